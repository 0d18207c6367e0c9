import { EXAMPLES_KEPT, type Diagnostic, type DiagnosticGroup } from '../core/diagnostics';

/** Column of a diagnostic that means the whole row. */
export const WHOLE_ROW = -1;

const SAMPLE_LENGTH = 80;

/** Collects what was found while reading: counts everything, keeps the first few of each kind. */
export class DiagnosticLog {
  readonly #groups = new Map<
    string,
    { code: string; column: number; count: number; examples: Diagnostic[] }
  >();

  /** Notes one finding; `sample` is asked for only while examples are kept. */
  add(code: string, column: number, row: number, sample: () => string): void {
    const key = `${column} ${code}`;
    let group = this.#groups.get(key);
    if (!group) {
      group = { code, column, count: 0, examples: [] };
      this.#groups.set(key, group);
    }
    group.count++;
    if (group.examples.length < EXAMPLES_KEPT) {
      group.examples.push({ code, row, column, sample: shortened(sample()) });
    }
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
