import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/feedback/compute';
import { definition } from '../../../src/analyses/feedback/definition';
import { explain, lowestOf } from '../../../src/analyses/feedback/explain';
import { en } from '../../../src/analyses/feedback/messages/en';
import { present } from '../../../src/analyses/feedback/present';
import type { FeedbackParams, FeedbackResult } from '../../../src/analyses/feedback/result';
import { placesOf, type Selection } from '../../../src/analyses/feedback/selection';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, MS_PER_DAY, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { readByWords } from '../../../src/domain/sentiment';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { mean } from '../../../src/kernels/statistics/moments';
import { median } from '../../../src/kernels/statistics/quantile';
import { mannWhitneyTest } from '../../../src/kernels/statistics/two-samples';
import { demoWorkspace } from '../../builders/demo-workspace';
import { presentationOf } from '../../builders/words';
import { reordered, tableOf, workspaceOf, type Cells } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const START = parseIsoDay('2024-01-01');
const outcomeOf = (workspace: Workspace, params: Partial<FeedbackParams> = {}) =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
const resultOf = (workspace: Workspace, params?: Partial<FeedbackParams>): FeedbackResult =>
  valueOf(outcomeOf(workspace, params));
const feedback = (cells: Readonly<Record<string, Cells>>): Workspace =>
  workspaceOf({ feedback: tableOf('feedback', cells) });
const keysOf = (result: FeedbackResult): string[] => explain(result).map(({ key }) => key);
const viewOf = (result: FeedbackResult) => present(result, presentationOf(definition, en));

const anyRow = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 9 }),
  who: fc.constantFrom('ana', 'ben', 'cem', null),
  kind: fc.constantFrom('review', 'complaint', '投诉', null),
  rating: fc.option(fc.integer({ min: 0, max: 6 })),
  nps: fc.option(fc.integer({ min: -1, max: 11 })),
  csat: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 1 }),
  text: fc.option(fc.constantFrom('good tea', 'bad cup', 'slow', 'a cup', '很好吃', '太慢')),
  product: fc.constantFrom('t', 'c', null),
  wait: fc.option(fc.integer({ min: 0, max: 30 })),
});
type Row = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 90 });
const shopOf = (rows: readonly Row[]): Workspace =>
  feedback({
    customer_id: rows.map(({ who }) => who),
    created_at: rows.map(({ day }) => (day === null ? null : isoDay(START + day))),
    kind: rows.map(({ kind }) => kind),
    rating: rows.map(({ rating }) => rating),
    nps: rows.map(({ nps }) => nps),
    csat: rows.map(({ csat }) => csat),
    text: rows.map(({ text }) => text),
    product_id: rows.map(({ product }) => product),
    resolved_at: rows.map(({ day, wait }) =>
      day === null || wait === null ? null : isoDay(START + day + wait),
    ),
  });
const within = (value: number | null, least: number, most: number): number[] =>
  value !== null && value >= least && value <= most ? [value] : [];
const isComplaint = ({ kind }: Row) => kind === 'complaint' || kind === '投诉';

/** What a row says, from the rule of the README alone: 0 negative, 1 neutral, 2 positive. */
function sentimentOf(row: Row): number | null {
  const [stars] = [...within(row.rating, 1, 5), ...within(row.csat, 1, 5)];
  if (stars !== undefined) return stars >= 4 ? 2 : stars < 3 ? 0 : 1;
  const [score] = within(row.nps, 0, 10);
  if (score !== undefined) return score >= 9 ? 2 : score <= 6 ? 0 : 1;
  if (isComplaint(row)) return 0;
  return row.text === null ? null : readByWords(row.text);
}

/** The rows that count. */
function countedIn(rows: readonly Row[], period: FeedbackParams['period']): Row[] {
  const days = rows.flatMap(({ day }) => day ?? []);
  const asOf = Math.max(...days) + 1;
  const from = period === 'all' ? -Infinity : asOf - Number(period);
  return rows.filter(({ day }) => (day === null ? period === 'all' : day >= from));
}

