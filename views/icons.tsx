/** Every icon of the desk, drawn in strokes on a square of 16, as symbols that `Icon` uses. */
export type IconName = keyof typeof DRAWN;

interface Drawing {
  readonly d: string;
  /** A second path, filled or in another stroke. */
  readonly more?: Readonly<Record<string, string>>;
  readonly stroke?: Readonly<Record<string, string>>;
}

const RING = "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 1 1 0-11z";

const DRAWN = {
  headline: { d: "M3 8h10M3 12.5h6", more: { d: "M3 3.5h10", "stroke-width": "3" } },
  fact: { d: "M5.5 2.5 4.5 13.5M11.5 2.5l-1 11M2.5 6h11.5M2 10h11.5" },
  summary: {
    d: "M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.1M2.5 8h.1M2.5 12h.1",
    stroke: { "stroke-linecap": "round" },
  },
  quote: { d: "M6.5 4C4 5 3 6.7 3 9v3h3.5V8.5H4.8M13.5 4C11 5 10 6.7 10 9v3h3.5V8.5h-1.7" },
  question: {
    d: "M5 5.5C5 3.7 6.3 2.5 8 2.5s3 1.2 3 2.8c0 2-3 2.2-3 4.7M8 12.5v1.2",
    stroke: { "stroke-width": "1.8" },
  },
  accepted: { d: "m3 8.5 3.2 3.2L13 4.8" },
  drafted: { d: RING, stroke: { "stroke-dasharray": "2.4 1.9" } },
  empty: { d: RING },
  stale: { d: "M13.3 8A5.3 5.3 0 1 1 11.6 4.1M13.5 1.8v3h-3M8 5.2v3.1l2 1.4" },
  error: { d: "M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3zM8 4.8v3.8M8 10.6v1" },
  warning: { d: "M8 2.2 14.3 13.5H1.7zM8 6.3v3.5M8 11v1" },
  left_out: { d: RING, more: { d: "M4.5 8h7" } },
  conflict: { d: "M3 3v2.5c0 2 5 1.5 5 4.5v3.5M13 3v2.5c0 2-5 1.5-5 4.5" },
  editing: { d: "m10.5 3 2.5 2.5L6 12.5l-3.2.7.7-3.2z" },
  draft: { d: RING },
  in_review: { d: RING, more: { d: "M8 2.5a5.5 5.5 0 0 1 0 11z", fill: "currentColor" } },
  approved: { d: RING, more: { d: "m5.3 8.2 2 2L11 6.5" } },
  released: {
    d: RING,
    stroke: { fill: "currentColor" },
    more: { d: "m5 8.2 2.2 2.2L11 6.3", stroke: "var(--paper)" },
  },
  withdrawn: { d: RING, more: { d: "m5.5 5.5 5 5M10.5 5.5l-5 5" } },
  add: { d: "M8 3v10M3 8h10" },
  drop: { d: "m4 4 8 8M12 4l-8 8" },
  up: { d: "M8 13V3.5M4 7.5l4-4 4 4" },
  down: { d: "M8 3v9.5M4 8.5l4 4 4-4" },
  undo: { d: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5l-3 3 3 3" },
  filter: { d: "M2 4h12M4.5 8h7M6.5 12h3" },
  download: { d: "M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10" },
  feed: { d: "M3 8a5 5 0 0 1 5 5M3 3.5A9.5 9.5 0 0 1 12.5 13M3.5 12.5h.1" },
  more: {
    d: "M3.5 8h.1M8 8h.1M12.5 8h.1",
    stroke: { "stroke-width": "2.4", "stroke-linecap": "round" },
  },
  language: { d: RING, more: { d: "M2.5 8h11M8 2.5c-3 3-3 8 0 11M8 2.5c3 3 3 8 0 11" } },
} as const satisfies Readonly<Record<string, Drawing>>;

/** The drawings themselves: once a page. */
export function IconSprite() {
  const drawings: [string, Drawing][] = Object.entries(DRAWN);
  return (
    <svg hidden aria-hidden="true">
      {drawings.map(([name, { d, more, stroke }]) => (
        <symbol id={`i-${name}`} viewBox="0 0 16 16">
          <path d={d} {...stroke} />
          {more ? <path {...more} /> : null}
        </symbol>
      ))}
    </svg>
  );
}

/** An icon; the words beside it say what it means, so it is hidden from those who cannot see it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
