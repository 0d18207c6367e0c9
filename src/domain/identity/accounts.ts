import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelCount, levelsFrom, NO_LEVELS, pickLevels, type Levels } from '../../core/levels';
import { categoryColumn, type Table, type TableKind } from '../../core/table';
import type { Workspace } from '../../core/workspace';
import { byteOrder } from '../../kernels/byte-order';
import { oncePerWorkspace } from '../memo';
import { accountOfPhone, emailAddresses, idKeys, phoneNumbers } from './keys';

/** No account: a row that names nobody. */
export const NOBODY = -1;

/** The columns of a table by which it names people. */
export interface NamingColumns {
  readonly kind: TableKind;
  readonly table: Table;
  readonly id: CategoryColumn | undefined;
  readonly phone: CategoryColumn | undefined;
  readonly email: CategoryColumn | undefined;
  /** Phone number of each level of `phone`, NaN where it is none. */
  readonly phones: Float64Array;
  /** E-mail address of each level of `email`, empty where it is none. */
  readonly emails: Levels;
}

/**
 * Everything that a row can be put down to: a customer id, or where a row has none its e-mail address, else its phone.
 * Numbered by the bytes of their texts, so that no row order shows.
 */
export interface Accounts {
  readonly count: number;
  readonly texts: Levels;
  readonly columns: readonly NamingColumns[];
  /** Account of each level of the customer_id column of a table; absent where a table has no such column. */
  readonly ofLevel: ReadonlyMap<TableKind, Int32Array>;
  /** Account of each row without an id, NOBODY elsewhere; absent where no such row has a phone or e-mail. */
  readonly ofContactRow: ReadonlyMap<TableKind, Int32Array>;
}

/** O(rows of tables with phones or e-mails) and a radix sort of the different texts. */
export const accountsOf = oncePerWorkspace((workspace): Accounts => {
  const columns = namingColumns(workspace);
  const lists = columns.flatMap(({ kind, id }) => (id ? [{ kind, texts: idKeys(id.levels) }] : []));
  const contacts = columns.flatMap((naming) => contactRows(naming) ?? []);
  const all = joinLevels([...lists, ...contacts].map(({ texts }) => texts));
  const order = byteOrder(all.bytes, all.offsets);
  const accountOf = new Int32Array(order.length);
  const firsts: number[] = [];
  for (let k = 0; k < order.length; k++) {
    if (k === 0 || !equalLevels(all, order[k - 1]!, order[k]!)) firsts.push(order[k]!);
    accountOf[order[k]!] = firsts.length - 1;
  }
  const ofLevel = new Map<TableKind, Int32Array>();
  const ofContactRow = new Map<TableKind, Int32Array>();
  let start = 0;
  for (const { kind, texts } of lists) {
    ofLevel.set(kind, accountOf.slice(start, start + levelCount(texts)));
    start += levelCount(texts);
  }
  for (const { kind, texts, textOfRow } of contacts) {
    const first = start;
    ofContactRow.set(
      kind,
      textOfRow.map((text) => (text === NOBODY ? NOBODY : accountOf[first + text]!)),
    );
    start += levelCount(texts);
  }
  return { count: firsts.length, texts: pickLevels(all, firsts), columns, ofLevel, ofContactRow };
});

function namingColumns({ tables }: Workspace): NamingColumns[] {
  return [...tables].flatMap(([kind, table]) => {
    // The products have names and no people.
    if (kind === 'products' || kind === 'spend') return [];
    const id = categoryColumn(table, 'customer_id');
    const phone = categoryColumn(table, 'phone');
    const email = categoryColumn(table, 'email');
    if (!id && !phone && !email) return [];
    const phones = phone ? phoneNumbers(phone.levels) : new Float64Array(0);
    return [
      { kind, table, id, phone, email, phones, emails: email ? emailAddresses(email.levels) : NO_LEVELS },
    ];
  });
}