describe('of any rows', () => {
  const anyPeriod = fc.constantFrom('all' as const, '90' as const);

  it('answers, sentiments, weeks and complaints are those that going through them gives', () => {
    fc.assert(
      fc.property(anyRows, anyPeriod, (rows, period) => {
        const counted = countedIn(rows, period);
        const outcome = outcomeOf(shopOf(rows), { period });
        if (counted.length === 0) return void expect(outcome.ok).toBe(false);
        const result = valueOf(outcome);
        expect(result.totals).toMatchObject({
          rows: counted.length,
          known: counted.filter(({ who }) => who !== null).length,
          people: new Set(counted.flatMap(({ who }) => who ?? [])).size,
          texts: counted.filter(({ text }) => text !== null).length,
          undated: counted.filter(({ day }) => day === null).length,
        });
        const answers = {
          rating: counted.flatMap(({ rating }) => within(rating, 1, 5)),
          nps: counted.flatMap(({ nps }) => within(nps, 0, 10)),
          csat: counted.flatMap(({ csat }) => within(csat, 1, 5)),
        };
        for (const [scale, own] of Object.entries(answers)) {
          const summary = result.scales.find((each) => each.scale === scale);
          expect(summary?.answers ?? 0).toBe(own.length);
          if (!summary) continue;
          summary.values.forEach((value, i) =>
            expect(summary.counts[i]).toBe(own.filter((each) => each === value).length),
          );
          const share = (is: (answer: number) => boolean) => own.filter(is).length / own.length;
          const score = {
            rating: mean(own),
            nps: 100 * (share((answer) => answer >= 9) - share((answer) => answer <= 6)),
            csat: share((answer) => answer >= 4),
          }[scale]!;
          expect(summary.score.value).toBeCloseTo(score, 9); // sums in another order
        }
        const sentiments = counted.map(sentimentOf);
        const { sentiment } = result;
        for (const of of [0, 1, 2]) {
          const own = sentiment.counts.subarray(of * 6, of * 6 + 6).reduce((sum, count) => sum + count, 0);
          expect(own).toBe(sentiments.filter((each) => each === of).length);
        }
        expect(sentiment.unknown).toBe(sentiments.filter((each) => each === null).length);
        let weekly = 0;
        for (const { from, rows: ofWeek, negative, positive } of result.weeks) {
          const own = counted.filter(
            ({ day }) => day !== null && START + day >= from && START + day < from + 7,
          );
          expect(ofWeek).toBe(own.length);
          expect(negative).toBe(own.filter((row) => sentimentOf(row) === 0).length);
          expect(positive).toBe(own.filter((row) => sentimentOf(row) === 2).length);
          expect(new Date(from * MS_PER_DAY).getUTCDay()).toBe(1);
          weekly += ofWeek;
        }
        expect(weekly).toBe(counted.length - result.totals.undated);
        expect(result.months.reduce((sum, month) => sum + month.rows, 0)).toBe(weekly);
        complaintsAgree(result, counted, rows);
      }),
      { numRuns: 50 },
    );
  });

  function complaintsAgree({ complaints, asOf }: FeedbackResult, counted: Row[], rows: readonly Row[]): void {
    const own = counted.filter(isComplaint);
    expect(complaints?.count ?? 0).toBe(own.length);
    if (!complaints) return;
    const last = Math.max(...rows.flatMap(({ day }) => day ?? []));
    const answered = own.filter(({ day, wait }) => day !== null && wait !== null && day + wait <= last);
    expect(complaints.answered).toBe(answered.length);
    if (answered.length > 0) expect(complaints.days).toBe(median(answered.map(({ wait }) => wait!)));
    expect(Number.isNaN(asOf)).toBe(last === -Infinity);
  }

  it('divisions, and the rows to read behind every bar, add up to all', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const result = resultOf(shopOf(rows));
        const { list } = result;
        const behind = (selection: Selection) => placesOf(list, selection, '').length;
        expect(behind({ kind: 'all' })).toBe(rows.length);
        for (const { id, parts } of result.divisions) {
          expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length);
          for (const { name, rows: count } of parts)
            expect(behind({ kind: 'part', division: id, name })).toBe(count);
        }
        for (const { scale, values, counts } of result.scales)
          values.forEach((value, i) =>
            expect(behind({ kind: 'answer', scale, from: value, to: value + 1 })).toBe(counts[i]),
          );
        for (const week of result.weeks) {
          expect(behind({ kind: 'week', from: week.from })).toBe(week.rows);
          expect(behind({ kind: 'week', from: week.from, sentiment: 0 })).toBe(week.negative);
        }
        for (const { from, rows: count } of result.months)
          expect(behind({ kind: 'month', from })).toBe(count);
        const { complaints } = result;
        expect(behind({ kind: 'open' })).toBe(complaints ? complaints.count - complaints.answered : 0);
        const charts = viewOf(result);
        for (const chart of [charts.scales?.distribution, charts.weeks]) {
          const drawn = chart?.series[0]!.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
          const all =
            chart === charts.weeks ? rows.length - result.totals.undated : result.scales[0]?.answers;
          if (chart) expect(drawn).toBe(all);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('rows of the as-of day and later change nothing but the note, and the order of rows nothing at all', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 100 }), (rows, day) => {
        const asOf = isoDay(START + day);
        // An answer that comes later is not known yet.
        const before = rows
          .filter((row) => row.day === null || row.day < day)
          .map((row) =>
            row.day !== null && row.wait !== null && row.day + row.wait >= day ? { ...row, wait: null } : row,
          );
        if (before.length === 0) return;
        const all = resultOf(shopOf(rows), { asOf });
        expect(all).toEqual(resultOf(shopOf(before), { asOf }));
        const turned = reordered(shopOf(rows), (count) =>
          Array.from({ length: count }, (_, i) => count - 1 - i),
        );
        expect(resultOf(turned, { asOf })).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the survey of the reference figures', () => {
  const folder = fileURLToPath(new URL('../../fixtures/golden/survey', import.meta.url));
  it('has its net promoter score and share of the satisfied on the page', () => {
    const { nps: expected } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
    const cells = readFileSync(`${folder}/nps_input.csv`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
    const result = resultOf(
      feedback({ nps: cells.map((row) => Number(row[1])), csat: cells.map((row) => Number(row[2])) }),
    );
    const [nps, csat] = result.scales;
    expect(nps!.score.value).toBeCloseTo(expected.all.nps, 9);
    expect(nps!.score.lower).toBeCloseTo(expected.all.ci95_adjusted_wald_add3[0], 8);
    expect(nps!.score.upper).toBeCloseTo(expected.all.ci95_adjusted_wald_add3[1], 8);
    expect(csat!.counts).toEqual(expected.csat_top2.distribution);
    expect(csat!.score.value).toBeCloseTo(expected.csat_top2.csat, 10);
    expect(csat!.score.lower).toBeCloseTo(expected.csat_top2.wilson95[0], 10);
    expect(keysOf(result)).toEqual(['finding.nps', 'finding.count.undated']);
  });
});

describe('products', () => {
  it('are told apart only by more than chance, by the test of ranks, and the lowest is named', () => {
    const products = ['good', 'bad', 'few'];
    const rows = Array.from({ length: 200 }, (_, i) => ({
      product: i < 4 ? 'few' : products[i % 2]!,
      rating: i < 4 ? 1 : i % 2 === 0 ? 4 + ((i >> 1) % 2) : 2 + ((i >> 1) % 4),
    }));
    const result = resultOf(
      feedback({ product_id: rows.map(({ product }) => product), rating: rows.map(({ rating }) => rating) }),
    );
    const division = result.divisions.find(({ id }) => id === 'product')!;
    expect(division.tested).toBe(2);
    const of = (name: string) =>
      division.parts.find((part) => part.name.kind === 'text' && part.name.text === name)!;
    expect([of('good').apart, of('bad').apart, of('few').apart]).toEqual([1, -1, 0]);
    expect(of('few').q).toBeNaN();
    const ratings = (is: (product: string) => boolean) =>
      rows.flatMap((row) => (is(row.product) ? row.rating : []));
    const p = (name: string) =>
      mannWhitneyTest(
        ratings((product) => product === name),
        ratings((product) => product !== name),
      ).pValue;
    const [low, high] = [Math.min(p('good'), p('bad')), Math.max(p('good'), p('bad'))];
    expect(Math.min(of('good').q, of('bad').q)).toBeCloseTo(Math.min(2 * low, high), 12);
    expect(lowestOf(result)!.part).toBe(of('bad'));
    expect(keysOf(result)).toContain('finding.low.product');
  });

  it('of pure noise are not told apart', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      product: `p${i % 10}`,
      rating: 1 + (((i * 7919) % 13) % 5),
    }));
    const result = resultOf(
      feedback({ product_id: rows.map(({ product }) => product), rating: rows.map(({ rating }) => rating) }),
    );
    expect(lowestOf(result)).toBeNull();
  });
});

