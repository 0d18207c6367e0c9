import { tokenize } from '../../adapters/papaparse/tokenize';
import { withDoubledQuotes } from '../read/backslash-quotes';
import { isCleanCell } from './cell-shape';

export interface SniffedDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** As in `Dialect`. */
  readonly escape?: '\\';
  /** Share of the records that have the most frequent number of cells. */
  readonly uniformity: number;
  /** Most cells a record of the sample has. */
  readonly mostCells: number;
  /** True where another delimiter cuts the sample as well. */
  readonly tie: boolean;
}

/** In order of preference where they cut equally well. A blank is only taken where nothing else cuts the text at all. */
const DELIMITERS = [',', ';', '\t', '|', ', ', '; ', ' '];
const QUOTES = ['"', "'"];
const SNIFFED_RECORDS = 200;
const SNIFFED_CHARACTERS = 1 << 17;

/**
 * How a text is cut: of the delimiters and quotes tried with PapaParse, the pair that gives records of one length whose cells
 * are plain values.
 *
 * @param complete whether the text ends where the file does
 */
export function sniffDialect(text: string, complete: boolean, fixedDelimiter?: string): SniffedDialect {
  const sample = text.slice(0, SNIFFED_CHARACTERS);
  const hint = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  const delimiters = fixedDelimiter ? [fixedDelimiter] : hint ? [hint] : DELIMITERS;
  const whole = complete && sample.length === text.length;
  const quotes = quotesOf(sample);
  const candidates = delimiters
    .filter((delimiter) => sample.includes(delimiter))
    .flatMap((delimiter) => quotes.flatMap((quote) => judgeEscapes(sample, delimiter, quote, whole)))
    .sort((a, b) => b.score - a.score);
  const first = candidates[0];
  if (!first || (first.score <= 0 && !fixedDelimiter && !hint)) {
    return {
      delimiter: fixedDelimiter ?? hint ?? ',',
      quote: '"',
      uniformity: first?.uniformity ?? 1,
      mostCells: first?.mostCells ?? 1,
      tie: false,
    };
  }
  const rival = candidates.find((other) => other.delimiter.trim() !== first.delimiter.trim());
  return {
    ...first,
    tie:
      rival !== undefined &&
      rival.score > 0 &&
      (rival.score >= first.score * 0.97 || asRegular(rival, first)),
  };
}

/** The quotes that stand where cells begin and end; the usual one where there are none. */
function quotesOf(sample: string): string[] {
  const found = QUOTES.filter((quote) =>
    new RegExp(`(?:^|[,;\\t| \\n\\r])${quote}[^${quote}\\n]*${quote}(?=$|[,;\\t| \\n\\r])`, 'm').test(sample),
  );
  return found.length === 0 ? ['"'] : found;
}

/** Whether a delimiter cuts every record into as many cells as the chosen one does. */
const asRegular = (rival: Judged, first: Judged): boolean =>
  rival.uniformity === 1 && first.uniformity === 1 && rival.mostCells >= first.mostCells;

interface Judged extends SniffedDialect {
  readonly score: number;
}

/** How a delimiter and a quote cut a text, and how where backslashes before quotes are taken for escapes. */
function judgeEscapes(sample: string, delimiter: string, quote: string, whole: boolean): Judged[] {
  const plain = judge(sample, delimiter, quote, whole);
  if (!sample.includes(`\\${quote}`)) return [plain];
  return [plain, { ...judge(withDoubledQuotes(sample, quote), delimiter, quote, whole), escape: '\\' }];
}

function judge(sample: string, delimiter: string, quote: string, whole: boolean): Judged {
  const newline = sample.includes('\n') ? '\n' : '\r';
  const tokens = tokenize(sample, { delimiter, quote, newline }, !whole);
  const rows = tokens.rows.filter((row) => row.length > 1 || row[0]!.trim() !== '').slice(0, SNIFFED_RECORDS);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let mode = 0;
  let modeRows = 0;
  for (const [length, many] of counts) {
    if (many > modeRows || (many === modeRows && length > mode)) [mode, modeRows] = [length, many];
  }
  const mostCells = Math.max(0, ...counts.keys());
  const uniformity = rows.length === 0 ? 0 : modeRows / rows.length;
  const cells = rows.filter((row) => row.length === mode).flat();
  const clean = cells.length === 0 ? 0 : cells.filter(isCleanCell).length / cells.length;
  const broken = tokens.malformed / Math.max(1, rows.length);
  // More columns are more evidence, with diminishing weight; one column is none.
  const columns = mode <= 1 ? 0 : 1 - 1 / mode;
  const blankPenalty = delimiter === ' ' ? 0.35 : 0;
  const score = uniformity * uniformity * clean * columns - Math.min(0.5, broken) - blankPenalty;
  return { delimiter, quote, uniformity, mostCells, tie: false, score };
}
