/**
 * What a start can do without: the code that reads, analyses and composes articles, with its packages, is two fifths
 * of all there is. Each part is loaded when first asked for, or a moment after the start, and then stays.
 */
export const loadArticleReader = () => import("../ingest/article.ts");
export const loadRecogniser = () => import("../ingest/recognise.ts");
export const loadFileReader = () => import("../ingest/file.ts");
export const loadAnalysis = () => import("../analysis/analyse.ts");
export const loadComposer = () => import("../briefing/compose.ts");
export const loadNoticeComposer = () => import("../briefing/compose-notice.ts");
export const loadComparer = () => import("../briefing/changes.ts");
export const loadFrontMatter = () => import("../briefing/front-matter.ts");

/** Loads them all, so that nobody has to wait for the first use. */
export async function loadEverything(): Promise<void> {
  await Promise.all([
    loadArticleReader(),
    loadRecogniser(),
    loadFileReader(),
    loadAnalysis(),
    loadComposer(),
    loadNoticeComposer(),
    loadComparer(),
    loadFrontMatter(),
  ]);
}
