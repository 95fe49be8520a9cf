import { Layout } from "../layout.tsx";
import type { Ui } from "../ui.ts";

/** What could not be done, and where to go from there. */
export function ErrorPage({
  title,
  said,
  ui,
}: {
  title: string;
  /** What happened, then what to do: a sentence each. */
  said: readonly string[];
  ui: Ui;
}) {
  return (
    <Layout title={title} ui={ui} styles={["table.css"]}>
      <main class="page" id="content">
        <div class="blank">
          <h1>{title}</h1>
          {said.map((line) => (
            <p>{line}</p>
          ))}
          <a class="button" href={ui.paths.queue}>
            {ui.t("desk.toQueue")}
          </a>
        </div>
      </main>
    </Layout>
  );
}
