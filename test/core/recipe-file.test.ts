import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecipe, RECIPE_FORMAT, writeRecipe } from '../../src/core/recipe-file';
import type { RecipeFile } from '../../src/core/recipe';

const recipe: RecipeFile = {
  savedAt: '2026-11-21T08:00:00.000Z',
  shop: '街角小店',
  version: 'f2e0',
  sources: [
    {
      fileName: '十月.csv',
      rowCount: 12,
      plan: {
        kind: 'orders',
        dialect: { encoding: 'gb18030', delimiter: ',', quote: '"', skippedLines: 1, hasHeader: true },
        columns: [
          {
            index: 0,
            header: '下单时间',
            role: 'ordered_at',
            type: 'time',
            format: { dateOrder: 'ymd' },
            keep: true,
          },
          { index: 1, header: '备注', role: null, type: 'category', format: {}, keep: false },
        ],
      },
    },
  ],
  steps: [
    {
      id: 'a',
      kind: 'missing-values',
      table: 'customers',
      params: { column: 'age', method: 'median', value: '', neighbours: 5 },
      savedAt: '2026-11-20T07:30:00.000Z',
      did: { rowsIn: 12, rowsOut: 12, rejected: 0, duplicates: 0, changedCells: 3 },
    },
    {
      id: 'b',
      kind: 'from-the-future',
      table: 'orders',
      params: { cuts: [1, 2.5], names: ['x'] },
      did: null,
    },
  ],
  identity: [
    { decision: 'join', keys: ['id:A17', 'phone:13800000000'] },
    { decision: 'visitor', keys: ['visitor:9f:1', 'id:A17'] },
    { decision: 'visitor', keys: ['session:s4', 'nobody:'] },
  ],
  labels: [
    {
      id: 'l1',
      name: '大单',
      scenario: '',
      owner: 'Ana',
      rule: {
        kind: 'all',
        of: [
          { kind: 'column', column: 'feature:orderValue', test: { is: 'at-least', value: 200 } },
          {
            kind: 'not',
            of: { kind: 'column', column: 'rfm:segment', test: { is: 'one-of', values: ['lost'] } },
          },
          {
            kind: 'deed',
            deed: 'orders',
            where: [
              { column: 'category', values: ['茶'] },
              { column: 'product', contains: '杯' },
            ],
            within: { kind: 'last', days: 90 },
            is: 'at-least',
            value: 2,
          },
        ],
      },
      savedAt: '2026-11-20T08:00:00.000Z',
      earlier: [
        {
          name: '大单',
          scenario: '',
          owner: '',
          rule: { kind: 'column', column: 'customers:joined_at', test: { is: 'before', day: '2026-01-31' } },
          savedAt: '2026-11-19T08:00:00.000Z',
        },
      ],
    },
  ],
  groupings: [
    {
      id: 'g1',
      name: '春季',
      savedAt: '2026-11-21T09:00:00.000Z',
      asOf: '2026-11-01',
      months: 12,
      method: 'kmeans',
      features: [
        { id: 'recency', logged: false, center: 92.5, spread: 80.25, fill: 51 },
        { id: 'orders', logged: true, center: 1.5, spread: 0.5, fill: 2 },
      ],
      groups: [{ name: 'Long silent', center: [1.25, -0.5], customers: 411 }],
    },
  ],
  marks: [
    { table: 'customers', column: 'attribute:来源', note: '买来的名单', savedAt: '2026-11-22T12:00:00.000Z' },
  ],
  benchmarks: [
    {
      id: 'b1',
      metric: 'orderValue',
      name: '客单价',
      value: 86.5,
      unit: 'money',
      source: '年报',
      industry: '',
      period: '2025',
      savedAt: '2026-11-22T12:00:00.000Z',
    },
  ],
  parameters: { rfm: { version: 1, values: { bins: 3, scoring: 'thirds' } } },
};

const text = writeRecipe(recipe);
/** The recipe's JSON with one value replaced, or taken out. */
function damaged(path: readonly (string | number)[], value?: unknown): string {
  const json: unknown = JSON.parse(text);
  let at = json as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string | number, unknown>;
  if (value === undefined) delete at[path.at(-1)!];
  else at[path.at(-1)!] = value;
  return JSON.stringify(json);
}
const problemOf = (given: string) => {
  const read = readRecipe(given);
  return read.ok ? null : read.problem;
};

