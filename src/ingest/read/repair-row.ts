/** A row of the wrong number of cells, put right or made to fit. */
export interface RepairedRow {
  readonly cells: readonly string[];
  /** What was wrong and what was done, as a diagnostic's code; null where nothing was lost. */
  readonly code: string | null;
}

/** Codes of the repairs that lose nothing. */
export const REPAIRS: ReadonlySet<string> = new Set([
  'row/extra-cell-removed',
  'row/other-delimiter',
  'row/cells-set-apart',
]);

/** How like the cells of well-formed rows a cell looks in each column. */
export type Likeness = (cells: readonly string[]) => number;

/** Marks of other files that may have been pasted in. */
const OTHER_DELIMITERS = [',', ';', '\t', '|', ' '];

/**
 * Makes a row of `cells` fit `width` columns. One empty cell too many is taken out, a line cut by another delimiter is cut by
 * that, a text glued to its neighbour by a lost delimiter is set apart, and a lost cell is left empty in its place,
 * where exactly one such repair makes the row look like its neighbours. What remains is cut or padded at the end.
 *
 * @param raw       the whole record as it stands in the file
 * @param likeness  higher is more like the neighbours
 */
export function repairRow(
  raw: string,
  cells: readonly string[],
  width: number,
  delimiter: string,
  likeness: Likeness,
): RepairedRow {
  if (cells.length > width) return shorten(cells, width, likeness);
  const recut =
    best(otherwiseCut(raw, width, delimiter), likeness, 'row/other-delimiter') ??
    best(setApart(cells, width), likeness, 'row/cells-set-apart');
  if (recut) return recut;
  const padded = [...cells, ...Array<string>(width - cells.length).fill('')];
  if (cells.length < width - 1) return { cells: padded, code: 'row/too-few-cells' };
  const gaps = Array.from({ length: width }, (_, k) => [...cells.slice(0, k), '', ...cells.slice(k)]);
  return {
    cells: best(gaps, likeness, 'row/too-few-cells')?.cells ?? padded,
    code: 'row/too-few-cells',
  };
}

function shorten(cells: readonly string[], width: number, likeness: Likeness): RepairedRow {
  const cut = cells.slice(0, width);
  if (cells.slice(width).every((cell) => cell === '')) {
    const without = best([cut, ...withoutOneEmpty(cells, width)], likeness, 'row/extra-cell-removed');
    return without && without.cells !== cut ? without : { cells: cut, code: null };
  }
  return (
    best(withoutOneEmpty(cells, width), likeness, 'row/extra-cell-removed') ?? {
      cells: cut,
      code: 'row/too-many-cells',
    }
  );
}

function withoutOneEmpty(cells: readonly string[], width: number): string[][] {
  if (cells.length !== width + 1) return [];
  return cells.flatMap((cell, k) =>
    cell === '' && k < width && cells[k + 1] !== '' ? [[...cells.slice(0, k), ...cells.slice(k + 1)]] : [],
  );
}

function otherwiseCut(raw: string, width: number, delimiter: string): string[][] {
  if (cutQuoted(raw, delimiter).length > 1) return [];
  return OTHER_DELIMITERS.filter((other) => other !== delimiter && raw.includes(other))
    .map((other) => cutQuoted(raw, other))
    .filter((cells) => cells.length === width);
}

/** `$3.79"Tee, long"`: a quoted text that lost the delimiter before it. */
function setApart(cells: readonly string[], width: number): string[][] {
  if (cells.length !== width - 1) return [];
  return cells.flatMap((cell, k) => {
    const glued = /^([^"]+)"(.*)"$/s.exec(cell);
    return glued
      ? [[...cells.slice(0, k), glued[1]!.trim(), glued[2]!.replaceAll('""', '"'), ...cells.slice(k + 1)]]
      : [];
  });
}

/** Cuts a line at a delimiter outside double quotes, wherever in a cell they stand. */
function cutQuoted(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let k = 0; k < line.length; k++) {
    const c = line[k]!;
    if (c === '"') {
      if (quoted && line[k + 1] === '"') cell += line[++k]!;
      else quoted = !quoted;
    } else if (c === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += c;
  }
  return [...cells, cell];
}

/** The candidate most like the neighbours, where it stands out. */
function best(candidates: readonly string[][], likeness: Likeness, code: string): RepairedRow | null {
  let found: readonly string[] | null = null;
  let highest = -Infinity;
  let tie = false;
  for (const cells of candidates) {
    const score = likeness(cells);
    if (score > highest) {
      highest = score;
      found = cells;
      tie = false;
    } else if (score === highest) tie = true;
  }
  return found !== null && !tie && highest > 0 ? { cells: found, code } : null;
}
