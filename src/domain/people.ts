import { MISSING_CODE } from '../core/column';
import { levelCount, levelText, pickLevels, type Levels } from '../core/levels';
import { NOBODY_KEY } from '../core/recipe';
import { categoryColumn, type TableKind } from '../core/table';
import type { Workspace } from '../core/workspace';
import { NOBODY, positionOf } from './identity/accounts';
import { identityOf, type DecisionState } from './identity/identity';
import { accountKind, accountOfKey, ACCOUNT_KINDS, idKey } from './identity/keys';
import { visitorsIn, type Visitors } from './identity/visitors';
import { oncePerWorkspace } from './memo';
import { partOf, type Part } from './parts';

/** Person of a row without a customer. */
export const ANONYMOUS = NOBODY;

/** Everybody whom any table names, numbered in the order of their keys' bytes, so that no row order shows. */
export interface People {
  readonly count: number;
  /** What each person is called: the first of their ids by its bytes, without one their e-mail, else `tel:` and their phone. */
  readonly keys: Levels;
  /** Ids, e-mail addresses and phone numbers that rows name people by, by their bytes. */
  readonly accounts: Levels;
  /** Person of each account. */
  readonly ofAccount: Int32Array;
  /** Person of each level of the customer_id column of a table; absent where a table has no such column. */
  readonly ofLevel: ReadonlyMap<TableKind, Int32Array>;
  /** Person of each row without a customer id, ANONYMOUS elsewhere; absent where no such row has a phone or e-mail. */
  readonly ofContactRow: ReadonlyMap<TableKind, Int32Array>;
}

/** Who is who, by the rule of `identityOf` and the decisions of the recipe: every analysis gets its people here. */
export const peopleOf = oncePerWorkspace((workspace): People => {
  const part = partOf(workspace);
  if (part) return peopleOfPart(workspace, part);
  const { accounts, leader, hasJoins } = identityOf(workspace);
  const { count, texts, ofLevel, ofContactRow } = accounts;
  if (!hasJoins) {
    return { count, keys: texts, accounts: texts, ofAccount: leader, ofLevel, ofContactRow };
  }
  const called = calledBy(texts, leader);
  const personOf = new Int32Array(count).fill(ANONYMOUS);
  for (const account of called) personOf[account] = 0;
  const names: number[] = [];
  for (let account = 0; account < count; account++) {
    if (personOf[account] !== ANONYMOUS) personOf[account] = names.push(account) - 1;
  }
  const ofAccount = called.map((account) => personOf[account]!);
  const personsOf = (some: ReadonlyMap<TableKind, Int32Array>) =>
    new Map(
      [...some].map(
        ([kind, of]) => [kind, of.map((a) => (a === NOBODY ? ANONYMOUS : ofAccount[a]!))] as const,
      ),
    );
  return {
    count: names.length,
    keys: pickLevels(texts, names),
    accounts: texts,
    ofAccount,
    ofLevel: personsOf(ofLevel),
    ofContactRow: personsOf(ofContactRow),
  };
});

/** Who is who in a part: as in the whole, whatever its rows alone would say. */
function peopleOfPart({ tables }: Workspace, { whole, people, rows }: Part): People {
  const all = peopleOf(whole);
  const place = new Int32Array(all.count).fill(ANONYMOUS);
  people.forEach((person, i) => (place[person] = i));
  const kept = Uint32Array.from(all.ofAccount.keys()).filter((a) => place[all.ofAccount[a]!] !== ANONYMOUS);
  const ofLevel = new Map<TableKind, Int32Array>();
  const ofContactRow = new Map<TableKind, Int32Array>();
  for (const [kind, own] of rows) {
    const person = namedPersons(whole, kind);
    const placeOfRow = Int32Array.from(own, (row) => place[person[row]!] ?? ANONYMOUS);
    const column = categoryColumn(tables.get(kind)!, 'customer_id');
    if (column) {
      const levels = new Int32Array(levelCount(column.levels)).fill(ANONYMOUS);
      column.codes.forEach((code, row) => {
        if (code !== MISSING_CODE) levels[code] = placeOfRow[row]!;
      });
      ofLevel.set(kind, levels);
    }
    if (all.ofContactRow.has(kind)) {
      const isNamed = (row: number) => column !== undefined && column.codes[row] !== MISSING_CODE;
      ofContactRow.set(
        kind,
        placeOfRow.map((p, row) => (isNamed(row) ? ANONYMOUS : p)),
      );
    }
  }
  return {
    count: people.length,
    keys: pickLevels(all.keys, people),
    accounts: pickLevels(all.accounts, kept),
    ofAccount: Int32Array.from(kept, (a) => place[all.ofAccount[a]!]!),
    ofLevel,
    ofContactRow,
  };
}

