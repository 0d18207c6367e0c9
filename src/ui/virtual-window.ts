/** Height in pixels that a browser still lays out exactly (Firefox stops at 17.8 million). */
const TALLEST = 16_000_000;
/** Rows kept ready above and below what is seen. */
const SPARE = 8;

/** The rows to draw and the space that stands for the others, in pixels. */
export interface VirtualWindow {
  readonly first: number;
  /** One behind the last row. */
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Which of `rowCount` rows of equal height are to be drawn at a scroll position. Up to TALLEST every row has its own
 * place; a longer table is scaled: the scroll position stands for a share of the way, so that the last row is
 * reached at the end, and the rows drawn stay under the eye.
 */
export function virtualWindow(
  rowCount: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): VirtualWindow {
  const height = scrollHeight(rowCount, rowHeight);
  const rowsInView = Math.ceil(viewHeight / rowHeight);
  const way = Math.max(1, height - viewHeight);
  const position = Math.min(Math.max(0, scrollTop), way);
  const trueTop = (position / way) * Math.max(0, rowCount * rowHeight - viewHeight);
  const top = Math.floor(trueTop / rowHeight);
  const first = Math.max(0, top - SPARE);
  const end = Math.min(rowCount, top + rowsInView + 1 + SPARE);
  // Row `top` begins as much above the scroll position as the true position is inside it.
  const above = Math.max(0, position - (trueTop - first * rowHeight));
  const below = Math.max(0, height - above - (end - first) * rowHeight);
  return { first, end, above, below };
}

/** Height of the whole list as the scroll bar sees it. */
export const scrollHeight = (rowCount: number, rowHeight: number): number =>
  Math.min(TALLEST, rowCount * rowHeight);

/** Scroll position that brings a row wholly into view, with as little movement as possible. */
export function scrollTopFor(
  row: number,
  rowCount: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const way = Math.max(1, scrollHeight(rowCount, rowHeight) - viewHeight);
  const trueWay = Math.max(1, rowCount * rowHeight - viewHeight);
  const trueTop = (Math.min(scrollTop, way) / way) * trueWay;
  const lowest = (row + 1) * rowHeight - viewHeight;
  const wanted = Math.max(lowest, Math.min(trueTop, row * rowHeight));
  return Math.max(0, (wanted / trueWay) * way);
}