describe('files that lack something', () => {
  it.each([
    ['mentions.csv', 'date,text', 'great tea, came fast'],
    ['提及.csv', '日期,内容', '茶很好喝，送得也快'],
  ])('%s, of a date and a text on each line, is read as feedback', async (name, header, text) => {
    const lines = Array.from({ length: 20 }, (_, i) => `${isoDay(START + i)},"${text} ${i}"`);
    const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
    const source = {
      name,
      size: bytes.length,
      slice: async (from: number, to: number) => bytes.slice(from, to),
    };
    const { plan } = valueOf(await previewFile(source, {}));
    expect(plan.kind).toBe('feedback');
    const { table } = valueOf(await readTable(source, plan, () => {}));
    const { totals, sentiment } = resultOf(workspaceOf({ feedback: table }));
    expect(totals).toMatchObject({ rows: 20, texts: 20, known: 0, undated: 0 });
    expect(sentiment.positive.value).toBe(1);
  });

  it('of dates and texts alone give mentions and sentiment a week', () => {
    const texts = ['很好吃', '太慢了', '一般般', 'Good tea', 'Terrible service'];
    const result = resultOf(
      feedback({
        created_at: Array.from({ length: 70 }, (_, i) => isoDay(START + Math.floor(i / 2))),
        text: Array.from({ length: 70 }, (_, i) => texts[i % 5]!),
      }),
    );
    expect(result.scales).toEqual([]);
    expect(result.weeks.map(({ rows }) => rows)).toEqual([14, 14, 14, 14, 14]);
    expect(result.weeks.every(({ lower }) => Number.isFinite(lower))).toBe(true);
    const view = viewOf(result);
    expect(view.scales).toBeNull();
    expect(view.trend!.series.map(({ id }) => id)).toEqual([
      'negative',
      'neutral',
      'positive',
      'lower',
      'upper',
    ]);
    expect(view.sentiment.how).toMatch(/list of words/);
    expect(keysOf(result)[0]).toBe('finding.sentiment');
  });

  it('of ratings alone say that no text was read', () => {
    const result = resultOf(feedback({ rating: Array.from({ length: 12 }, (_, i) => 1 + (i % 5)) }));
    const view = viewOf(result);
    expect(view.sentiment.how).toBe(en['how.no-texts']);
    expect(view.weeks).toBeNull();
    expect(view.scales!.months).toBeNull();
    expect(keysOf(result)).toContain('finding.count.undated');
  });

  it('with one review ask for more, and give no interval', () => {
    const result = resultOf(feedback({ created_at: ['2024-01-01'], rating: [5], text: ['good'] }));
    expect(keysOf(result)[0]).toBe('finding.few');
    expect(result.scales[0]!.score).toMatchObject({ value: 5, lower: NaN });
    expect(viewOf(result).trend).toBeNull();
  });

  it('without feedback, or without any before the day, say so', () => {
    expect(outcomeOf(workspaceOf({}))).toMatchObject({ ok: false, problem: { code: 'feedback/none' } });
    const early = { asOf: '2023-01-01' };
    expect(outcomeOf(feedback({ created_at: ['2024-01-01'], rating: [5] }), early)).toMatchObject({
      ok: false,
      problem: { code: 'feedback/nothing' },
    });
  });
});

