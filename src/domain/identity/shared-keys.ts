import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelCount, levelText, pickLevels } from '../../core/levels';
import { ascendingOrder } from '../../kernels/ascending-order';
import { byteOrder } from '../../kernels/byte-order';
import { groupRows } from '../../kernels/group-rows';
import { groupTexts } from '../../kernels/group-texts';
import { accountOfRows, joinLevels, NOBODY, type Accounts, type NamingColumns } from './accounts';
import { mobileNumbers, type KeyKind } from './keys';

const AT = 0x40;

/** Keys that several accounts hold, in an order of their own. */
interface KeyList {
  readonly count: number;
  /** Key k is held by `accounts[starts[k]] … accounts[starts[k + 1] − 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly accounts: Uint32Array;
  readonly textOf: (k: number) => string;
}

/** The phone numbers and e-mail addresses that several accounts hold: phones by number, then e-mails by their bytes. */
export interface SharedKeys extends KeyList {
  readonly kindOf: (k: number) => KeyKind;
}

/** Who holds what of one kind: equal keys are one group; entry i of a pair says that `account[i]` holds `group[i]`. */
interface Holdings {
  readonly groups: number;
  /** Of equal length; NOBODY where there is no key or no account. */
  readonly pairs: readonly (readonly [group: Int32Array, account: Int32Array])[];
  /** Positions of some groups, from the first to the last in the order of their keys. */
  readonly order: (groups: readonly number[]) => Uint32Array;
  readonly textOf: (group: number) => string;
}

/** O(rows of tables with phones or e-mails, and accounts). */
export function sharedKeys(accounts: Accounts): SharedKeys {
  const rows = accounts.columns
    .filter(({ phone, email }) => phone || email)
    .map((naming) => ({ naming, account: accountOfRows(accounts, naming) }));
  const phones = sharedOf(phoneHoldings(accounts, rows));
  const emails = sharedOf(emailHoldings(accounts, rows));
  const starts = new Uint32Array(phones.count + emails.count + 1);
  starts.set(phones.starts);
  for (let k = 0; k <= emails.count; k++)
    starts[phones.count + k] = phones.accounts.length + emails.starts[k]!;
  const all = new Uint32Array(phones.accounts.length + emails.accounts.length);
  all.set(phones.accounts);
  all.set(emails.accounts, phones.accounts.length);
  return {
    count: phones.count + emails.count,
    starts,
    accounts: all,
    kindOf: (k) => (k < phones.count ? 'phone' : 'email'),
    textOf: (k) => (k < phones.count ? phones.textOf(k) : emails.textOf(k - phones.count)),
  };
}

type AccountRows = readonly { readonly naming: NamingColumns; readonly account: Int32Array }[];

/** By the phone columns, and ids that are mobile numbers. */
function phoneHoldings({ texts, count }: Accounts, rows: AccountRows): Holdings {
  const columns = rows.flatMap(({ naming, account }) =>
    naming.phone ? [{ column: naming.phone, values: naming.phones, account }] : [],
  );
  const ofAccount = mobileNumbers(texts);
  const lists = [...columns.map(({ values }) => values), ...(ofAccount ? [ofAccount] : [])];
  const values = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const list of lists) {
    values.set(list, end);
    end += list.length;
  }
  const { groups, ofValue, first } = numbered(groupRows([values], end), (i) => values[i] === values[i]);
  let start = 0;
  const pairs = columns.map(({ column, values: own, account }): [Int32Array, Int32Array] => {
    const groupOfLevel = ofValue.subarray(start, (start += own.length));
    return [groupOfRows(column, groupOfLevel), account];
  });
  if (start < end) pairs.push([ofValue.subarray(start), upTo(count)]);
  const valueOf = (group: number): number => values[first[group]!]!;
  return {
    groups,
    pairs,
    order: (some) => ascendingOrder(some.map(valueOf)),
    textOf: (group) => String(valueOf(group)),
  };
}

