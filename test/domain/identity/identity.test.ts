import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelText, levelTexts } from '../../../src/core/levels';
import type { IdentityDecision } from '../../../src/core/recipe';
import type { Workspace } from '../../../src/core/workspace';
import { truthOf } from '../../../src/demo/truth';
import { activityIn } from '../../../src/domain/activity';
import { identityOf, LINK_REASONS, LINK_STATES } from '../../../src/domain/identity/identity';
import { ANONYMOUS, peopleOf, personOfKey, personOfRows } from '../../../src/domain/people';
import { demoWorkspace } from '../../builders/demo-workspace';
import { reordered, tableOf, workspaceOf } from '../../builders/workspace';
import { peopleByHand, type Listed } from './by-hand';

const list = (rows: readonly Listed[], identity: readonly IdentityDecision[] = []): Workspace => ({
  ...workspaceOf({
    customers: tableOf('customers', {
      customer_id: rows.map(({ id }) => id),
      name: rows.map(({ name }) => name),
      phone: rows.map(({ phone }) => phone),
      email: rows.map(({ email }) => email),
    }),
  }),
  recipe: { format: 1, steps: [], identity },
});
const row = (
  id: string | null,
  name: string | null,
  phone: string | null,
  email: string | null = null,
): Listed => ({
  id,
  name,
  phone,
  email,
});
const decide = (decision: IdentityDecision['decision'], a: string, b: string): IdentityDecision => ({
  decision,
  keys: [`id:${a}`, `id:${b}`],
});

/** People as lists of what they are known by. */
function peopleIn(workspace: Workspace): string[] {
  const { accounts, ofAccount, count } = peopleOf({ ...workspace });
  const people = Array.from({ length: count }, () => [] as string[]);
  levelTexts(accounts).forEach((text, account) => people[ofAccount[account]!]!.push(text));
  return people.map((texts) => texts.join(' ')).sort();
}
const linksIn = (workspace: Workspace): string[] => {
  const { links, accounts } = identityOf({ ...workspace });
  const text = (account: number) => levelText(accounts.texts, account);
  return Array.from(
    links.first,
    (first, l) =>
      `${text(first)} ${text(links.second[l]!)} ${LINK_REASONS[links.reason[l]!]} ${LINK_STATES[links.state[l]!]}`,
  );
};

const ANA = '13800138001';
const BEN = '13900139002';

