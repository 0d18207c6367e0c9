import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import { isKnownOf } from '../../domain/person-column';
import type { Presentation, Say } from '../contract';
import { personAt } from '../people';
import type { definition } from './definition';
import type { CustomersResult, ProfileColumn } from './result';

export interface CustomersView {
  readonly count: number;
  /** Spend and orders of all time to 10 Dec 2011, net of returns */
  readonly caption: string;
  /** The shop's labels to choose one from, everybody first; empty where it has none. */
  readonly labels: readonly { readonly value: string; readonly label: string }[];
  /** The one that is chosen. */
  readonly label: string;
  /** Columns of the customer list, in the place of those of orders; empty where orders are shown. */
  readonly profile: readonly {
    readonly name: string;
    readonly isNumber: boolean;
    /** The cell of row i. */
    text(i: number): string;
  }[];
  /** Whether there is a customer list to choose. */
  readonly hasProfile: boolean;
  /** Row i, made when it is scrolled to. */
  row(i: number): CustomerRow;
}

export interface CustomerRow {
  /** The customer id, as the page of one customer takes it. */
  readonly key: string;
  /** The name, or the id where none is known. */
  readonly name: string;
  /** The labels of the person. */
  readonly labels: string;
  readonly orders: string;
  readonly spend: string;
  readonly orderValue: string;
  readonly first: string;
  readonly last: string;
  /** Days since the last order. */
  readonly days: string;
}

/** The view of a result. */
export function present(
  result: CustomersResult,
  { format, say }: Presentation<typeof definition>,
): CustomersView {
  const { found, keys, names, orders, spend, firstDay, lastDay, asOf, labels, profile } = result;
  return {
    count: found.length,
    caption:
      profile.length > 0
        ? say('caption.profile', { columns: profile.length })
        : say('caption', { asOf: asOf * MS_PER_DAY }),
    profile: profile.map((column) => ({
      name: column.name,
      isNumber: column.values.kind === 'number',
      text: (i) => profileText(column, i, format, say),
    })),
    hasProfile: result.hasProfile,
    labels:
      labels.length === 0
        ? []
        : [
            { value: '', label: say('label.all') },
            ...labels.map(({ id, name }) => ({ value: id, label: name })),
          ],
    label: labels.find(({ name }) => name === result.label)?.id ?? '',
    row(i) {
      const p = found[i]!;
      return {
        ...personAt({ keys, names }, p),
        labels: labels
          .filter(({ members }) => members[p] === 1)
          .map((label) => label.name)
          .join(' · '),
        orders: format.integer(orders[p]!),
        spend: format.money(spend[p]!),
        orderValue: format.money(orders[p] === 0 ? NaN : spend[p]! / orders[p]!),
        first: format.day(firstDay[p]! * MS_PER_DAY),
        last: format.day(lastDay[p]! * MS_PER_DAY),
        days: format.days(asOf - lastDay[p]!),
      };
    },
  };
}

function profileText({ values, unit }: ProfileColumn, i: number, format: Format, say: Say): string {
  if (!isKnownOf(values, i)) return '—';
  switch (values.kind) {
    case 'number':
      return unit === 'money' ? format.money(values.values[i]!) : format.number(values.values[i]!);
    case 'date':
      return format.day(values.values[i]! * MS_PER_DAY);
    case 'flag':
      return say(values.values[i] === 1 ? 'flag.yes' : 'flag.no');
    default:
      return levelText(values.levels, values.codes[i]!);
  }
}
