import { MS_PER_DAY } from '../../core/time';
import type { Presentation } from '../contract';
import { personAt } from '../people';
import type { definition } from './definition';
import type { CustomersResult } from './result';

export interface CustomersView {
  readonly count: number;
  /** Spend and orders of all time to 10 Dec 2011, net of returns */
  readonly caption: string;
  /** The shop's labels to choose one from, everybody first; empty where it has none. */
  readonly labels: readonly { readonly value: string; readonly label: string }[];
  /** The one that is chosen. */
  readonly label: string;
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
  const { found, keys, names, orders, spend, firstDay, lastDay, asOf, labels } = result;
  return {
    count: found.length,
    caption: say('caption', { asOf: asOf * MS_PER_DAY }),
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
