import type { TickState } from "../../src/domain/readiness.ts";

const HEIGHT = 14;
const GAP = 2;

/** What each state looks like, from `x` on, `w` wide. Height tells the state; colour only underlines it. */
const SHAPES: Readonly<Record<TickState, ((x: number, w: number) => string) | null>> = {
  accepted: (x, w) => box(x, 4, w, 10),
  warning: (x, w) => box(x, 4, w, 10),
  drafted: (x, w) => box(x + 0.5, 7.5, w - 1, 6),
  stale: (x, w) => box(x, 2, w, 7) + box(x, 11, w, 3),
  error: (x, w) => box(x, 0, w, 14),
  empty: (x, w) => box(x, 12, w, 2),
  left_out: null,
};

/** An edition as a row of ticks, one a fragment, in order. The words beside it say the same. */
export function Ruler({
  ticks,
  tickWidth = 4,
}: {
  ticks: readonly TickState[];
  tickWidth?: number;
}) {
  const step = tickWidth + GAP;
  const width = Math.max(ticks.length * step - GAP, 1);
  const paths = new Map<TickState, string>();
  ticks.forEach((state, index) => {
    const shape = SHAPES[state]?.(index * step, tickWidth);
    if (shape) paths.set(state, (paths.get(state) ?? "") + shape);
  });
  return (
    <svg
      class="ruler"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {[...paths].map(([state, d]) => (
        <path class={state} d={d} />
      ))}
    </svg>
  );
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}
