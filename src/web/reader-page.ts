import { readRelease } from "../desk/read-release.ts";
import type { StoredRelease } from "../store/releases.ts";
import type { ReaderPageProps } from "../../views/pages/reader-page.tsx";
import type { Web } from "./env.ts";
import { paths } from "./paths.ts";

/** What the page of a release shows; `absolute` makes whole addresses of paths. */
export async function readReaderPage(
  { desk, timeZone }: Web,
  release: StoredRelease,
  absolute: (path: string) => string,
): Promise<Omit<ReaderPageProps, "ui">> {
  const { language, slug, number, title, at, note, lead } = release;
  const { front, body, versions, languages } = await readRelease(desk, release);
  const newest = versions[0]?.number ?? number;
  const isNewest = newest === number;
  const others = languages.filter((one) => one.language !== language);
  const { source } = front;
  return {
    release: {
      language,
      title,
      number,
      at,
      note,
      body,
      description: lead,
      source: {
        title: source.title || null,
        language: source.lang,
        publisher: source.publisher ?? null,
        published: source.published ?? null,
        url: source.url ?? null,
      },
      versions: versions.map((one) => ({
        number: one.number,
        at: one.at,
        href: paths.reader(language, slug, one.number),
      })),
      others: others.map((one) => ({
        language: one.language,
        title: one.title,
        href: paths.reader(one.language, one.slug),
      })),
      newest: isNewest ? null : paths.reader(language, slug),
      canonical: absolute(paths.reader(language, slug, isNewest ? undefined : number)),
      markdown: paths.markdown(language, slug, isNewest ? undefined : number),
      download: `${paths.markdown(language, slug, isNewest ? undefined : number)}?download`,
    },
    home: paths.index(language),
    languages: desk.languages.map((one) => {
      const there = languages.find((entry) => entry.language === one);
      return { language: one, href: there ? paths.reader(one, there.slug) : paths.index(one) };
    }),
    timeZone,
  };
}