/** Texts of the accounts that rows without an id are put down to, and which row has which; null without such a row. */
function contactRows({ kind, table, id, phone, email, phones, emails }: NamingColumns) {
  if (!phone && !email) return null;
  const textOfRow = new Int32Array(table.rowCount).fill(NOBODY);
  const textOfEmail = new Int32Array(levelCount(emails)).fill(NOBODY);
  const textOfPhone = new Int32Array(phones.length).fill(NOBODY);
  const usedEmails: number[] = [];
  const usedPhones: number[] = [];
  for (let row = 0; row < textOfRow.length; row++) {
    if (id && id.codes[row] !== MISSING_CODE) continue;
    const mail = email ? email.codes[row]! : MISSING_CODE;
    if (mail !== MISSING_CODE && emails.offsets[mail]! < emails.offsets[mail + 1]!) {
      if (textOfEmail[mail] === NOBODY) textOfEmail[mail] = usedEmails.push(mail) - 1;
      textOfRow[row] = textOfEmail[mail]!;
      continue;
    }
    const number = phone ? phone.codes[row]! : MISSING_CODE;
    if (number === MISSING_CODE || Number.isNaN(phones[number]!)) continue;
    if (textOfPhone[number] === NOBODY) textOfPhone[number] = usedPhones.push(number) - 1;
    // Phones come after the e-mails: told apart by the sign until it is known how many those are.
    textOfRow[row] = -2 - textOfPhone[number]!;
  }
  if (usedEmails.length + usedPhones.length === 0) return null;
  for (let row = 0; row < textOfRow.length; row++) {
    if (textOfRow[row]! < NOBODY) textOfRow[row] = usedEmails.length - 2 - textOfRow[row]!;
  }
  const phoneTexts = levelsFrom(usedPhones.map((level) => accountOfPhone(phones[level]!)));
  return { kind, texts: joinLevels([pickLevels(emails, usedEmails), phoneTexts]), textOfRow };
}

/** Account of each row of a table that names people, NOBODY where a row names nobody. */
export function accountOfRows(
  { ofLevel, ofContactRow }: Accounts,
  { kind, table, id }: NamingColumns,
): Int32Array {
  const contacts = ofContactRow.get(kind);
  const accounts = contacts ? contacts.slice() : new Int32Array(table.rowCount).fill(NOBODY);
  const levels = ofLevel.get(kind);
  if (!id || !levels) return accounts;
  for (let row = 0; row < accounts.length; row++) {
    const code = id.codes[row]!;
    if (code !== MISSING_CODE) accounts[row] = levels[code]!;
  }
  return accounts;
}

/** Position of a text among texts sorted by their bytes, or NOBODY where it is not there. */
export function positionOf(texts: Levels, text: string): number {
  const wanted = new TextEncoder().encode(text);
  const { bytes, offsets } = texts;
  let from = 0;
  let to = levelCount(texts);
  while (from < to) {
    const middle = (from + to) >>> 1;
    const difference = compareBytes(bytes, offsets[middle]!, offsets[middle + 1]!, wanted);
    if (difference === 0) return middle;
    if (difference < 0) from = middle + 1;
    else to = middle;
  }
  return NOBODY;
}

/** Negative where the bytes from … to − 1 come before the wanted ones. */
function compareBytes(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): number {
  const length = Math.min(to - from, wanted.length);
  for (let k = 0; k < length; k++) {
    const difference = bytes[from + k]! - wanted[k]!;
    if (difference !== 0) return difference;
  }
  return to - from - wanted.length;
}

/** The texts of several lists, one list after the other. */
export function joinLevels(lists: readonly Levels[]): Levels {
  if (lists.length === 0) return NO_LEVELS;
  if (lists.length === 1) return lists[0]!;
  const total = lists.reduce((sum, list) => sum + levelCount(list), 0);
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.offsets[levelCount(list)]!, 0));
  const offsets = new Uint32Array(total + 1);
  let text = 0;
  let byte = 0;
  for (const list of lists) {
    const end = list.offsets[levelCount(list)]!;
    bytes.set(list.bytes.subarray(0, end), byte);
    for (let i = 1; i <= levelCount(list); i++) offsets[++text] = byte + list.offsets[i]!;
    byte += end;
  }
  return { bytes, offsets };
}

function equalLevels({ bytes, offsets }: Levels, i: number, j: number): boolean {
  const length = offsets[i + 1]! - offsets[i]!;
  if (length !== offsets[j + 1]! - offsets[j]!) return false;
  for (let b = 0; b < length; b++) if (bytes[offsets[i]! + b] !== bytes[offsets[j]! + b]) return false;
  return true;
}