describe('people', () => {
  it('under two ids with one phone and one name are one, however these are written', () => {
    const shop = list([
      row('a', 'Ana Lund', ANA),
      row('b', 'ana lund ', '+86 138-0013-8001'),
      row('c', 'Cy', BEN),
    ]);
    expect(peopleIn(shop)).toEqual(['a b', 'c']);
    expect(linksIn(shop)).toEqual(['a b same-name joined']);
  });

  it('with one phone and other names are not joined by themselves', () => {
    const shop = list([row('a', 'Ana', ANA), row('b', 'Ben', ANA)]);
    expect(peopleIn(shop)).toEqual(['a', 'b']);
    expect(linksIn(shop)).toEqual(['a b other-name open']);
  });

  it('are joined by an e-mail as by a phone', () => {
    expect(peopleIn(list([row('a', 'Ana', null, 'Ana@x.com'), row('b', 'Ana', null, 'ana@x.com ')]))).toEqual(
      ['a b'],
    );
  });

  it('without a name join whom they share a key with', () => {
    expect(peopleIn(list([row('a', 'Ana', ANA), row('b', null, ANA), row('c', null, ANA)]))).toEqual([
      'a b c',
    ]);
  });

  it('without a name stay out where they would connect people of other names', () => {
    const shop = list([
      row('a', 'Ana', ANA),
      row('b', null, ANA, 'b@x.com'),
      row('c', 'Cy', null, 'b@x.com'),
    ]);
    expect(peopleIn(shop)).toEqual(['a', 'b', 'c']);
    expect(linksIn(shop)).toEqual(['a b between open', 'b c between open']);
  });

  it('are not joined by a key of more than five accounts', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(id, 'Guest', ANA));
    expect(peopleIn(list(rows)).length).toBe(6);
    expect(peopleIn(list(rows.slice(1)))).toEqual(['b c d e f']);
  });

  it('are called by the first of their ids, else by their e-mail, else by their phone', () => {
    const named = (rows: Listed[]) => levelTexts(peopleOf(list(rows)).keys);
    expect(named([row('z', 'Ana', ANA), row('b', 'Ana', ANA), row(null, 'Ana', ANA)])).toEqual(['b']);
    expect(named([row(null, null, ANA, 'ana@x.com'), row(null, null, ANA)])).toEqual(['ana@x.com']);
    expect(named([row(null, null, ANA)])).toEqual([`tel:${ANA}`]);
    expect(named([row('ben@x.com', null, ANA), row('z', null, ANA)])).toEqual(['z']);
  });

  it('are found by any of their ids', () => {
    const people = peopleOf(list([row('a', 'Ana', ANA), row('b', 'Ana', ANA), row('Cy@x.com', 'Cy', BEN)]));
    expect(['a', 'b', 'CY@x.com ', 'd'].map((key) => personOfKey(people, key))).toEqual([0, 0, 1, ANONYMOUS]);
  });

  it('whose orders tell a phone and whose customer list tells it under another id are one', () => {
    const shop = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['buyer_1', 'buyer_2', 'buyer_1'],
        phone: ['+86 138-0013-8001', BEN, null],
      }),
      customers: tableOf('customers', { customer_id: ['M1'], name: ['Ana'], phone: [ANA] }),
    });
    expect(peopleIn(shop)).toEqual(['M1 buyer_1', 'buyer_2']);
  });

  it('of rows without an id are those of their e-mail or phone, in every file', () => {
    const shop = workspaceOf({
      orders: tableOf('orders', {
        customer_id: ['a', '13800138001', null],
        ordered_at: ['2024-01-03', '2024-01-04', '2024-01-05'],
        amount: [1, 2, 4],
      }),
      customers: tableOf('customers', {
        customer_id: ['a', null, null],
        name: ['Ana', null, null],
        phone: [ANA, ANA, 'unknown'],
      }),
    });
    expect(peopleIn(shop)).toEqual([`13800138001 a tel:${ANA}`]);
    expect([...personOfRows(shop, 'customers')]).toEqual([0, 0, ANONYMOUS]);
    expect([...activityIn(shop, { from: -Infinity, to: Infinity }).people.net].length).toBe(1);
    expect([...personOfRows(shop, 'orders')]).toEqual([0, 0, ANONYMOUS]);
  });
});

describe('a decision', () => {
  const family = [row('a', 'Ana', ANA), row('b', 'Ben', ANA), row('c', 'Ana', ANA)];

  it('joins what is open, and separates what was joined', () => {
    expect(peopleIn(list(family))).toEqual(['a c', 'b']);
    expect(peopleIn(list(family, [decide('join', 'a', 'b')]))).toEqual(['a b c']);
    expect(peopleIn(list(family, [decide('separate', 'a', 'c')]))).toEqual(['a', 'b', 'c']);
  });

  it('of refusal leaves the others of a person together', () => {
    const shop = list(family, [decide('separate', 'a', 'b')]);
    expect(peopleIn(shop)).toEqual(['a c', 'b']);
    expect(linksIn(shop)).toEqual([
      'a b apart separated',
      'a c same-name joined',
      'b c other-name separated',
    ]);
  });

  it('that is later comes before an earlier one, which is said', () => {
    const decisions = [decide('join', 'a', 'b'), decide('separate', 'b', 'a')];
    expect(peopleIn(list(family, decisions))).toEqual(['a c', 'b']);
    expect(identityOf(list(family, decisions)).decisions).toEqual(['overridden', 'applied']);
    expect(peopleIn(list(family, decisions.toReversed()))).toEqual(['a b c']);
  });

  it('on somebody who is in no file does nothing until they are', () => {
    const decisions = [decide('join', 'a', 'z')];
    expect(identityOf(list(family, decisions)).decisions).toEqual(['absent']);
    expect(peopleIn(list([...family, row('z', 'Zoe', null)], decisions))).toEqual(['a c z', 'b']);
  });

  it('leaves a newcomer open who could belong to either of two who were separated', () => {
    const same = ['a', 'b', 'c'].map((id) => row(id, 'Ana', ANA));
    const apart = [decide('separate', 'b', 'a'), decide('separate', 'b', 'c')];
    expect(peopleIn(list(same, apart))).toEqual(['a c', 'b']);
    const shop = list([...same, row('x', 'Ana', ANA)], apart);
    expect(peopleIn(shop)).toEqual(['a c', 'b', 'x']);
    expect(linksIn(shop).filter((link) => link.endsWith('open')).length).toBe(3);
  });
});

