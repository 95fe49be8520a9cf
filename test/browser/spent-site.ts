import { paths } from "../../src/web/paths.ts";
import { type SeededSite, aSeededSite } from "../support/browser.ts";

/** A site after a day of work: releases, a correction, a withdrawal, stale and faulty texts, a dropped fragment. */
export interface SpentSite extends SeededSite {
  /** Readers' pages: the newest, an older one, one in Arabic, one that is withdrawn. */
  readonly readers: readonly string[];
}

export async function aSpentSite(port: number): Promise<SpentSite> {
  const site = await aSeededSite(port);
  const { work } = site;
  for (const language of ["en", "ar", "de"]) {
    await work.acceptEach(language);
    await work.move(language, "release");
  }
  await work.move("de", "withdraw", "Wrong in two places");
  await work.save("s1", "ar", `${await work.text("s1", "ar")} تصحيح`);
  await work.move("ar", "release", "A word was missing");
  // The English is edited: its translations are stale, the French one faulty besides.
  await work.save("s2", "en", `${await work.text("s2", "en")} It lasted 30 days.`);
  await work.save("f5", "fr", "En chiffres : 77 ans");
  const { slug } = (await work.view()).briefing;
  return {
    ...site,
    readers: [
      paths.reader("en", slug),
      paths.reader("ar", slug),
      paths.reader("ar", slug, 1),
      paths.reader("de", slug),
    ],
  };
}
