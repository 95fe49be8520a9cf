import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { directionOf, type Language } from "../src/domain/language.ts";
import { Icon, IconSprite } from "./icons.tsx";
import { ownName } from "./own-name.ts";
import type { Ui } from "./ui.ts";

export interface FrameProps {
  /** What the page shows, without the product's name. */
  title: string;
  ui: Ui;
  /** Style sheets after tokens, base and layout: `fragment.css`, `table.css`, `reader.css`. */
  styles?: readonly string[];
  /** ES modules of `views/static`. */
  scripts?: readonly string[];
  /** Whether htmx is loaded. */
  live?: boolean;
  /** More for the head: links to other languages, feeds. */
  head?: Child;
  /** The class of the body. */
  look?: string;
  children?: Child;
}

/** An HTML document with its head, icons and a link past the bar to `#content`. */
export function Frame({
  title,
  ui,
  styles = [],
  scripts = [],
  live = false,
  head,
  look,
  children,
}: FrameProps) {
  const { asset } = ui.paths;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={ui.language} dir={ui.dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href={asset("icon.svg")} type="image/svg+xml" />
          <title>{`${title} · Briefdesk`}</title>
          {["tokens.css", "base.css", "layout.css", ...styles].map((name) => (
            <link rel="stylesheet" href={asset(name)} />
          ))}
          {live ? (
            <>
              <meta name="htmx-config" content={HTMX_CONFIG} />
              <script src={asset("htmx.js")} defer></script>
            </>
          ) : null}
          {scripts.map((name) => (
            <script type="module" src={asset(name)}></script>
          ))}
          {head}
        </head>
        <body class={look}>
          <IconSprite />
          <a class="skip" href="#content">
            {ui.t("page.skip")}
          </a>
          {children}
        </body>
      </html>
    </>
  );
}

/** `hx-` only, never the long form as well; and no style sheet for indicators, which we do not use. */
const HTMX_CONFIG = 'prefix:"" includeIndicatorCSS:false';

export interface LayoutProps extends FrameProps {
  /** Which place of the bar the page is. */
  here?: "queue" | "new";
}

/** A page of the desk: the frame with the desk's bar. The page itself has one `<main id="content">`. */
export function Layout({ here, children, ...frame }: LayoutProps) {
  return (
    <Frame live {...frame}>
      <Bar ui={frame.ui} {...(here ? { here } : {})} />
      {children}
    </Frame>
  );
}

function Bar({ here, ui }: { here?: "queue" | "new"; ui: Ui }) {
  const { t, paths } = ui;
  return (
    <header class="bar">
      <a class="wordmark" href={paths.queue} lang="en">
        Briefdesk
      </a>
      <nav aria-label={t("desk.bar")}>
        <a href={paths.queue} aria-current={here === "queue" ? "page" : undefined}>
          {t("desk.queue")}
        </a>
        <a href={paths.readers}>{t("desk.readers")}</a>
      </nav>
      <span class="row push">
        <a
          class="button quiet"
          href={paths.bringIn}
          aria-current={here === "new" ? "page" : undefined}
        >
          <Icon name="add" />
          <span class="wide-only">{t("desk.bringIn")}</span>
          <span class="narrow-only">{t("desk.new")}</span>
        </a>
        <LanguageMenu ui={ui} />
      </span>
    </header>
  );
}

/** In which language the UI speaks: a menu that works without scripts. */
function LanguageMenu({ ui }: { ui: Ui }) {
  return (
    <details class="menu" name="menu">
      <summary class="button quiet">
        <Icon name="language" />
        <span class="hidden-text">{ui.t("desk.language")}</span>
        <bdi class="wide-only" lang={ui.language}>
          {ownName(ui.language)}
        </bdi>
      </summary>
      <form method="post" action={ui.paths.uiLanguage} class="menu-items">
        <input type="hidden" name="back" value={ui.path} />
        {ui.languages.map((language) => (
          <LanguageChoice language={language} current={language === ui.language} />
        ))}
      </form>
    </details>
  );
}

function LanguageChoice({ language, current }: { language: Language; current: boolean }) {
  return (
    <button
      name="language"
      value={language}
      lang={language}
      dir={directionOf(language)}
      aria-current={current ? "true" : undefined}
    >
      {ownName(language)}
    </button>
  );
}
