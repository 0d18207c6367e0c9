import Papa from 'papaparse';

/** How to cut a text; `escape` is the quote itself unless given. */
export interface TokenizeOptions {
  readonly delimiter: string;
  /** Empty: nothing is quoted. */
  readonly quote: string;
  readonly newline: '\n' | '\r' | '\r\n';
}

export interface Tokens {
  /** One list of cells a record; blank lines give a single empty cell. */
  readonly rows: readonly (readonly string[])[];
  /** Length of the text that `rows` covers; the rest belongs to a record that was not complete. */
  readonly cursor: number;
  /** Cells whose quotes could not be matched. */
  readonly malformed: number;
}

/** The low-level parser, which the package has at run time and its types leave out. */
type LowLevelParser = new (config: object) => {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
};
const LowLevel = Papa.Parser as unknown as LowLevelParser;

/** A character that can stand in no text file we read, for "nothing is quoted". */
const NO_QUOTE = '\uFFFF';

/** Cuts a text into records and cells. With `ignoreLast` a last record that a piece's end may have cut is left for later. */
export function tokenize(text: string, options: TokenizeOptions, ignoreLast: boolean): Tokens {
  const parser = new LowLevel({
    delimiter: options.delimiter,
    newline: options.newline,
    quoteChar: options.quote === '' ? NO_QUOTE : options.quote,
    fastMode: false,
  });
  const result = parser.parse(text, 0, ignoreLast);
  return { rows: result.data, cursor: result.meta.cursor, malformed: result.errors.length };
}