/** By the e-mail columns, and ids that are addresses. An id that is no address equals none. */
function emailHoldings({ texts: ids, count }: Accounts, rows: AccountRows): Holdings {
  const columns = rows.flatMap(({ naming, account }) =>
    naming.email ? [{ column: naming.email, texts: naming.emails, account }] : [],
  );
  const texts = joinLevels([...columns.map((each) => each.texts), ...(ids.bytes.includes(AT) ? [ids] : [])]);
  const { bytes, offsets } = texts;
  const { groups, ofValue, first } = numbered(
    groupTexts(bytes, offsets),
    (i) => offsets[i + 1]! > offsets[i]!,
  );
  let start = 0;
  const pairs = columns.map(({ column, texts: own, account }): [Int32Array, Int32Array] => {
    const groupOfLevel = ofValue.subarray(start, (start += levelCount(own)));
    return [groupOfRows(column, groupOfLevel), account];
  });
  if (start < ofValue.length) pairs.push([ofValue.subarray(start), upTo(count)]);
  return {
    groups,
    pairs,
    order(some) {
      const picked = pickLevels(
        texts,
        some.map((group) => first[group]!),
      );
      return byteOrder(picked.bytes, picked.offsets);
    },
    textOf: (group) => levelText(texts, first[group]!),
  };
}

/** The group of each value and the first value of each group; NOBODY for what is no key. */
function numbered(groupOf: Uint32Array, isKey: (i: number) => boolean) {
  const ofValue = new Int32Array(groupOf.length).fill(NOBODY);
  const first: number[] = [];
  for (let i = 0; i < groupOf.length; i++) {
    if (groupOf[i] === first.length) first.push(i);
    if (isKey(i)) ofValue[i] = groupOf[i]!;
  }
  return { groups: first.length, ofValue, first };
}

function groupOfRows({ codes }: CategoryColumn, groupOfLevel: Int32Array): Int32Array {
  const groups = new Int32Array(codes.length).fill(NOBODY);
  for (let row = 0; row < groups.length; row++) {
    if (codes[row] !== MISSING_CODE) groups[row] = groupOfLevel[codes[row]!]!;
  }
  return groups;
}

const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);

const NO_KEYS: KeyList = {
  count: 0,
  starts: new Uint32Array(1),
  accounts: new Uint32Array(0),
  textOf: () => '',
};

/** The keys that more than one account holds, in their order, with their accounts. */
function sharedOf({ groups, pairs, order, textOf }: Holdings): KeyList {
  const owner = new Int32Array(groups).fill(NOBODY);
  const place = new Int32Array(groups).fill(NOBODY);
  const found: number[] = [];
  for (const [group, account] of pairs) {
    for (let i = 0; i < group.length; i++) {
      const g = group[i]!;
      const a = account[i]!;
      if (g === NOBODY || a === NOBODY) continue;
      if (owner[g] === NOBODY) owner[g] = a;
      else if (owner[g] !== a && place[g] === NOBODY) place[g] = found.push(g) - 1;
    }
  }
  if (found.length === 0) return NO_KEYS;
  const shared = Int32Array.from(order(found), (k) => found[k]!);
  for (let k = 0; k < shared.length; k++) place[shared[k]!] = k;
  return {
    count: shared.length,
    ...holdersOf(pairs, place, shared.length),
    textOf: (k) => textOf(shared[k]!),
  };
}

/** The different accounts at each place, ascending. */
function holdersOf(
  pairs: Holdings['pairs'],
  place: Int32Array,
  places: number,
): Pick<KeyList, 'starts' | 'accounts'> {
  const starts = new Uint32Array(places + 1);
  for (const [group, account] of pairs) {
    for (let i = 0; i < group.length; i++) {
      if (group[i] !== NOBODY && account[i] !== NOBODY && place[group[i]!] !== NOBODY)
        starts[place[group[i]!]! + 1]!++;
    }
  }
  for (let k = 0; k < places; k++) starts[k + 1]! += starts[k]!;
  const accounts = new Uint32Array(starts[places]!);
  const next = starts.slice();
  for (const [group, account] of pairs) {
    for (let i = 0; i < group.length; i++) {
      const k = group[i] === NOBODY ? NOBODY : place[group[i]!]!;
      if (k !== NOBODY && account[i] !== NOBODY) accounts[next[k]!++] = account[i]!;
    }
  }
  let end = 0;
  for (let k = 0; k < places; k++) {
    const from = starts[k]!;
    const to = starts[k + 1]!;
    sortRange(accounts, from, to);
    starts[k] = end;
    for (let i = from; i < to; i++)
      if (i === from || accounts[i] !== accounts[i - 1]) accounts[end++] = accounts[i]!;
  }
  starts[places] = end;
  return { starts, accounts: accounts.slice(0, end) };
}

/** Below this length a view of its own for each range costs more than sorting it by hand. */
const FEW = 16;

function sortRange(values: Uint32Array, from: number, to: number): void {
  if (to - from > FEW) {
    values.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > from && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}
