import type { Blocker } from "../../src/domain/check.ts";
import type { Edition, EditionAction } from "../../src/domain/edition.ts";
import { DeskError } from "../../src/domain/errors.ts";
import type { Fragment } from "../../src/domain/fragment.ts";
import type { Language } from "../../src/domain/language.ts";
import type { FragmentStanding } from "../../src/domain/readiness.ts";
import { type Rendition, wordsOf } from "../../src/domain/rendition.ts";
import { BUILT_IN_PERSON, type Desk } from "../../src/desk/desk.ts";
import { isBlocked, moveEdition } from "../../src/desk/move-edition.ts";
import { editionIn, readBriefing, readinessIn } from "../../src/desk/read-edition.ts";
import { type Typed, saveRendition } from "../../src/desk/save-rendition.ts";
import { acceptRendition } from "../../src/desk/settle-rendition.ts";
import { releaseNumbered } from "../../src/store/releases.ts";
import { aSeededDesk } from "../support/desk.ts";

export const ME = BUILT_IN_PERSON;

/** A person at work on the seed's briefing: fragments by their labels, everything read anew each time. */
export async function atTheDesk() {
  const { desk, briefing, article } = await aSeededDesk();
  return { article, ...workingOn(desk, briefing) };
}

export type Work = ReturnType<typeof workingOn>;

export function workingOn(desk: Desk, briefing: string) {
  const view = () => readBriefing(desk, briefing);
  const fragment = async (label: string): Promise<Fragment> => {
    const found = (await view()).fragments.find((one) => one.label === label);
    if (!found) throw new Error(`no fragment ${label}`);
    return found;
  };
  const rendition = async (label: string, language: Language): Promise<Rendition> => {
    const { renditions, fragments } = await view();
    const id = fragments.find((one) => one.label === label)?.id;
    const found = renditions.find((one) => one.fragment === id && one.language === language);
    if (!found) throw new Error(`no ${language} text of ${label}`);
    return found;
  };
  const aim = async (label: string, language: Language) => {
    const { fragment: id, version } = await rendition(label, language);
    return { fragment: id, language, version };
  };
  const edition = async (language: Language): Promise<Edition> => editionIn(await view(), language);
  return {
    desk,
    briefing,
    view,
    fragment,
    rendition,
    aim,
    edition,
    text: async (label: string, language: Language) =>
      wordsOf(await rendition(label, language))?.text ?? "",
    /** The fragment as the gates see it. */
    standing: async (label: string, language: Language): Promise<FragmentStanding> => {
      const { fragments } = readinessIn(desk, await view(), language);
      const found = fragments.find((one) => one.fragment.label === label);
      if (!found) throw new Error(`no ${label} in the ${language} edition`);
      return found;
    },
    save: async (label: string, language: Language, typed: string | Typed) =>
      saveRendition(desk, ME, {
        ...(await aim(label, language)),
        typed: typeof typed === "string" ? { text: typed } : typed,
      }),
    /** Accepts every draft of an edition, one by one, whatever is found about it. */
    acceptEach: async (language: Language): Promise<void> => {
      const { fragments } = readinessIn(desk, await view(), language);
      for (const { rendition: one } of fragments)
        if (one.standing.state === "drafted")
          await acceptRendition(desk, ME, {
            fragment: one.fragment,
            language,
            version: one.version,
          });
    },
    move: async (language: Language, action: EditionAction, note?: string): Promise<string> =>
      moveEdition(desk, ME, {
        briefing,
        language,
        action,
        version: (await edition(language)).version,
        note,
      }),
    markdown: async (language: Language, number = 1): Promise<string> => {
      const { slug } = (await view()).briefing;
      const release = await releaseNumbered(desk.store, language, slug, number);
      if (!release) throw new Error(`no release ${number} in ${language}`);
      return new TextDecoder().decode(release.markdown);
    },
  };
}

/** The refusal that an act ends in. Fails when it goes through. */
export async function refusalOf(act: Promise<unknown>): Promise<DeskError> {
  const outcome = await act.then(
    () => new Error("it was not refused"),
    (error: unknown) => error,
  );
  if (outcome instanceof DeskError) return outcome;
  throw outcome;
}

/** What stands in an edition's way, from the refusal that names it. */
export function blockersIn(refusal: DeskError, language: Language): readonly Blocker[] {
  const { detail } = refusal;
  return isBlocked(detail) ? (detail.get(language) ?? []) : [];
}
