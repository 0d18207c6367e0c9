import { describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/labels/compute';
import { definition } from '../../../src/analyses/labels/definition';
import { explain, figures } from '../../../src/analyses/labels/explain';
import { remembering } from '../../../src/analyses/labels/memory';
import { en } from '../../../src/analyses/labels/messages/en';
import { zhCN } from '../../../src/analyses/labels/messages/zh-CN';
import { present } from '../../../src/analyses/labels/present';
import type { LabelsResult } from '../../../src/analyses/labels/result';
import { tabulate } from '../../../src/analyses/labels/tabulate';
import type { Condition } from '../../../src/core/label';
import { writeRule } from '../../../src/core/label-text';
import { levelText } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import { EMPTY_RECIPE, withLabel, type Recipe } from '../../../src/core/recipe';
import type { Source, Workspace } from '../../../src/core/workspace';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { faultsIn } from '../../contract/faults';

const atLeast = (column: string, value: number): Condition => ({
  kind: 'column',
  column,
  test: { is: 'at-least', value },
});
const bought = (category: string, is: 'at-least' | 'at-most' = 'at-least', value = 1): Condition => ({
  kind: 'deed',
  deed: 'orders',
  where: [{ column: 'category', values: [category] }],
  within: { kind: 'last', days: 90 },
  is,
  value,
});
const labelled = (...rules: readonly (readonly [name: string, rule: Condition])[]): Recipe =>
  rules.reduce(
    (recipe, [name, rule]) =>
      withLabel(recipe, name, { name, scenario: '', owner: '', rule }, '2024-01-01T08:00:00Z'),
    EMPTY_RECIPE,
  );

/** Four people; dan only stands on the list, and cleo wants no marketing. */
function shop(
  recipe: Recipe = EMPTY_RECIPE,
  importedAt = 1,
  more: readonly [string, string, number][] = [],
): Workspace {
  const lines: readonly (readonly [customer: string, day: string, amount: number, category: string])[] = [
    ['ana', '2024-01-01', 50, 'tea'],
    ['ana', '2024-06-01', 60, 'cup'],
    ['ben', '2024-05-01', 20, 'tea'],
    ['cleo', '2024-05-20', 90, 'tea'],
    ...more.map(([customer, day, amount]) => [customer, day, amount, 'tea'] as const),
  ];
  const workspace = workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map((_, i) => `o${i}`),
      customer_id: lines.map(([customer]) => customer),
      ordered_at: lines.map(([, day]) => day),
      amount: lines.map(([, , amount]) => amount),
      category: lines.map(([, , , category]) => category),
      discount: lines.map(([customer]) => (customer === 'ana' ? 5 : 0)),
    }),
    customers: tableOf('customers', {
      customer_id: ['ana', 'ben', 'cleo', 'dan'],
      consent_marketing: [true, null, false, true],
    }),
  });
  const source = { id: 'orders', importedAt, rowCount: lines.length } as Source;
  return { ...workspace, recipe, sources: [source] };
}

