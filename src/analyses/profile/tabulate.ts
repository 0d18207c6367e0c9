import { tableOfRows, type ExportTable } from '../../core/export-table';
import { attributeName } from '../../core/table';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { METRICS } from './metric-list';
import type { AttributeSummary, ProfileResult } from './result';
import { plainValue } from './words';

/** The tables of the page, a row a group of an attribute; `only` keeps one attribute. */
export function tabulate(
  result: ProfileResult,
  table: TableIdOf<typeof definition>,
  only?: string,
): ExportTable {
  const attributes = result.attributes.filter(({ id }) => only === undefined || id === only);
  switch (table) {
    case 'groups':
      return groupsTable(result, attributes);
    case 'differences':
      return differencesTable(attributes);
    case 'totals':
      return totalsTable(result);
  }
}

const plainName = (id: string): string => id.replace(attributeName(''), '');

function groupsTable(
  { totals, choices }: ProfileResult,
  attributes: readonly AttributeSummary[],
): ExportTable {
  const rows = attributes.flatMap((attribute) => attribute.groups.map((group) => ({ attribute, group })));
  type Row = (typeof rows)[number];
  const ofKnown = ({ attribute, group }: Row) =>
    group.value.kind === 'unknown' ? null : wilsonInterval(group.people, attribute.known);
  const rate = (value: number, { group }: Row): number | null =>
    group.buyers >= choices.fewest ? value : null;
  return tableOfRows(rows, [
    ['attribute', ({ attribute }) => plainName(attribute.id)],
    ['value', ({ group }) => plainValue(group.value)],
    ['people', ({ group }) => group.people],
    ['share', ({ group }) => group.people / totals.people],
    ['share_of_known', (row) => (ofKnown(row) ? row.group.people / row.attribute.known : null)],
    ['share_of_known_lower_95', (row) => ofKnown(row)?.lower ?? null],
    ['share_of_known_upper_95', (row) => ofKnown(row)?.upper ?? null],
    ['buyers', ({ group }) => group.buyers],
    ['orders', ({ group }) => group.orders],
    ['revenue', ({ group }) => group.revenue],
    ['revenue_share', ({ group }) => (totals.revenue > 0 ? group.revenue / totals.revenue : null)],
    ['orders_per_buyer', (row) => rate(row.group.orders / row.group.buyers, row)],
    ['average_order_value', (row) => rate(row.group.revenue / row.group.orders, row)],
  ]);
}

function differencesTable(attributes: readonly AttributeSummary[]): ExportTable {
  const rows = attributes.flatMap(({ id, groups }) =>
    groups.flatMap((group) =>
      METRICS.flatMap((metric) => {
        const compared = group.compared[metric];
        return compared ? [{ id, group, metric, compared }] : [];
      }),
    ),
  );
  return tableOfRows(rows, [
    ['attribute', ({ id }) => plainName(id)],
    ['value', ({ group }) => plainValue(group.value)],
    ['figure', ({ metric }) => EXPORT_NAMES[metric]],
    ['people', ({ group }) => group.people],
    ['buyers', ({ group }) => group.buyers],
    ['own', ({ compared }) => compared.own],
    ['others', ({ compared }) => compared.rest],
    ['difference', ({ compared }) => compared.difference],
    ['difference_lower_95', ({ compared }) => compared.lower],
    ['difference_upper_95', ({ compared }) => compared.upper],
    ['q_value', ({ compared }) => compared.qValue],
  ]);
}

const EXPORT_NAMES = {
  spend: 'revenue_per_buyer',
  bought: 'share_who_bought',
  orders: 'orders_per_buyer',
  orderValue: 'average_order_value',
  again: 'repeat_rate',
} as const;

const totalsTable = ({ totals }: ProfileResult): ExportTable =>
  tableOfRows(
    [
      { figure: 'people', value: totals.people },
      { figure: 'buyers', value: totals.buyers },
      { figure: 'orders', value: totals.orders },
      { figure: 'revenue', value: totals.revenue },
      { figure: 'revenue_of_largest_buyer', value: totals.largest },
      { figure: 'revenue_without_customer', value: totals.anonymousRevenue },
      { figure: 'revenue_of_other_people', value: totals.otherRevenue },
      { figure: 'people_not_on_the_list', value: totals.unlisted },
    ],
    [
      ['figure', ({ figure }) => figure],
      ['value', ({ value }) => value],
    ],
  );