describe('texts', () => {
  const result = resultOf(
    feedback({
      customer_id: ['ana', null, 'ben'],
      created_at: ['2024-01-01', '2024-01-02', '2024-01-03'],
      text: ['Call me on +45 2030 4050', 'write to ana@example.com', 'Runs small'],
    }),
  );

  it('hide e-mail addresses and long numbers', () => {
    const texts = Array.from(result.list.text, (text) => levelText(result.list.texts, text));
    expect(texts).toEqual(['Runs small', 'write to •••', 'Call me on •••']);
  });

  it('are found by all words of a query, in the text or who wrote it', () => {
    const found = (query: string) => placesOf(result.list, { kind: 'all' }, query);
    expect(found('run SMALL')).toEqual([0]);
    expect(found('ana')).toEqual([2]);
    expect(found('2030')).toEqual([]);
  });
});

it('the demo shop: words of the complaint wave, and the quarters that the plan was made with', async () => {
  const { workspace } = await demoWorkspace(600, 'en', ['feedback']);
  const result = resultOf(workspace);
  const csat = result.scales.find(({ scale }) => scale === 'csat')!;
  // Half of the answers before the fourth quarter have mean 4.2, the others 4.7; of ten 8 and 9 are satisfied.
  expect(csat.score.value).toBeCloseTo(0.85, 9);
  expect(result.scales.find(({ scale }) => scale === 'nps')!.score.value).toBeCloseTo(40, 9);
  expect(result.totals.known).toBe(result.totals.rows);
  expect(result.phrases.filter(({ side }) => side === 'negative').map(({ phrase }) => phrase)).toContain(
    'sole came',
  );
});
