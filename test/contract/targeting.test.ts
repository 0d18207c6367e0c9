import { describe, expect, it } from 'vitest';
import { defaultsOf, type ParamValues } from '../../src/core/params';
import { leavingOf, makesAudiences, namesCustomers } from '../../src/core/leaving';
import { levelTexts } from '../../src/core/levels';
import { EMPTY_RECIPE, withLabel, withMark, withoutMark, type Recipe } from '../../src/core/recipe';
import { TABLE_KINDS, type TableKind } from '../../src/core/table';
import type { Marked } from '../../src/core/use-mark';
import type { Workspace } from '../../src/core/workspace';
import { refusalsOf } from '../../src/domain/consent';
import { peopleOf } from '../../src/domain/people';
import { withoutMarked } from '../../src/domain/targeting';
import { tableOf, type Cells } from '../builders/workspace';
import { analyses, type Analysis } from './modules';
import { smallShop } from './small-shop';

const CANARY = 'CANARY';
const NOW = '2024-11-01T00:00:00.000Z';
const small = smallShop(12);

/** The table with more columns of text, a canary in each cell. */
function withCanaries(shop: Workspace, kind: TableKind, ...names: readonly string[]): Workspace {
  const table = shop.tables.get(kind)!;
  const cells = Object.fromEntries(
    names.map((name): [string, Cells] => [
      name,
      Array.from({ length: table.rowCount }, (_, i) => `${CANARY} ${name} ${i % 3}`),
    ]),
  );
  const more = tableOf(kind, cells).columns;
  const columns = new Map([...table.columns, ...more]);
  return { ...shop, tables: new Map(shop.tables).set(kind, { ...table, columns }) };
}

/** The table with rows of people whom nothing else knows. */
function withStrangers(shop: Workspace, kind: TableKind): Workspace {
  const table = shop.tables.get(kind)!;
  const cells = Object.fromEntries(
    [...table.columns].map(([name, column]): [string, Cells] => {
      const known: Cells =
        column.kind === 'category'
          ? [...column.codes].map((code) => levelTexts(column.levels)[code])
          : column.kind === 'time'
            ? [...column.values].map((at) => (at === at ? new Date(at).toISOString().slice(0, 16) : null))
            : [...column.values].map((value) => (value === value && value !== 255 ? value : null));
      const stranger = name === 'customer_id' ? `${CANARY} stranger` : known[0];
      return [name.replace(/^attribute:/, ''), [...known, stranger]];
    }),
  );
  return { ...shop, tables: new Map(shop.tables).set(kind, tableOf(kind, cells)) };
}

const recipeOf = (...marked: readonly Marked[]): Recipe =>
  marked.reduce<Recipe>(
    (recipe, mark) => withMark(recipe, { ...mark, note: '', savedAt: NOW }),
    withLabel(
      EMPTY_RECIPE,
      'c',
      {
        name: 'By a canary',
        scenario: '',
        owner: '',
        rule: {
          kind: 'column',
          column: 'customers:city',
          test: { is: 'contains', text: CANARY.toLowerCase() },
        },
      },
      NOW,
    ),
  );

/** A shop with canaries in what is marked, and only there. */
const shops: Readonly<Record<string, Workspace>> = {
  'columns of the customer list': {
    ...withCanaries(small, 'customers', 'name', 'city', 'occupation', 'source_channel', 'Club'),
    recipe: recipeOf(
      ...['name', 'city', 'occupation', 'source_channel', 'attribute:Club'].map((column) => ({
        table: 'customers' as const,
        column,
      })),
    ),
  },
  'columns of the orders': {
    ...withCanaries(small, 'orders', 'category', 'channel', 'store', 'Gift'),
    recipe: recipeOf(
      ...['category', 'channel', 'store', 'attribute:Gift'].map((column) => ({
        table: 'orders' as const,
        column,
      })),
    ),
  },
  'the whole customer list': {
    ...withStrangers(withCanaries(small, 'customers', 'name', 'city', 'Club'), 'customers'),
    recipe: recipeOf({ table: 'customers', column: '' }),
  },
  'the orders and all but the customer list': {
    ...['orders', 'events', 'contacts', 'feedback'].reduce(
      (shop, kind) => withStrangers(shop, kind as TableKind),
      withCanaries(small, 'orders', 'Gift'),
    ),
    recipe: recipeOf(
      ...TABLE_KINDS.filter((kind) => kind !== 'customers').map((table) => ({ table, column: '' })),
    ),
  },
};

