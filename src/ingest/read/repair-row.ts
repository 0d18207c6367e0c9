import type { UsualRows } from './usual-rows';

/** A row of the wrong number of cells, put right or made to fit. */
export interface RepairedRow {
  readonly cells: readonly string[];
  /** What was wrong and what was done, as a diagnostic's code; null where nothing was lost. */
  readonly code: string | null;
}

/** Codes of the repairs that lose nothing. */
export const REPAIRS: ReadonlySet<string> = new Set([
  'row/extra-cell-removed',
  'row/cells-joined',
  'row/cells-set-apart',
  'row/other-delimiter',
]);

/** Marks of other files that may have been pasted in. */
const OTHER_DELIMITERS = [',', ';', '\t', '|', ' '];

type Candidate = readonly [cells: readonly string[], code: string];

/**
 * Makes a row fit the table: takes out one empty cell too many, joins a text that its own delimiters cut, sets apart two cells
 * that lost the delimiter between them, or cuts a line at another delimiter, where one such repair makes the row look
 * like the usual ones and no other does as well. Else the row is cut, or padded where its cells fit best.
 *
 * @param raw        the whole record as it stands in the file
 * @param cells      its cells, as many as they are
 * @param usual what rows of this file look like, or null where repairs are not tried
 */
export function repairRow(
  raw: string,
  cells: readonly string[],
  delimiter: string,
  width: number,
  usual: UsualRows | null,
): RepairedRow {
  const extra = cells.length - width;
  const plain: RepairedRow =
    extra >= 0
      ? { cells: cells.slice(0, width), code: plainCode(cells, width) }
      : { cells: [...cells, ...Array<string>(-extra).fill('')], code: 'row/too-few-cells' };
  if (usual === null) return plain;

  const candidates: Candidate[] = [
    ...(extra > 0 ? withoutOneEmpty(cells, width) : []),
    ...joined(cutQuoted(raw, delimiter), width, delimiter, 'row/cells-joined'),
    ...setApart(raw, delimiter, width, usual),
    ...otherwiseCut(raw, delimiter, width),
  ];
  const asItStands: Candidate[] = extra >= 0 && plain.code === null ? [[plain.cells, 'as it stands']] : [];
  const repaired = best([...asItStands, ...candidates], usual);
  if (repaired && repaired.code !== 'as it stands') return repaired;
  if (extra !== -1) return plain;
  const gaps = Array.from({ length: width }, (_, k): Candidate => [
    [...cells.slice(0, k), '', ...cells.slice(k)],
    'row/too-few-cells',
  ]);
  return best(gaps, usual) ?? plain;
}

/** Cells beyond the width that are empty are no loss. */
const plainCode = (cells: readonly string[], width: number): string | null =>
  cells.slice(width).every((cell) => cell === '') ? null : 'row/too-many-cells';

/** Of a run of empty cells only the first is tried: the others give the same row. */
function withoutOneEmpty(cells: readonly string[], width: number): Candidate[] {
  if (cells.length !== width + 1) return [];
  return cells.flatMap((cell, k): Candidate[] =>
    cell === '' && cells[k - 1] !== '' && k < width
      ? [[[...cells.slice(0, k), ...cells.slice(k + 1)], 'row/extra-cell-removed']]
      : [],
  );
}

/** A run of parts made one text again, at every place where none of them is empty or quoted. */
function joined(parts: readonly string[], width: number, delimiter: string, code: string): Candidate[] {
  const run = parts.length - width + 1;
  if (run < 2) return [];
  return Array.from({ length: width }, (_, k) => k).flatMap((k): Candidate[] => {
    const together = parts.slice(k, k + run);
    if (together.some((part) => part.trim() === '' || part.trimStart().startsWith('"'))) return [];
    const cells = [...parts.slice(0, k), together.join(delimiter), ...parts.slice(k + run)];
    return [[cells.map(unquoted), code]];
  });
}

/** The cells with one of them made two: at a quotation mark (`$3.79"Tee, long"`), where letters turn to digits, or at a usual length. */
function setApart(raw: string, delimiter: string, width: number, usual: UsualRows): Candidate[] {
  const parts = cutQuoted(raw, delimiter);
  if (parts.length !== width - 1) return [];
  const cells = parts.map(unquoted);
  return parts.flatMap((part, k): Candidate[] => {
    const glued = /^([^"]+)(".*")$/s.exec(part) ?? /^(".*")([^"]+)$/s.exec(part);
    const splits = glued
      ? [[glued[1]!, glued[2]!]]
      : cutPlaces(part, usual.usualLength(k)).map((at) => [part.slice(0, at), part.slice(at)]);
    return splits.map(([left, right]): Candidate => [
      [...cells.slice(0, k), unquoted(left!), unquoted(right!), ...cells.slice(k + 1)],
      'row/cells-set-apart',
    ]);
  });
}

const LONGEST_CUT = 80;

function cutPlaces(part: string, usualLength: number | null): number[] {
  if (usualLength !== null) return usualLength < part.length ? [usualLength] : [];
  if (part.length > LONGEST_CUT || part.startsWith('"')) return [];
  const places: number[] = [];
  for (let at = 1; at < part.length; at++) {
    if (/\d/.test(part[at - 1]!) && /[^\d.,:/ -]/.test(part[at]!)) places.push(at);
    else if (/[\d)]/.test(part[at]!) && /\p{L}/u.test(part[at - 1]!)) places.push(at);
    else if (/\p{Ll}/u.test(part[at - 1]!) && /\p{Lu}/u.test(part[at]!)) places.push(at);
  }
  return places;
}

/** The line cut at another delimiter, its longest text perhaps cut too. */
function otherwiseCut(raw: string, delimiter: string, width: number): Candidate[] {
  if (cutQuoted(raw, delimiter).length > 1) return [];
  const code = 'row/other-delimiter';
  return OTHER_DELIMITERS.filter((other) => other !== delimiter && raw.includes(other)).flatMap((other) => {
    const parts = cutQuoted(raw, other);
    return parts.length === width
      ? [[parts.map(unquoted), code] as const]
      : joined(parts, width, other, code);
  });
}

/** Cuts a line at a delimiter outside double quotes, wherever in a cell they stand; the quotes stay. */
function cutQuoted(line: string, delimiter: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let k = 0; k < line.length; k++) {
    if (line[k] === '"') quoted = !quoted;
    else if (line[k] === delimiter && !quoted) {
      parts.push(line.slice(from, k));
      from = k + 1;
    }
  }
  return [...parts, line.slice(from)];
}

function unquoted(part: string): string {
  const text = part.trim();
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** The candidate most like the usual rows, where it is like enough and stands out. */
function best(candidates: readonly Candidate[], usual: UsualRows): RepairedRow | null {
  let found: Candidate | null = null;
  let highest = -Infinity;
  let tie = false;
  for (const candidate of candidates) {
    const likeness = usual.likeness(candidate[0]);
    if (likeness > highest) {
      highest = likeness;
      found = candidate;
      tie = false;
    } else if (likeness === highest) tie ||= found![0].join('\n') !== candidate[0].join('\n');
  }
  return found !== null && !tie && highest > 0 ? { cells: found[0], code: found[1] } : null;
}
