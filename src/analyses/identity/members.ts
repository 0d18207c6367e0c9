import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { levelsFrom, levelText, pickLevels, type Levels } from '../../core/levels';
import { categoryColumn } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { accountOfRows, NOBODY, type Accounts, type NamingColumns } from '../../domain/identity/accounts';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ordersOf } from '../../domain/orders';
import type { Members } from './result';

/**
 * What the files say of some accounts, and where each account stands among them (NOBODY elsewhere). An order counts for
 * the first of the accounts on its lines; money goes by line. O(rows).
 */
export function membersOf(workspace: Workspace, accounts: Accounts, isMember: Uint8Array) {
  const place = new Int32Array(accounts.count).fill(NOBODY);
  const picks: number[] = [];
  isMember.forEach((mark, account) => {
    if (mark) place[account] = picks.push(account) - 1;
  });
  const texts = (role: 'name' | 'phone' | 'email') => writtenTexts(accounts, place, picks.length, role);
  const members: Members = {
    count: picks.length,
    texts: pickLevels(accounts.texts, picks),
    names: texts('name'),
    phones: texts('phone'),
    emails: texts('email'),
    ...activityOf(workspace, accounts, place, picks.length),
  };
  return { members, place };
}

/** The different texts of a column for each member, by their bytes, from every table that names people and has it. */
function writtenTexts(accounts: Accounts, place: Int32Array, count: number, role: string): Levels {
  const found = Array.from({ length: count }, () => new Set<string>());
  for (const naming of accounts.columns) {
    const column = columnOf(naming, role);
    if (!column) continue;
    accountOfRows(accounts, naming).forEach((account, row) => {
      const code = column.codes[row]!;
      if (account !== NOBODY && place[account] !== NOBODY && code !== MISSING_CODE)
        found[place[account]!]!.add(levelText(column.levels, code).trim());
    });
  }
  return levelsFrom(found.map((texts) => [...texts].sort().join(' / ')));
}

/** Names stand in the customer list only; elsewhere a name is that of something else. */
function columnOf({ kind, table }: NamingColumns, role: string): CategoryColumn | undefined {
  return role === 'name' && kind !== 'customers' ? undefined : categoryColumn(table, role);
}

function activityOf(
  workspace: Workspace,
  accounts: Accounts,
  place: Int32Array,
  count: number,
): Pick<Members, 'orders' | 'spend' | 'firstDay' | 'lastDay'> {
  const orders = new Uint32Array(count);
  const units = new Float64Array(count);
  const firstDay = new Float64Array(count).fill(NaN);
  const lastDay = new Float64Array(count).fill(NaN);
  const naming = accounts.columns.find(({ kind }) => kind === 'orders');
  const lines = linesOf(workspace);
  if (naming && lines.count > 0) {
    const { ofLine, count: orderCount } = ordersOf(workspace);
    const { counts, time } = activityIn(workspace, { from: -Infinity, to: Infinity }).orders;
    const ownerOf = new Int32Array(orderCount).fill(NOBODY);
    accountOfRows(accounts, naming).forEach((account, line) => {
      const order = ofLine[line]!;
      if (account === NOBODY || order < 0) return;
      if (ownerOf[order] === NOBODY || account < ownerOf[order]!) ownerOf[order] = account;
      if (place[account] !== NOBODY) units[place[account]!]! += lines.units[line]!;
    });
    ownerOf.forEach((account, order) => {
      const member = account === NOBODY ? NOBODY : place[account]!;
      if (member === NOBODY || !counts[order]) return;
      orders[member]!++;
      const day = dayOf(time[order]!);
      if (!(firstDay[member]! <= day)) firstDay[member] = day;
      if (!(lastDay[member]! >= day)) lastDay[member] = day;
    });
  }
  return { orders, spend: units.map((each) => moneyOf(lines.grid, each)), firstDay, lastDay };
}
