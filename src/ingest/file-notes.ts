import { problem, type Problem } from '../core/outcome';

/** What was understood of a file as a whole, as far as a person may want to look at it again. */
export interface Understood {
  readonly file: string;
  /** The start of the file, decoded. */
  readonly text: string;
  readonly encoding: string;
  readonly encodingSure: boolean;
  readonly delimiter: string;
  readonly delimiterSure: boolean;
  /** Share of the records that have the most frequent number of cells. */
  readonly uniformity: number;
  readonly skippedLines: number;
  /** Rows that name the columns together. */
  readonly headerRows: number;
  /** Columns whose header was empty or stood twice. */
  readonly renamedHeaders: number;
}

/** Least share of rows of one length that is worth no remark. */
const UNIFORM = 0.8;

export function fileNotes(understood: Understood): Problem[] {
  const { file, encoding, delimiter, uniformity, skippedLines, renamedHeaders } = understood;
  const notes: Problem[] = [];
  const undecodable = understood.text.split('\uFFFD').length - 1;
  if (undecodable > 0) notes.push(problem('ingest/undecodable', { file, encoding, count: undecodable }));
  if (!understood.encodingSure) notes.push(problem('ingest/encoding-unsure', { encoding }));
  if (!understood.delimiterSure) notes.push(problem('ingest/delimiter-unsure', { delimiter }));
  if (skippedLines > 0) notes.push(problem('ingest/lines-skipped', { count: skippedLines }));
  if (understood.headerRows > 1)
    notes.push(problem('ingest/header-joined', { count: understood.headerRows }));
  if (renamedHeaders > 0) notes.push(problem('ingest/headers-renamed', { count: renamedHeaders }));
  if (uniformity < UNIFORM) notes.push(problem('ingest/uneven-rows', { share: 1 - uniformity }));
  return notes;
}