function resultOf(
  workspace: Workspace,
  params: Partial<Record<'asOf' | 'before' | 'draft', string>> = {},
): LabelsResult {
  const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const membersOf = ({ people, labels }: LabelsResult, label: number): string[] =>
  Array.from({ length: people.count }, (_, i) => i)
    .filter((i) => labels[label]!.truth[i] === 1)
    .map((i) => levelText(people.keys, i));

const teaNotCup: Condition = { kind: 'all', of: [bought('tea'), bought('cup', 'at-most', 0)] };

describe('labels', () => {
  const workspace = shop(labelled(['Tea only', teaNotCup], ['Spends', atLeast('feature:spend', 80)]));
  const result = resultOf(workspace);

  it('hold for whom their rules are true, with their share and spend', () => {
    expect(membersOf(result, 0)).toEqual(['ben', 'cleo']);
    expect(membersOf(result, 1)).toEqual(['ana', 'cleo']);
    expect(result.labels[1]).toMatchObject({ members: 2, unknown: 0, spend: 200, refused: 1 });
    expect(result.spend).toBe(220);
  });

  it('tell who came and left since another day', () => {
    const { labels } = resultOf(workspace, { before: '2024-02-01' });
    // Ana was the only one with tea then.
    expect(labels[0]).toMatchObject({ members: 2, gained: 2, lost: 1 });
  });

  it('are tried as a rule, and an unreadable rule is a problem that names the place', () => {
    const { draft } = resultOf(workspace, { draft: writeRule(teaNotCup) });
    expect(draft).toMatchObject({ members: 2, spend: 110, refused: 1, missing: [] });
    const bad = compute(workspace, { ...defaultsOf(definition.params), draft: '{"kind":"or"}' }, () => {});
    expect(bad).toMatchObject({ ok: false, problem: { code: 'labels/bad-rule', values: { place: 'kind' } } });
  });

  it('name the columns that the files do not have', () => {
    const { labels } = resultOf(shop(labelled(['Tall', atLeast('customers:attribute:Height', 180)])));
    expect(labels[0]).toMatchObject({ members: 0, unknown: 4, missing: ['customers:attribute:Height'] });
  });

  it('are proposed with limits from the shop, where the files can carry them', () => {
    const { proposals } = result;
    expect(proposals.map(({ id, subject }) => [id, subject])).toEqual([
      ['lover', 'tea'],
      ['lover', 'cup'],
      ['price', ''],
      ['basket', ''],
    ]);
    expect(proposals[2]!.members).toBe(1);
    // Of 20, 50 and 90 spent on tea the median is 50; ana has since bought a cup, equals go to the later order.
    expect(proposals[0]).toMatchObject({ members: 1, spend: 90 });
    const saved = resultOf(shop(labelled(['Mine', proposals[2]!.rule])));
    expect(saved.proposals.map(({ id }) => id)).not.toContain('price');
  });

  it('leave their lists without who wants no marketing', () => {
    const view = present(result, presentationOf(definition, en));
    const selection = { kind: 'label', id: 'Spends' } as const;
    expect(view.people(selection, true).count).toBe(2);
    expect(view.people(selection, false)).toMatchObject({
      count: 1,
      leftOut: '1 person wants no marketing and is left out.',
    });
    expect(tabulate(result, 'members').rowCount).toBe(2);
  });
});

describe('the words of a rule', () => {
  const rule: Condition = {
    kind: 'any',
    of: [
      teaNotCup,
      {
        kind: 'not',
        of: { kind: 'column', column: 'rfm:segment', test: { is: 'one-of', values: ['lost', 'new'] } },
      },
      { kind: 'column', column: 'label:Spends', test: { is: 'yes' } },
      atLeast('feature:discountShare', 0.5),
    ],
  };
  const result = resultOf(shop(labelled(['Spends', atLeast('feature:spend', 80)])));

  it('read well in English', () => {
    expect(present(result, presentationOf(definition, en)).words(rule)).toBe(
      '(at least 1 order with Category tea in the last 90 days and no orders with Category cup in the last 90 days), not (RFM segment is Lost or New), labelled “Spends”, or Price sensitivity: share of discounted lines at least 50%',
    );
  });

  it('and in Chinese', () => {
    expect(present(result, presentationOf(definition, zhCN, 'zh-CN')).words(rule)).toBe(
      '（近 90 天内品类为“tea”的订单至少 1 笔和近 90 天内没有品类为“cup”的订单）、不满足（RFM 客群是“已流失客户或新客户”）、有标签“Spends”或价格敏感度：优惠占比不少于 50%',
    );
  });
});

describe('what is remembered', () => {
  const recipe = labelled(['Spends', atLeast('feature:spend', 80)]);
  const seen = (result: LabelsResult, kept: unknown) =>
    present(result, presentationOf(definition, en)).remember(kept);
  const first = seen(resultOf(shop(recipe)), null);

  it('is compared only after other files', () => {
    const view = present(resultOf(shop(recipe)), presentationOf(definition, en));
    expect(view.changes(first)).toBeNull();
    expect(seen(resultOf(shop(recipe)), first)).toEqual(first);
  });

  it('tells who came and who left with newer files, and keeps telling it', () => {
    const newer = resultOf(
      shop(recipe, 2, [
        ['ben', '2024-06-10', 70],
        ['ana', '2024-06-11', -40],
      ]),
    );
    const memory = seen(newer, first);
    const again = seen(newer, memory);
    expect(again).toEqual(memory);
    const changes = present(newer, presentationOf(definition, en)).changes(again)!;
    expect(changes.rows).toMatchObject([{ id: 'Spends', gained: '1', lost: '1', note: '' }]);
    const { people } = newer;
    expect(changes.rows[0]!.came.rows.map((i) => levelText(people.keys, i))).toEqual(['ben']);
    expect(changes.rows[0]!.left.rows.map((i) => levelText(people.keys, i))).toEqual(['ana']);
  });

  it('says when the rule is another one since, or somebody is gone', () => {
    const kept = { ...first!.now, labels: [{ ...first!.now.labels[0]!, rule: '{}', keys: ['ana', 'zoe'] }] };
    const newer = resultOf(shop(recipe, 3));
    const memory = remembering({ ...first!, now: kept }, seen(newer, null)!.now);
    expect(present(newer, presentationOf(definition, en)).changes(memory)!.rows[0]).toMatchObject({
      gained: '1',
      lost: '1',
      note: 'The rule is another one since. 1 person is not in the files any more.',
    });
  });

  it('is nothing of an earlier day, and what nobody can read is begun anew', () => {
    expect(seen(resultOf(shop(recipe), { asOf: '2024-03-01' }), null)).toBeNull();
    expect(seen(resultOf(shop(recipe)), { format: 9 })).toEqual(first);
  });
});

describe('the page of labels', () => {
  const recipe = labelled(
    ['Spends', atLeast('feature:spend', 80)],
    ['Nobody', atLeast('feature:orders', 99)],
  );
  it.each([
    ['en', en],
    ['zh-CN', zhCN],
  ] as const)('says everything it shows in %s', (language, messages) => {
    for (const result of [
      resultOf(shop(recipe), { draft: writeRule(teaNotCup) }),
      resultOf(shop(labelled(['Spends', atLeast('feature:spend', 80)])), { before: '2024-02-01' }),
      resultOf(shop()),
    ]) {
      const presentation = presentationOf(definition, messages, language);
      const { say } = presentation;
      const view = present(result, presentation);
      expect(faultsIn(view)).toEqual([]);
      for (const selection of [
        { kind: 'all' },
        { kind: 'draft' },
        { kind: 'gained', id: 'Spends' },
        { kind: 'lost', id: 'Spends' },
      ] as const)
        expect(faultsIn([view.people(selection, false).title])).toEqual([]);
      for (const { key, values } of explain(result)) expect(faultsIn([say(key, values)])).toEqual([]);
      for (const kind of ['number', 'date', 'category', 'text', 'flag'] as const)
        expect(faultsIn(view.builder.tests(kind))).toEqual([]);
      for (const topic of Object.keys(en).filter((key) => key.startsWith('what.')))
        expect(faultsIn([say(topic, figures(result))])).toEqual([]);
    }
  });

  it('has a first condition for every subject', () => {
    const { builder } = present(resultOf(shop(recipe)), presentationOf(definition, en));
    const subjects = builder.subjects.flatMap(({ options }) => options.map(({ value }) => value));
    expect(subjects).toContain('deed:orders');
    expect(subjects).toContain('label:Spends');
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const subject of subjects) {
      const draft = writeRule(builder.start(subject));
      expect(resultOf(shop(recipe), { draft }).draft!.missing).toEqual([]);
    }
  });
});
