import { beforeAll, describe, expect, it } from 'vitest';
import { compute as customer } from '../../../src/analyses/customer/compute';
import { definition as customerDefinition } from '../../../src/analyses/customer/definition';
import { compute as customers } from '../../../src/analyses/customers/compute';
import { compute } from '../../../src/analyses/identity/compute';
import { definition } from '../../../src/analyses/identity/definition';
import { explain } from '../../../src/analyses/identity/explain';
import { en } from '../../../src/analyses/identity/messages/en';
import { zhCN } from '../../../src/analyses/identity/messages/zh-CN';
import { present, type IdentityView } from '../../../src/analyses/identity/present';
import type { IdentityResult } from '../../../src/analyses/identity/result';
import { tabulate } from '../../../src/analyses/identity/tabulate';
import { toCsv } from '../../../src/core/export-table';
import {
  EMPTY_RECIPE,
  withDecisions,
  withoutDecisions,
  type IdentityDecision,
} from '../../../src/core/recipe';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { truthOf, type Truth } from '../../../src/demo/truth';
import { demoWorkspace, type DemoWorkspace } from '../../builders/demo-workspace';
import { orders, tableOf, workspaceOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

const pageOf = (workspace: Workspace, person: string) =>
  customer(workspace, { ...defaultsOf(customerDefinition.params), person }, () => {});

const shop = workspaceOf({
  orders: tableOf('orders', {
    order_id: ['1', '2', '3', '4', '5'],
    customer_id: ['a2', 'a1', 'b', 'c', null],
    ordered_at: ['2024-01-03', '2024-02-03', '2024-01-20', '2024-01-10', '2024-03-01'],
    amount: [40, 20, 60, 5, 99],
  }),
  customers: tableOf('customers', {
    customer_id: ['a1', 'a2', 'b', 'd'],
    name: ['Ana Lund', 'ana lund', 'Ben Lund', 'Dora'],
    phone: ['13800138001', '+86 138 0013 8001', '13800138001', null],
    email: ['Ana@x.com', null, null, null],
  }),
});
const decided = (decisions: readonly IdentityDecision[], workspace: Workspace = shop): Workspace => ({
  ...workspace,
  recipe: withDecisions(EMPTY_RECIPE, decisions),
});
const run = (workspace: Workspace): IdentityResult => valueOf(compute({ ...workspace }, {}, () => {}));
const shown = (workspace: Workspace): IdentityView => present(run(workspace), presentationOf(definition, en));
const told = (workspace: Workspace, messages = en, language: 'en' | 'zh-CN' = 'en'): string[] => {
  const { say } = presentationOf(definition, messages, language);
  return explain(run(workspace)).map(({ key, values }) => say(key, values));
};
const list = { query: '', sort: 'key', descending: false, asOf: '', label: '', show: 'orders' } as const;

describe('the page of who is who', () => {
  it('counts ids, people, who was joined, what is open, and whom one file alone names', () => {
    expect(run(shop).totals).toEqual({
      accounts: 5,
      people: 4,
      joinedPeople: 1,
      joinedAccounts: 2,
      openCases: 1,
      openAccounts: 3,
      unmatched: 2, // c never left data, d never bought
      sharedKeys: 0,
      hasKeys: true,
    });
    expect(told(shop)).toEqual([
      '5 ids belong to 4 people: 2 of them were joined into 1 person.',
      '1 case needs your decision: they share a phone or e-mail, and it is not certain that they are one person.',
      '2 people stand in one kind of file only, of 4.',
    ]);
    expect(told(shop, zhCN, 'zh-CN')[0]).toBe('5 个编号实际是 4 位客户：其中 2 个编号归并成了 1 个人。');
  });

  it('shows both sides of a case with what the files say of them', () => {
    const [one] = shown(shop).cases;
    expect(one).toMatchObject({
      title: 'Ana Lund / ana lund and Ben Lund: phone 13800138001',
      why: 'The names differ: one person under two names, or a family with one phone?',
    });
    expect(one!.rows.map(({ label, cells }) => [label, ...cells].join(' | '))).toEqual([
      'Ids | a1 / a2 | b',
      'Name | Ana Lund / ana lund | Ben Lund',
      'Phone | 13800138001 / +86 138 0013 8001 | 13800138001',
      'E-mail | Ana@x.com | —',
      'Orders | 2 | 1',
      'Spend | £60.00 | £60.00',
      'First order | 3 Jan 2024 | 20 Jan 2024',
      'Last order | 3 Feb 2024 | 20 Jan 2024',
    ]);
  });

  it('settles a case by accepting it: one customer everywhere', () => {
    const accepted = decided(shown(shop).cases[0]!.accept);
    expect(run(accepted).totals).toMatchObject({ people: 3, openCases: 0, joinedAccounts: 3 });
    expect(shown(accepted).joined.row(0)).toMatchObject({
      key: 'a1',
      via: 'same 13800138001, your decision',
    });
    expect(valueOf(customers({ ...accepted }, list, () => {})).known).toBe(3);
    expect(valueOf(pageOf({ ...accepted }, 'b'))).toMatchObject({
      key: 'a1',
      totals: { orders: 3, spend: 120 },
    });
  });

  it('settles a case by refusing it: the others stay as they are', () => {
    const refused = decided(shown(shop).cases[0]!.refuse);
    expect(run(refused).totals).toMatchObject({ people: 4, openCases: 0, joinedAccounts: 2 });
    expect(shown(refused).decisions.map(({ text, note }) => text + note)).toEqual([
      'a1 is not b',
      'a2 is not b',
    ]);
  });

  it('splits a joined person, and undoing the split gives everything as it was', () => {
    const split = shown(shop).joined.person(0)[1]!.split;
    expect(split).toEqual([{ decision: 'separate', keys: ['id:a2', 'id:a1'] }]);
    expect(run(decided(split)).totals).toMatchObject({ people: 5, joinedPeople: 0 });
    const recipe = withDecisions(EMPTY_RECIPE, split);
    expect(withoutDecisions(recipe, split)).toEqual(EMPTY_RECIPE);
    expect(run({ ...shop, recipe: withoutDecisions(recipe, split) })).toEqual(run(shop));
  });

  it('takes back the last of equal decisions and leaves the others in their order', () => {
    const join: IdentityDecision = { decision: 'join', keys: ['id:a1', 'id:b'] };
    const apart: IdentityDecision = { decision: 'separate', keys: ['id:a1', 'id:b'] };
    const recipe = withDecisions(EMPTY_RECIPE, [join, apart, join]);
    expect(withoutDecisions(recipe, [join]).identity).toEqual([join, apart]);
    expect(shown({ ...shop, recipe }).decisions.map(({ note }) => note)).toEqual([
      '',
      'Without effect: a later decision says otherwise.',
      '',
    ]);
  });

  it('keeps what was decided about ids that are in no file, and says so', () => {
    const absent = decided([{ decision: 'join', keys: ['id:a1', 'id:gone'] }]);
    expect(shown(absent).decisions[0]!.note).toBe('Without effect: not in the files at present.');
    expect(told(absent).at(-1)).toBe(
      '1 decision is about ids that are in no file at present. They are kept.',
    );
  });

  it('says what would help where the files have ids alone', () => {
    expect(told(orders`ana 2024-01-03 40 | ben 2024-01-04 15`)).toEqual([
      'Your files name 2 people by their ids alone. A customer list with phones or e-mails shows who has two ids.',
    ]);
    expect(compute(workspaceOf({}), {}, () => {})).toMatchObject({
      ok: false,
      problem: { code: 'identity/nobody' },
    });
  });

  it('lists a phone of too many, which joins nobody', () => {
    const many = workspaceOf({
      customers: tableOf('customers', {
        customer_id: ['1', '2', '3', '4', '5', '6'],
        phone: Array.from({ length: 6 }, () => '02012345678'),
      }),
    });
    expect(shown(many).sharedKeys).toEqual([{ key: 'phone 2012345678', accounts: '6' }]);
    expect(run(many).totals).toMatchObject({ people: 6, openCases: 0, sharedKeys: 1 });
  });

  it('asks of a visitor seen with several customers who it was; a click answers, and undoing asks again', () => {
    const events = tableOf('events', {
      visitor_id: ['v1', 'v1', 'v1', 'v1', 'v1', 'v1'],
      customer_id: ['a2', 'b', 'b', 'c', null, null],
      happened_at: ['2024-01-01', '2024-01-02', '2024-01-04', '2024-01-05', '2024-01-03', '2024-01-06'],
      event: ['view', 'view', 'view', 'view', 'view', 'pay'],
    });
    const visited = { ...shop, tables: new Map([...shop.tables, ['events', events] as const]) };
    const [asked] = shown(visited).visitors;
    expect(asked).toMatchObject({
      name: 'Visitor v1',
      events: '2 events without a customer',
      when: '3 Jan 2024 – 6 Jan 2024',
    });
    const candidates = Array.from({ length: asked!.count }, (_, i) => asked!.candidate(i));
    expect(candidates.map(({ name, events: said, when }) => [name, said, when])).toEqual([
      ['Ben Lund (b)', '2 events under this name', '2 Jan 2024 – 4 Jan 2024'],
      ['Ana Lund (a1)', '1 event under this name', '1 Jan 2024'],
      ['c', '1 event under this name', '5 Jan 2024'],
    ]);
    const clicked = candidates[0]!.decisions;
    const known = (workspace: Workspace) => run(workspace).files.find(({ table }) => table === 'events')!;
    expect([known(visited).namedRows, known(decided(clicked, visited)).namedRows]).toEqual([4, 6]);
    expect(shown(decided(clicked, visited)).visitors).toEqual([]);
    const nobody = withDecisions(withDecisions(EMPTY_RECIPE, clicked), asked!.nobody);
    expect(shown({ ...visited, recipe: nobody }).decisions.map(({ text, note }) => text + note)).toEqual([
      'Visitor v1 is bWithout effect: a later decision says otherwise.',
      'Visitor v1 is nobody in particular',
    ]);
    const undone = withoutDecisions(withoutDecisions(nobody, asked!.nobody), clicked);
    expect(undone).toEqual(EMPTY_RECIPE);
    expect(run({ ...visited, recipe: undone })).toEqual(run(visited));
  });

  it('names every customer whom a visitor was seen with, however many, the one with the most events first', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `m${i + 10}`);
    const sightings = ids.flatMap((id, i) => Array.from({ length: i + 1 }, () => id));
    const till = workspaceOf({
      events: tableOf('events', {
        visitor_id: [...sightings, null].map(() => 'till'),
        customer_id: [...sightings, null],
        event: [...sightings, null].map(() => 'pay'),
      }),
    });
    const [asked] = shown(till).visitors;
    expect(asked!.count).toBe(40);
    const named = Array.from({ length: 40 }, (_, i) => asked!.candidate(i));
    expect(named.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(named.map(({ eventCount }) => eventCount)).toEqual(ids.map((_, i) => 40 - i));
    expect(named[39]!.events).toBe('1 event under this name');
    expect(named[39]!.decisions).toEqual([{ decision: 'visitor', keys: ['visitor:till', 'id:m10'] }]);
    expect(tabulate(run(till), 'visitors').rowCount).toBe(40);
  });

  it('tells of each kind of event how often it happened and how much of it is of a known customer', () => {
    const events = tableOf('events', {
      visitor_id: ['v1', 'v1', 'v2', 'v3', null, null],
      customer_id: ['b', null, null, 'c', null, 'd'],
      event: ['view', 'view', 'view', 'pay', 'view', null],
    });
    const { rows, tied, byVisitor } = run(workspaceOf({ events })).events!;
    expect([[...rows], [...tied], byVisitor]).toEqual([[4, 1, 1], [2, 1, 1], 1]);
    const view = shown(workspaceOf({ events })).events!;
    expect(view.caption).toBe(
      '6 events of 2 kinds; 4 of them (67%) are of a known customer, 1 by the visitor id alone.',
    );
    expect([0, 1, 2].map((i) => Object.values(view.row(i)).slice(0, 5))).toEqual([
      ['view', '4', '66.7%', '2', '50.0%'],
      ['pay', '1', '16.7%', '1', '100.0%'],
      ['without a name', '1', '16.7%', '1', '100.0%'],
    ]);
    expect(toCsv(tabulate(run(workspaceOf({ events })), 'events')).split('\r\n')[1]).toBe('view,4,2,0.5');
    expect(run(shop).events).toBeNull();
  });

  it('exports whose every id is', () => {
    expect(
      toCsv(tabulate(run(shop), 'mapping'))
        .slice(1)
        .trimEnd()
        .split('\r\n'),
    ).toEqual([
      'customer_id,person,known_by,joined,ambiguous',
      'a1,a1,id,yes,yes',
      'a2,a1,id,yes,yes',
      'b,b,id,no,yes',
      'c,c,id,no,no',
      'd,d,id,no,no',
    ]);
    expect(toCsv(tabulate(run(shop), 'joined')).split('\r\n')[2]).toBe(
      "a1,a2,ana lund,'+86 138 0013 8001,,1,40,2024-01-03,2024-01-03,13800138001,no",
    );
  });
});

describe.each(['zh', 'en'] as const)('in the demo shop, with %s headers', (headers) => {
  let demo: DemoWorkspace;
  let dirt: Truth['dirt'];
  beforeAll(async () => {
    demo = await demoWorkspace(1200, headers);
    dirt = truthOf(demo.plan).dirt;
  }, 60_000);

  it('one person is found under two ids and one phone with two people, as planted', () => {
    const { totals } = run(demo.workspace);
    expect(totals).toMatchObject({
      accounts: 1202,
      people: 1201,
      joinedPeople: 1,
      joinedAccounts: 2,
      openCases: 1,
    });
    const view = shown(demo.workspace);
    expect(view.joined.row(0)).toMatchObject({ ids: dirt.splitPerson.join(' / '), orders: '12' });
    expect(view.joined.person(0).map(({ orders: each }) => each)).toEqual(['6', '6']);
    expect(view.cases[0]!.rows[0]!.cells.toSorted()).toEqual(dirt.sharedPhone.toSorted());
  });

  it('the person’s page is the same under either id', () => {
    const [one, other] = dirt.splitPerson.map((person) => valueOf(pageOf({ ...demo.workspace }, person)));
    expect(other).toEqual(one);
    expect(one!.totals.orders).toBe(12);
  });
});
