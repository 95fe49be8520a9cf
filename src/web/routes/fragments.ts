import { Hono } from "hono";
import { dropFragment, putFragmentBack } from "../../desk/arrange-briefing.ts";
import { conflictSides, readHistory } from "../../desk/read-history.ts";
import { type RenditionInHand, isConflict, takeRendition } from "../../desk/rendition-in-hand.ts";
import { saveRendition } from "../../desk/save-rendition.ts";
import {
  acceptRendition,
  dismissCheck,
  keepRendition,
  leaveOut,
  putIn,
  restoreRendition,
} from "../../desk/settle-rendition.ts";
import { DeskError } from "../../domain/errors.ts";
import { type Place, answerAct, answerRefusal, answerRow, placeLookedAt } from "../answers.ts";
import type { AppContext, AppEnv, Web } from "../env.ts";
import { forms, readForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { wantsPartial } from "../reply.ts";
import { isWords, wordProblems } from "../refusals.ts";

/** A fragment in one language: its row, what stands open in it, and the acts on it. */
export function fragmentRoutes(web: Web): Hono<AppEnv> {
  const { desk } = web;
  const app = new Hono<AppEnv>();

  app.post("/:id/drop", (c) => arrange(c, web, c.req.param("id"), dropFragment));
  app.post("/:id/put-back", (c) => arrange(c, web, c.req.param("id"), putFragmentBack));

  app.get("/:id/:lang", async (c) => {
    const hand = await take(c, web);
    return answerRow(c, web, placeOf(hand), hand.fragment.id);
  });
  app.get("/:id/:lang/edit", async (c) => {
    const hand = await take(c, web);
    const { id } = hand.fragment;
    return wantsPartial(c)
      ? answerRow(c, web, placeOf(hand), id, { kind: "editor" })
      : c.redirect(paths.review(hand.briefing.id, hand.rendition.language, { edit: id }), 303);
  });
  app.get("/:id/:lang/history", async (c) => {
    const hand = await take(c, web);
    const { id } = hand.fragment;
    if (!wantsPartial(c))
      return c.redirect(
        paths.review(hand.briefing.id, hand.rendition.language, { history: id }),
        303,
      );
    const entries = await readHistory(desk, id, hand.rendition.language);
    return answerRow(c, web, placeOf(hand), id, { kind: "history", entries });
  });

  app.put("/:id/:lang", (c) => save(c, web));
  app.post("/:id/:lang", async (c) => {
    await readForm(c, forms.put);
    return save(c, web);
  });
  app.post("/:id/:lang/accept", async (c) => {
    const { version } = await readForm(c, forms.act);
    return act(c, web, (aim) => acceptRendition(desk, c.var.by, { ...aim, version }));
  });
  app.post("/:id/:lang/keep", async (c) => {
    const { version } = await readForm(c, forms.act);
    return act(c, web, (aim) => keepRendition(desk, c.var.by, { ...aim, version }));
  });
  app.post("/:id/:lang/restore", async (c) => {
    const { version, to } = await readForm(c, forms.restore);
    const { by } = c.var;
    return act(c, web, (aim) => restoreRendition(desk, by, { ...aim, version, to }), mayMove);
  });
  app.post("/:id/:lang/leave-out", async (c) => {
    const { version, reason } = await readForm(c, forms.leaveOut);
    return act(c, web, (aim) => leaveOut(desk, c.var.by, { ...aim, version, reason }));
  });
  app.post("/:id/:lang/put-in", async (c) => {
    const { version } = await readForm(c, forms.act);
    return act(c, web, (aim) => putIn(desk, c.var.by, { ...aim, version }));
  });
  app.post("/:id/:lang/dismiss", async (c) => {
    const { code, key } = await readForm(c, forms.dismiss);
    return act(c, web, (aim) => dismissCheck(desk, c.var.by, { ...aim, code, key }));
  });
  return app;
}

async function save(c: AppContext, web: Web): Promise<Response> {
  const { version, ...typed } = await readForm(c, forms.rendition);
  const { by } = c.var;
  return act(c, web, (aim) => saveRendition(web.desk, by, { ...aim, version, typed }), mayMove);
}

/** Whether new words may move a passage: a quote in the source says what stands there. */
function mayMove({ isSource, fragment }: RenditionInHand): boolean {
  return isSource && fragment.detail.kind === "quote";
}

interface Aim {
  readonly fragment: string;
  readonly language: string;
}

function aimOf(c: AppContext): Aim {
  return { fragment: c.req.param("id") ?? "", language: c.req.param("lang") ?? "" };
}

function take(c: AppContext, web: Web): Promise<RenditionInHand> {
  const { fragment, language } = aimOf(c);
  return takeRendition(web.desk, fragment, language);
}

function placeOf({ briefing, rendition }: RenditionInHand): Place {
  return { briefing: briefing.id, language: rendition.language };
}

/** Does an act on a rendition and answers with what it changed, or with the row and what stands in the way. */
async function act(
  c: AppContext,
  web: Web,
  doIt: (aim: Aim) => Promise<string | null>,
  changesStructure: (hand: RenditionInHand) => boolean = () => false,
): Promise<Response> {
  const aim = aimOf(c);
  const hand = await take(c, web);
  const place = placeOf(hand);
  try {
    await doIt(aim);
  } catch (error) {
    if (error instanceof DeskError) return refuseOnRow(c, web, place, aim.fragment, error);
    throw error;
  }
  return answerAct(c, web, place, { row: aim.fragment, structure: changesStructure(hand) });
}

function refuseOnRow(
  c: AppContext,
  web: Web,
  place: Place,
  fragment: string,
  error: DeskError,
): Promise<Response> {
  if (error.code === "conflict" && isConflict(error.detail)) {
    const { by, at } = error.detail.theirs;
    const { base, theirs, mine } = conflictSides(error.detail, place.language);
    const open = { kind: "merge", base, theirs: { ...theirs, by, at }, mine } as const;
    return answerRefusal(c, web, place, { fragment, open, status: 409 });
  }
  if (error.code === "invalid") {
    const problems = wordProblems(c, error.problems);
    const typed = isWords(error.detail) ? { typed: error.detail } : {};
    const open = { kind: "editor", problems, ...typed } as const;
    return answerRefusal(c, web, place, { fragment, open, status: 422 });
  }
  throw error;
}

/** Takes a fragment out of the briefing or puts it back, and answers in the edition the person is looking at. */
async function arrange(
  c: AppContext,
  web: Web,
  id: string,
  doIt: typeof dropFragment,
): Promise<Response> {
  const { version, language } = await readForm(c, forms.act);
  const briefing = await doIt(web.desk, c.var.by, id, version);
  const place = await placeLookedAt(c, web, briefing, language);
  return answerAct(c, web, place, { structure: true });
}
