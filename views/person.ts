import type { Ui } from "./ui.ts";

/** A person as the desk shows them; the built-in one has a name of the UI's. */
export function personName(by: string, { t }: Pick<Ui, "t">): string {
  return by === "desk" ? t("desk.person") : by;
}
