import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelCount, levelsFrom, levelText, type Levels } from '../../core/levels';
import { byteOrder } from '../../kernels/byte-order';
import { groupRows } from '../../kernels/group-rows';
import { groupTexts } from '../../kernels/group-texts';
import { accountOfRows, joinLevels, NOBODY, type Accounts, type NamingColumns } from './accounts';
import { mobileNumbers, type KeyKind } from './keys';

const AT = 0x40;

/** The phone numbers and e-mail addresses that several accounts hold; phones first, then by number and by bytes. */
export interface SharedKeys {
  readonly count: number;
  readonly kind: readonly KeyKind[];
  readonly texts: Levels;
  /** Key k is held by `accounts[starts[k]] … accounts[starts[k + 1] − 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly accounts: Uint32Array;
}

/** Who holds what of one kind: equal keys are one group; entry i of a pair says that `account[i]` holds `group[i]`. */
interface Holdings {
  readonly groups: number;
  /** Of equal length; NOBODY where there is no key or no account. */
  readonly pairs: readonly (readonly [group: Int32Array, account: Int32Array])[];
  readonly text: (group: number) => string;
}

/** O(rows of tables with phones or e-mails, and accounts). */
export function sharedKeys(accounts: Accounts): SharedKeys {
  const rows = accounts.columns
    .filter(({ phone, email }) => phone || email)
    .map((naming) => ({ naming, account: accountOfRows(accounts, naming) }));
  const parts = [
    { kind: 'phone' as const, ...sharedOf(phoneHoldings(accounts, rows)) },
    { kind: 'email' as const, ...sharedOf(emailHoldings(accounts, rows)) },
  ];
  const holders = parts.flatMap((part) => part.holders);
  const starts = new Uint32Array(holders.length + 1);
  holders.forEach((each, k) => (starts[k + 1] = starts[k]! + each.length));
  const accountsOfKeys = new Uint32Array(starts[holders.length]!);
  holders.forEach((each, k) => accountsOfKeys.set(each, starts[k]));
  return {
    count: holders.length,
    kind: parts.flatMap(({ kind, texts }) => texts.map(() => kind)),
    texts: levelsFrom(parts.flatMap(({ texts }) => texts)),
    starts,
    accounts: accountsOfKeys,
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
  return { groups, pairs, text: (group) => String(values[first[group]!]) };
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
  return { groups, pairs, text: (group) => levelText(texts, first[group]!) };
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

/** The keys that more than one account holds, by the bytes of their texts, and their accounts, ascending. */
function sharedOf({ groups, pairs, text }: Holdings): { texts: string[]; holders: Uint32Array[] } {
  const owner = new Int32Array(groups).fill(NOBODY);
  const place = new Int32Array(groups).fill(NOBODY);
  const shared: number[] = [];
  for (const [group, account] of pairs) {
    for (let i = 0; i < group.length; i++) {
      const g = group[i]!;
      const a = account[i]!;
      if (g === NOBODY || a === NOBODY) continue;
      if (owner[g] === NOBODY) owner[g] = a;
      else if (owner[g] !== a && place[g] === NOBODY) place[g] = shared.push(g) - 1;
    }
  }
  if (shared.length === 0) return { texts: [], holders: [] };
  const held = holdersOf(pairs, place, shared.length);
  const texts = shared.map(text);
  const { bytes, offsets } = levelsFrom(texts);
  const order = Array.from(byteOrder(bytes, offsets));
  return { texts: order.map((k) => texts[k]!), holders: order.map((k) => held[k]!) };
}

/** The different accounts at each place, ascending. */
function holdersOf(pairs: Holdings['pairs'], place: Int32Array, places: number): Uint32Array[] {
  const starts = new Uint32Array(places + 1);
  const each = (visit: (k: number, account: number) => void): void => {
    for (const [group, account] of pairs) {
      for (let i = 0; i < group.length; i++) {
        const k = group[i] === NOBODY ? NOBODY : place[group[i]!]!;
        if (k !== NOBODY && account[i] !== NOBODY) visit(k, account[i]!);
      }
    }
  };
  each((k) => starts[k + 1]!++);
  for (let k = 0; k < places; k++) starts[k + 1]! += starts[k]!;
  const accounts = new Uint32Array(starts[places]!);
  const next = starts.slice();
  each((k, account) => (accounts[next[k]!++] = account));
  return Array.from({ length: places }, (_, k) => {
    const own = accounts.subarray(starts[k], starts[k + 1]).sort();
    return own.filter((account, i) => i === 0 || account !== own[i - 1]);
  });
}
