import { EXAMPLES_KEPT, type Diagnostic, type DiagnosticGroup } from '../core/diagnostics';

/** Column of a diagnostic that means the whole row. */
export const WHOLE_ROW = -1;

const SAMPLE_LENGTH = 80;

/** All findings of one kind in one column, or of whole rows. */
interface Found {
  readonly code: string;
  readonly column: number;
  count: number;
  readonly examples: Diagnostic[];
}
/** What was found in a part of a file. */
export type FoundInPart = readonly Readonly<Found>[];

/** Collects what was found while reading: counts everything, keeps the first few of each kind. */
export class DiagnosticLog {
  readonly #groups = new Map<string, Found>();

  /** Notes one finding; `sample` is asked for only while examples are kept. */
  add(code: string, column: number, row: number, sample: () => string): void {
    const group = this.#group(code, column);
    group.count++;
    if (group.examples.length < EXAMPLES_KEPT) {
      group.examples.push({ code, row, column, sample: shortened(sample()) });
    }
  }

  /** Adds what was found in a later part of the file, whose rows begin after `records` records. */
  appendPart(part: FoundInPart, records: number): void {
    for (const { code, column, count, examples } of part) {
      const group = this.#group(code, column);
      group.count += count;
      const room = EXAMPLES_KEPT - group.examples.length;
      group.examples.push(...examples.slice(0, room).map((each) => ({ ...each, row: each.row + records })));
    }
  }

  /** All of it as data. */
  part(): FoundInPart {
    return [...this.#groups.values()];
  }

  #group(code: string, column: number): Found {
    const key = `${column} ${code}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { code, column, count: 0, examples: [] };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** All groups: whole rows first, then by column, then by code. */
  groups(headerOf: (column: number) => string): DiagnosticGroup[] {
    return [...this.#groups.values()]
      .map((group) => ({
        ...group,
        header: group.column === WHOLE_ROW ? '' : headerOf(group.column),
      }))
      .sort((a, b) => a.column - b.column || (a.code < b.code ? -1 : 1));
  }
}

const shortened = (text: string): string =>
  text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
