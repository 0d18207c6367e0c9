import { MISSING_CODE } from '../../core/column';
import { labelColumn } from '../../core/label';
import { fail, ok, type Outcome } from '../../core/outcome';
import { labelsIn } from '../../core/recipe';
import { ROLES } from '../../core/roles';
import { categoryColumn } from '../../core/table';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { customerColumns } from '../../domain/customer-columns';
import { linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { ANONYMOUS, peopleOf, personOfRows } from '../../domain/people';
import { valuesOfPeople } from '../../domain/person-column';
import { personColumnsAt } from '../../domain/person-columns';
import { namesOf } from '../../domain/person-names';
import { ascendingOrder } from '../../kernels/ascending-order';
import { textsContaining } from '../../kernels/find-bytes';
import type { ParamsOf, Progress } from '../contract';
import type { definition } from './definition';
import type { CustomersResult, ProfileColumn } from './result';

type CustomersParams = ParamsOf<typeof definition>;

/** Columns of the customer list that a search looks into besides the id. */
const SEARCHED = ['name', 'phone', 'email'];

/**
 * The customers that match, in the order asked for; without an order they come last where it is sorted by one.
 *
 * Problems: `customers/nobody`.
 */
export function compute(
  workspace: Workspace,
  params: CustomersParams,
  progress: Progress,
): Outcome<CustomersResult> {
  const people = peopleOf(workspace);
  if (people.count === 0) return fail('customers/nobody');
  const asOf = asOfDay(workspace, params.asOf);
  const { people: activity } = activityIn(workspace, { from: -Infinity, to: asOf });
  const { grid } = linesOf(workspace);
  progress(0.5);

  const spend = activity.net.map((units) => moneyOf(grid, units));
  const firstDay = activity.first.map((time) => (Number.isFinite(time) ? dayOf(time) : NaN));
  const lastDay = activity.last.map((time) => (Number.isFinite(time) ? dayOf(time) : NaN));
  const all = sortedPeople({ orders: activity.orders, spend, firstDay, lastDay }, params);
  const matches = matching(workspace, params.query);
  const labels = labelsOf(workspace, asOf);
  const label = labels.find(({ id }) => id === params.label);
  const found = all.filter((p) => (!matches || matches[p] === 1) && (!label || label.members[p] === 1));
  progress(0.9);
  return ok({
    asOf,
    query: params.query,
    known: people.count,
    buyers: activity.orders.reduce((count, orders) => count + Number(orders >= 1), 0),
    repeaters: activity.orders.reduce((count, orders) => count + Number(orders >= 2), 0),
    found,
    profile: params.show === 'profile' ? profileOf(workspace, asOf, found) : [],
    hasProfile: (workspace.tables.get('customers')?.rowCount ?? 0) > 0,
    // Results move to the page, so what the workspace remembers is copied.
    keys: { bytes: people.keys.bytes.slice(), offsets: people.keys.offsets.slice() },
    names: namesOf(
      workspace,
      people.count,
      Uint32Array.from({ length: people.count }, (_, p) => p),
    ),
    orders: activity.orders.slice(),
    spend,
    firstDay,
    lastDay,
    labels,
    label: label?.name ?? '',
  });
}

/** What the customer list says of these people, but for their names. */
const profileOf = (workspace: Workspace, asOf: number, found: Uint32Array): ProfileColumn[] =>
  customerColumns(workspace, asOf)
    .map((column) => ({ column, name: column.id.slice('customers:'.length) }))
    .filter(({ name }) => name !== 'name')
    .sort((a, b) => placeOf(a.name) - placeOf(b.name))
    .map(({ column, name }) => ({ name, unit: column.unit, values: valuesOfPeople(column, found) }));

/** Roles as they are offered, then the shop's own columns in their order. */
function placeOf(name: string): number {
  const place = ROLES.customers.findIndex((role) => role.name === name);
  return place === -1 ? ROLES.customers.length : place;
}

/** Who has each label of the shop as of the day. */
function labelsOf(workspace: Workspace, asOf: number): CustomersResult['labels'] {
  const labels = labelsIn(workspace.recipe);
  if (labels.length === 0) return [];
  const columns = personColumnsAt(workspace, asOf);
  return labels.map(({ id, name }) => {
    const values = columns.find(labelColumn(id))?.values();
    if (values?.kind !== 'flag') throw new Error(`label ${id} is no column of flags`);
    return { id, name, members: values.values.map((value) => (value === 1 ? 1 : 0)) };
  });
}

type Sortable = Pick<CustomersResult, 'orders' | 'spend' | 'firstDay' | 'lastDay'>;

/** Everybody, sorted; equals by the bytes of their keys. */
function sortedPeople(columns: Sortable, { sort, descending }: CustomersParams): Uint32Array {
  const count = columns.orders.length;
  const values = new Float64Array(count);
  const sign = descending ? -1 : 1;
  for (let p = 0; p < count; p++) values[p] = sign * valueOf(p);
  return ascendingOrder(values);

  function valueOf(p: number): number {
    switch (sort) {
      case 'key':
        return p;
      case 'spend':
        return columns.spend[p]!;
      case 'orders':
        return columns.orders[p]!;
      case 'orderValue':
        return columns.orders[p] === 0 ? NaN : columns.spend[p]! / columns.orders[p]!;
      case 'first':
        return columns.firstDay[p]!;
      case 'last':
        return columns.lastDay[p]!;
    }
  }
}

/** 1 for each person of whom something contains the query; null where there is none. */
function matching(workspace: Workspace, query: string): Uint8Array | null {
  const text = query.normalize('NFKC').trim().toLowerCase();
  if (text === '') return null;
  const piece = new TextEncoder().encode(text);
  const { count, accounts, ofAccount } = peopleOf(workspace);
  const matches = new Uint8Array(count);
  textsContaining(accounts.bytes, accounts.offsets, piece).forEach((isFound, account) => {
    if (isFound) matches[ofAccount[account]!] = 1;
  });
  const table = workspace.tables.get('customers');
  const columns = table ? SEARCHED.flatMap((role) => categoryColumn(table, role) ?? []) : [];
  const persons = columns.length > 0 ? personOfRows(workspace, 'customers') : null;
  for (const { codes, levels } of columns) {
    const found = textsContaining(levels.bytes, levels.offsets, piece);
    persons!.forEach((person, row) => {
      if (person !== ANONYMOUS && codes[row] !== MISSING_CODE && found[codes[row]!]) matches[person] = 1;
    });
  }
  return matches;
}