/** Of each account the account that its person is called by; accounts stand in the order of their bytes. */
function calledBy(texts: Levels, leader: Int32Array): Int32Array {
  const called = leader.slice();
  const rank = (account: number): number => ACCOUNT_KINDS.indexOf(accountKind(levelText(texts, account)));
  for (let account = 0; account < leader.length; account++) {
    const first = leader[account]!;
    if (first !== account && rank(account) < rank(called[first]!)) called[first] = account;
  }
  return leader.map((first) => called[first]!);
}

/** Person of each row of the orders table, ANONYMOUS where there is none. */
export const personOfLines = oncePerWorkspace((workspace): Int32Array => personOfRows(workspace, 'orders'));

/** Whose the visitors of the events are; null without events. */
export const visitorsOf = oncePerWorkspace((workspace): Visitors | null => {
  const table = workspace.tables.get('events');
  if (!table) return null;
  const people = peopleOf(workspace);
  const decisions = (workspace.recipe?.identity ?? [])
    .filter(({ decision }) => decision === 'visitor')
    .map(({ keys: [visitor, owner] }) => ({ visitor, owner: ownerOfKey(people, owner) }));
  return visitorsIn(table, namedPersons(workspace, 'events'), decisions);
});

/** The person of a key of a decision, NOBODY for nobody in particular, null where no file names them. */
function ownerOfKey({ accounts, ofAccount }: People, key: string): number | null {
  if (key === NOBODY_KEY) return NOBODY;
  const account = positionOf(accounts, accountOfKey(key));
  return account === NOBODY ? null : ofAccount[account]!;
}

/** What became of each decision of the recipe on who is who, in its order. */
export function decisionStates(workspace: Workspace): DecisionState[] {
  const ofPeople = identityOf(workspace).decisions.values();
  const ofVisitors = visitorsOf(workspace)?.decisions.values();
  return (workspace.recipe?.identity ?? []).map(
    ({ decision }) => (decision === 'visitor' ? ofVisitors : ofPeople)?.next().value ?? 'absent',
  );
}

/**
 * Person of each row of a table, ANONYMOUS where there is none: whom the row names, of an event else whom its visitor was
 * decided to be or is alone seen with. Never change it.
 */
export const personOfRows = (workspace: Workspace, kind: TableKind): Int32Array =>
  kind === 'events' ? (visitorsOf(workspace)?.ofRow ?? new Int32Array(0)) : namedPersons(workspace, kind);

function namedPersons(workspace: Workspace, kind: TableKind): Int32Array {
  const table = workspace.tables.get(kind);
  const column = table && categoryColumn(table, 'customer_id');
  const { ofLevel, ofContactRow } = peopleOf(workspace);
  const persons = ofContactRow.get(kind)?.slice() ?? new Int32Array(table?.rowCount ?? 0).fill(ANONYMOUS);
  const personOfLevel = ofLevel.get(kind);
  if (!column || !personOfLevel) return persons;
  for (let i = 0; i < persons.length; i++) {
    const code = column.codes[i]!;
    if (code !== MISSING_CODE) persons[i] = personOfLevel[code]!;
  }
  return persons;
}

/** The person whom a key names, be it any of their ids, or ANONYMOUS where nobody has it. */
export function personOfKey({ accounts, ofAccount }: People, key: string): number {
  const account = positionOf(accounts, idKey(key));
  return account === NOBODY ? ANONYMOUS : ofAccount[account]!;
}