describe('a recipe file', () => {
  it('gives back what was written', () => {
    expect(readRecipe(text)).toEqual({ ok: true, value: recipe, notes: [] });
  });

  it('begins with its mark and its format, so that a person sees what it is', () => {
    expect(text.startsWith('{\n  "regulars": "recipe",\n  "format": 3,')).toBe(true);
  });

  it('may begin with a byte order mark, as some editors write one', () => {
    expect(readRecipe(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each([1, 2])('of format %i opens', (format) => {
    expect(readRecipe(damaged(['format'], format))).toEqual({ ok: true, value: recipe, notes: [] });
  });

  it('of before there were labels opens without any', () => {
    const read = readRecipe(damaged(['labels']));
    expect(read.ok && 'labels' in read.value).toBe(false);
  });

  it('of before groups were kept opens without any', () => {
    const read = readRecipe(damaged(['groupings']));
    expect(read.ok && 'groupings' in read.value).toBe(false);
  });

  it('leaves out what nobody knows', () => {
    expect(readRecipe(damaged(['note'], 'mine'))).toEqual({ ok: true, value: recipe, notes: [] });
  });

  it.each([
    ['no JSON at all', 'order_id,amount\n1,2', 'recipe/no-json'],
    ['JSON of another kind', '{"steps": []}', 'recipe/no-recipe'],
    ['a list', '[]', 'recipe/no-recipe'],
    ['more than four megabytes', `"${'x'.repeat(4 * 1024 * 1024)}"`, 'recipe/too-large'],
  ])('refuses %s', (_, given, code) => {
    expect(problemOf(given)?.code).toBe(code);
  });

  it('refuses a later format and says which one it knows', () => {
    expect(problemOf(damaged(['format'], RECIPE_FORMAT + 1))).toEqual({
      code: 'recipe/newer-format',
      values: { found: RECIPE_FORMAT + 1, known: RECIPE_FORMAT },
    });
  });

  it.each([
    [['format'], 'one', 'format'],
    [['savedAt'], undefined, 'savedAt'],
    [['steps', 1, 'table'], 'invoices', 'steps[1].table'],
    [['steps', 0, 'params', 'neighbours'], { deep: 1 }, 'steps[0].params.neighbours'],
    [['steps', 0, 'did', 'rowsIn'], -1, 'steps[0].did.rowsIn'],
    [['steps', 1, 'id'], 'a', 'steps[1].id'],
    [['sources', 0, 'plan', 'columns', 1, 'keep'], 'no', 'sources[0].plan.columns[1].keep'],
    [
      ['sources', 0, 'plan', 'columns', 0, 'format', 'dateOrder'],
      'ydm',
      'sources[0].plan.columns[0].format.dateOrder',
    ],
    [['identity', 0, 'keys'], ['id:A17'], 'identity[0].keys'],
    [['identity', 0, 'decision'], 'maybe', 'identity[0].decision'],
    [['identity', 0, 'decision'], 'visitor', 'identity[0].keys'],
    [['parameters', 'rfm', 'values'], [], 'parameters.rfm.values'],
    [['labels', 0, 'rule', 'kind'], 'xor', 'labels[0].rule.kind'],
    [['groupings', 0, 'asOf'], 'spring', 'groupings[0].asOf'],
    [['groupings', 0, 'features', 1, 'spread'], 0, 'groupings[0].features[1].spread'],
    [['groupings', 0, 'groups', 0, 'center'], [1], 'groupings[0].groups[0].center'],
    [['labels', 0, 'rule', 'of', 0, 'test', 'value'], '200', 'labels[0].rule.of[0].test.value'],
    [['labels', 0, 'rule', 'of', 2, 'within', 'days'], -1, 'labels[0].rule.of[2].within.days'],
    [['labels', 0, 'earlier', 0, 'rule', 'test', 'day'], '31.1.', 'labels[0].earlier[0].rule.test.day'],
  ])('names the place %j where it is damaged', (path, value, place) => {
    expect(problemOf(damaged(path, value))).toMatchObject({ code: 'recipe/damaged', values: { place } });
  });

  it('never throws, whatever text it is given', () => {
    const json = fc.json({ maxDepth: 4 });
    const almost = fc.record({
      regulars: fc.constant('recipe'),
      format: fc.constant(1),
      steps: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          json,
          almost.map((value) => JSON.stringify(value)),
        ),
        (given) => {
          expect(readRecipe(given).ok).toBe(false);
        },
      ),
    );
  });
});