/** Texts of all tables of an analysis, table by table; none where it gives no answer. */
function textsOf({ definition, compute, tabulate }: Analysis, shop: Workspace): Map<string, string[]> {
  const params = defaultsOf(definition.params) as ParamValues;
  const outcome = compute(shop, params, () => {});
  return new Map(
    !outcome.ok
      ? []
      : definition.tables.map((table) => {
          const { rowCount, columns } = tabulate(outcome.value, table);
          const texts = columns.flatMap(({ header, value }) => [
            header,
            ...Array.from({ length: rowCount }, (_, i) => String(value(i) ?? '')),
          ]);
          return [table, texts];
        }),
  );
}
const holdsCanary = (texts: ReadonlyMap<string, readonly string[]>): boolean =>
  [...texts.values()].some((cells) => cells.some((cell) => cell.includes(CANARY)));

describe.each(Object.entries(shops))('a shop with %s marked not for targeting', (_, shop) => {
  it('lets nothing of it into any table that is computed for targeting', () => {
    const usable = withoutMarked(shop);
    expect(analyses.filter((each) => holdsCanary(textsOf(each, usable))).map(({ id }) => id)).toEqual([]);
    // Computed with everything, the canaries do get out: the search above can find them.
    expect(analyses.some((each) => holdsCanary(textsOf(each, shop)))).toBe(true);
  });
});

describe('marks', () => {
  const marked = shops['columns of the customer list']!;
  const { recipe, ...files } = marked;
  const before = { ...files, recipe: recipeOf() };

  it('change no figure: every table is the same as without them', () => {
    for (const each of analyses.filter(({ id }) => id !== 'data-quality'))
      expect(textsOf(each, marked), each.id).toEqual(textsOf(each, before));
  });

  it('taken back give every list back bit for bit: nothing is left of them', () => {
    const unmarked = recipe!.marks!.reduce((left, mark) => withoutMark(left, mark), recipe!);
    expect(unmarked).toEqual(before.recipe);
    const shop = { ...files, recipe: unmarked };
    expect(withoutMarked(shop)).toBe(shop);
  });
});

describe('a refusal of marketing', () => {
  it.each([
    ['the customer list', ''],
    ['the consent', 'consent_marketing'],
  ])('holds where %s is marked', (_, column) => {
    const shop = { ...small, recipe: recipeOf({ table: 'customers', column }) };
    const refusers = (of: Workspace) => {
      const { keys } = peopleOf(of);
      const refused = refusalsOf(of);
      return levelTexts(keys).filter((_, person) => refused[person] === 1);
    };
    expect(refusers(small).length).toBeGreaterThan(0);
    expect(refusers(withoutMarked(shop))).toEqual(refusers(small));
  });
});

describe('a table that names customers', () => {
  const keys = new Set(levelTexts(peopleOf(small).keys));
  const tables = analyses.flatMap(({ id, definition, compute, tabulate }) => {
    const outcome = compute(small, defaultsOf(definition.params) as ParamValues, () => {});
    return outcome.ok
      ? definition.tables.map((table) => [id, table, tabulate(outcome.value, table)] as const)
      : [];
  });

  it('has the header by which it is told, whatever the analysis', () => {
    const unnamed = tables.filter(
      ([id, , table]) =>
        makesAudiences(id) &&
        !namesCustomers(table) &&
        table.columns.some(({ value }) =>
          Array.from({ length: table.rowCount }, (_, i) => value(i)).some((cell) => keys.has(String(cell))),
        ),
    );
    expect(unnamed.map(([id, table]) => `${id} ${table}`)).toEqual([]);
  });

  it('leaves a page only where that was computed without what is marked', () => {
    const { recipe } = shops['the whole customer list']!;
    const [id, , list] = tables.find(([analysis, , table]) => analysis === 'rfm' && namesCustomers(table))!;
    expect(leavingOf(id, recipe, list, false)).toBe('refused');
    expect(leavingOf(id, recipe, list, true)).toBe('for-targeting');
    expect(leavingOf(id, EMPTY_RECIPE, list, false)).toBe('any-use');
    expect(leavingOf('identity', recipe, list, false)).toBe('any-use');
    const [, , figures] = tables.find(([analysis, , table]) => analysis === 'rfm' && !namesCustomers(table))!;
    expect(leavingOf(id, recipe, figures, false)).toBe('any-use');
  });
});