const anyRow: fc.Arbitrary<Listed> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', null),
  name: fc.constantFrom('Ana', 'ana ', 'Ben', 'Cy', null),
  phone: fc.constantFrom(ANA, '+86 138 0013 8001', BEN, '13700137003', null),
  email: fc.constantFrom('x@x.com', 'X@x.com', 'y@x.com', null, null),
});
const anyDecision = fc.record({
  decision: fc.constantFrom('join' as const, 'separate' as const),
  keys: fc.tuple(
    ...[0, 1].map(() => fc.constantFrom('id:a', 'id:b', 'id:c', 'id:d', 'id:e', 'id:z', 'email:x@x.com')),
  ) as unknown as fc.Arbitrary<readonly [string, string]>,
});
const anyShop = fc.tuple(fc.array(anyRow, { maxLength: 14 }), fc.array(anyDecision, { maxLength: 5 }));

describe('whatever the rows and decisions', () => {
  it('people are those of the rule done by hand', () => {
    fc.assert(
      fc.property(anyShop, ([rows, decisions]) => {
        expect(peopleIn(list(rows, decisions))).toEqual(peopleByHand(rows, decisions));
      }),
      { numRuns: 400 },
    );
  });

  it('the order of the rows has no effect', () => {
    fc.assert(
      fc.property(anyShop, ([rows, decisions]) => {
        const shop = list(rows, decisions);
        const turned = reordered(shop, (n) => Array.from({ length: n }, (_, i) => n - 1 - i));
        expect(peopleIn(turned)).toEqual(peopleIn(shop));
        expect(linksIn(turned)).toEqual(linksIn(shop));
      }),
    );
  });

  it('the last decision holds: a join makes one person, a separation two', () => {
    fc.assert(
      fc.property(anyShop, ([rows, decisions]) => {
        const last = decisions.at(-1);
        if (!last) return;
        const shop = list(rows, decisions);
        const people = peopleOf(shop);
        const [a, b] = last.keys.map((key) => personOfKey(people, key.slice(key.indexOf(':') + 1)));
        if (a === ANONYMOUS || b === ANONYMOUS || last.keys[0] === last.keys[1]) return;
        expect(a === b).toBe(last.decision === 'join');
      }),
    );
  });

  it('taking a decision back gives the people from before, bit for bit', () => {
    fc.assert(
      fc.property(anyShop, anyDecision, ([rows, decisions], one) => {
        const before = list(rows, decisions);
        const kept = structuredClone(before);
        peopleOf({ ...list(rows, [...decisions, one]), tables: before.tables });
        expect(before).toEqual(kept);
        expect(peopleOf({ ...before })).toEqual(peopleOf(list(rows, decisions)));
      }),
    );
  });

  it('people without a name and key in common with a newcomer stay who they are', () => {
    fc.assert(
      fc.property(anyShop, ([rows, decisions]) => {
        const later = [...rows, row('new', 'Nora', '13600136004', 'new@x.com')];
        expect(peopleIn(list(later, decisions)).filter((person) => person !== 'new')).toEqual(
          peopleIn(list(rows, decisions)),
        );
      }),
    );
  });
});

describe.each(['zh', 'en'] as const)('the demo shop, with %s headers', (headers) => {
  it('has one person under two ids and one phone of two people, as planted, and no other', async () => {
    const { plan, workspace } = await demoWorkspace(1200, headers);
    const { dirt } = truthOf(plan);
    expect(linksIn(workspace)).toEqual(
      [
        `${dirt.splitPerson.join(' ')} same-name joined`,
        `${dirt.sharedPhone.toSorted().join(' ')} other-name open`,
      ].sort(),
    );
    // Everybody once, and the account of the burst.
    expect(peopleOf(workspace).count).toBe(1201);
    expect(identityOf(workspace).accounts.count).toBe(1202);
  }, 60_000);
});
