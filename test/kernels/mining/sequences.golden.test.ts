import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mineSequences } from '../../../src/kernels/mining/frequent-sequences';
import type { SequencePatterns } from '../../../src/kernels/mining/frequent-sequences';
import type { SequenceData } from '../../../src/kernels/mining/sequence-data';
import { findSequenceRules, rankSequenceRules } from '../../../src/kernels/mining/sequence-rules';
import { sharedFile } from '../../shared';
import { readNumbers } from './reference-files';

interface Run {
  min_count: number;
  n_sequences: number;
  n_patterns: number;
  by_total_items: Record<string, number>;
  by_number_of_elements: Record<string, number>;
  sum_of_counts: number;
  top_with_2plus_elements: { pattern: string[][]; count: number }[];
  all_patterns?: { pattern: string[][]; count: number }[];
  n_closed?: number;
  rules_last_element?: {
    'n_conf_ge_0.5': number;
    top20: { lhs: string[][]; rhs: string[][]; count: number; confidence: number; lift: number }[];
  };
}

/** Rows `sequence, element, items with blanks between`, in order; ids in the order of the names. */
function readElements(file: string): { data: SequenceData; names: string[] } {
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  const cells = rows.map((row) => row.split(','));
  const names = [...new Set(cells.flatMap((row) => row[2]!.split(' ')))].sort();
  const idOf = new Map(names.map((name, id) => [name, id]));
  const items: number[] = [];
  const elementStarts = [0];
  const sequenceStarts: number[] = [];
  cells.forEach(([sequence, , text], e) => {
    if (e === 0 || sequence !== cells[e - 1]![0]) sequenceStarts.push(e);
    items.push(...text!.split(' ').map((name) => idOf.get(name)!));
    elementStarts.push(items.length);
  });
  sequenceStarts.push(cells.length);
  return {
    names,
    data: {
      items: Int32Array.from(items),
      elementStarts: Int32Array.from(elementStarts),
      sequenceStarts: Int32Array.from(sequenceStarts),
    },
  };
}

function read({ cells, starts }: SequencePatterns, p: number, names: readonly string[]): string[][] {
  const pattern: string[][] = [[]];
  for (const cell of cells.subarray(starts[p], starts[p + 1])) {
    if (cell < 0) pattern.push([]);
    else pattern.at(-1)!.push(names[cell]!);
  }
  return pattern.slice(0, -1);
}

function tally(values: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const germany = sharedFile('golden/real/sequences-germany/expected.json')?.replace('/expected.json', '');
const folders = ['sequences-tiny', 'sequences-simulated'].map((name) =>
  fileURLToPath(new URL(`../../fixtures/golden/${name}`, import.meta.url)),
);

for (const folder of [...folders, ...(germany ? [germany] : [])]) {
  const { data, names } = readElements(`${folder}/input.csv`);
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as {
    runs?: Run[];
    result?: Run;
  };

  describe.each(expected.runs ?? [expected.result!])(
    `sequences of ${folder.split('/').at(-1)} @ $min_count`,
    (run) => {
      const found = mineSequences(data, { minCount: run.min_count });
      const patterns = Array.from(found.counts, (_, p) => read(found, p, names));

      it('are those known', () => {
        expect(found.counts.length).toBe(run.n_patterns);
        expect(tally(patterns.map((pattern) => pattern.flat().length))).toEqual(run.by_total_items);
        expect(tally(patterns.map((pattern) => pattern.length))).toEqual(run.by_number_of_elements);
        expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(run.sum_of_counts);
        const counts = new Map(patterns.map((pattern, p) => [JSON.stringify(pattern), found.counts[p]]));
        for (const { pattern, count } of [...run.top_with_2plus_elements, ...(run.all_patterns ?? [])]) {
          expect(counts.get(JSON.stringify(pattern))).toBe(count);
        }
      });

      it.skipIf(run.n_closed === undefined)('have as many closed ones as known', () => {
        expect(mineSequences(data, { minCount: run.min_count, closed: true }).counts.length).toBe(
          run.n_closed,
        );
      });

      it.skipIf(!run.rules_last_element)('make the rules known', () => {
        const known = run.rules_last_element!;
        expect(findSequenceRules(found, 0.5).whole.length).toBe(known['n_conf_ge_0.5']);
        const rules = findSequenceRules(found, 0);
        const ranked = rankSequenceRules(rules);
        known.top20.forEach((row, rank) => {
          const r = ranked[rank]!;
          const count = found.counts[rules.whole[r]!]!;
          const confidence = count / found.counts[rules.prefix[r]!]!;
          expect(patterns[rules.prefix[r]!]).toEqual(row.lhs);
          expect(patterns[rules.last[r]!]).toEqual(row.rhs);
          expect(count).toBe(row.count);
          // Closed forms agree between tools to 1e-13.
          expect(confidence).toBeCloseTo(row.confidence, 10);
          expect((confidence * run.n_sequences) / found.counts[rules.last[r]!]!).toBeCloseTo(row.lift, 10);
        });
      });
    },
  );
}

const file = sharedFile('golden/real/mining/sequences.json');
const known = file
  ? (JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      { min_count: number; total: number; by_items: object }
    >)
  : {};

describe.skipIf(!file)('sequences of public data', () => {
  for (const [key, expected] of Object.entries(known)) {
    const rows = readNumbers(`data/seq/${key.split('@')[0]!}.txt`);
    it.skipIf(!rows)(`${key}: as many as known`, () => {
      const data = elementsOf(rows!);
      const found = mineSequences(data, { minCount: expected.min_count });
      const sizes = Array.from(found.counts, (_, p) => {
        const own = found.cells.subarray(found.starts[p], found.starts[p + 1]);
        return own.filter((cell) => cell >= 0).length;
      });
      expect(tally(sizes)).toEqual(expected.by_items);
      expect(found.counts.length).toBe(expected.total);
    });

    // Slow on the long ones; what limits of time do is tested against every match tried, in small.
    it.skipIf(!rows || !process.env['LONG'])(
      `${key}: the same within limits of time that hold nothing back`,
      () => {
        const data = elementsOf(rows!);
        const times = Float64Array.from(data.elementStarts.keys()).subarray(1);
        const timed = mineSequences(
          { ...data, times },
          { minCount: expected.min_count, maxGap: 1e9, maxSpan: 1e9 },
        );
        expect(timed).toEqual(mineSequences(data, { minCount: expected.min_count }));
      },
    );
  }
});

/** The numbers of a file whose elements end with −1 and whose sequences (lines) end with −2. */
function elementsOf({ items, starts }: { items: Int32Array; starts: Int32Array }): SequenceData {
  const ids: number[] = [];
  const elementStarts = [0];
  const sequenceStarts = [0];
  for (let s = 0; s + 1 < starts.length; s++) {
    for (const cell of items.subarray(starts[s], starts[s + 1])) {
      if (cell === -1) elementStarts.push(ids.length);
      else if (cell >= 0) ids.push(cell);
    }
    sequenceStarts.push(elementStarts.length - 1);
  }
  return {
    items: Int32Array.from(ids),
    elementStarts: Int32Array.from(elementStarts),
    sequenceStarts: Int32Array.from(sequenceStarts),
  };
}
