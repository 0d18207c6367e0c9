/** Width and height of the drawing, in its own units. */
const WIDTH = 100;
const HEIGHT = 28;
/** Room for half the stroke at the top and the bottom. */
const MARGIN = 2;

/**
 * SVG path data of a line through the values and of the area under it, on a 100 × 28 canvas; the lowest value stands
 * at the bottom, or 0 where all are positive and the line would otherwise exaggerate: a sparkline is zero-based.
 * NaN breaks the line. Null where fewer than two values are known.
 */
export function sparklinePaths(values: readonly number[]): { line: string; area: string } | null {
  const known = values.filter(Number.isFinite);
  if (known.length < 2) return null;
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const span = high - low || 1;
  const x = (i: number) => round((i / (values.length - 1)) * WIDTH);
  const y = (value: number) => round(HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN));

  let line = '';
  let area = '';
  let start = -1;
  for (let i = 0; i <= values.length; i++) {
    const value = i < values.length ? values[i]! : NaN;
    if (Number.isFinite(value)) {
      line += `${start < 0 ? 'M' : 'L'}${x(i)} ${y(value)}`;
      area += start < 0 ? `M${x(i)} ${y(0)}L${x(i)} ${y(value)}` : `L${x(i)} ${y(value)}`;
      if (start < 0) start = i;
    } else if (start >= 0) {
      area += `L${x(i - 1)} ${y(0)}Z`;
      start = -1;
    }
  }
  return { line, area };
}

const round = (value: number): number => Math.round(value * 100) / 100;
