import { compute } from '../../../src/analyses/recommendations/compute';
import { definition } from '../../../src/analyses/recommendations/definition';
import type {
  RecommendationParams,
  RecommendationsResult,
} from '../../../src/analyses/recommendations/result';
import { levelText } from '../../../src/core/levels';
import type { Outcome } from '../../../src/core/outcome';
import { defaultsOf } from '../../../src/core/params';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { tableOf, workspaceOf, type Cells } from '../../builders/workspace';

/** The outcome with these parameters, the others at their defaults. */
export const outcomeOf = (
  workspace: Workspace,
  params: Partial<RecommendationParams> = {},
): Outcome<RecommendationsResult> =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});

/** `ana 2024-01-03 tea+cup | …`: a customer's order of a day with its products, each for 10. */
export function purchases(
  text: string,
  others: Partial<
    Record<'products' | 'customers' | 'events' | 'feedback', Readonly<Record<string, Cells>>>
  > = {},
): Workspace {
  const lines = text
    .split('|')
    .map((part) => part.trim().split(/\s+/))
    .flatMap(([person = '', day = '', items = ''], order) =>
      items.split('+').map((item) => ({ person, day, item, order: `o${order}` })),
    );
  const tables = Object.entries(others).map(([kind, cells]) => [
    kind,
    tableOf(kind as keyof typeof others, cells),
  ]);
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map(({ order }) => order),
      customer_id: lines.map(({ person }) => (person === '-' ? null : person)),
      ordered_at: lines.map(({ day }) => day),
      product_id: lines.map(({ item }) => item),
      amount: lines.map(() => 10),
    }),
    ...Object.fromEntries(tables),
  });
}

export const personKey = (p: number): string => `p${String(p).padStart(3, '0')}`;

/**
 * Orders of a year of customers with one of three tastes: nine of ten purchases are of the eight products of their
 * taste, the rest of any. Each customer buys eight times.
 */
export function ordersOfTastes(people: number) {
  const random = mulberry32(3);
  const pick = (n: number) => Math.floor(random() * n);
  return Array.from({ length: people * 8 }, (_, order) => {
    const p = Math.floor(order / 8);
    const day = isoDay(parseIsoDay('2024-01-01') + pick(365));
    const items = Array.from({ length: 1 + pick(2) }, () =>
      random() < 0.9 ? `t${p % 3}-${pick(8)}` : `t${pick(3)}-${pick(8)}`,
    );
    return { person: personKey(p), day, items: [...new Set(items)] };
  });
}

/** A shop with these orders, as far as a day. */
export const shopOfTastes = (people: number, before = '2025-01-01'): Workspace =>
  purchases(
    ordersOfTastes(people)
      .filter(({ day }) => day < before)
      .map(({ person, day, items }) => `${person} ${day} ${items.join('+')}`)
      .join('|'),
  );

/** Products of a customer's list, best first, `top` of them. */
export function listOf(result: RecommendationsResult, person: string): string[] {
  const { lists, items, top } = result;
  const place = Array.from(lists.last.keys()).find((p) => levelText(lists.keys, p) === person)!;
  const first = lists.starts[place]!;
  return Array.from(lists.items.subarray(first, Math.min(first + top, lists.starts[place + 1]!)), (item) =>
    levelText(items.keys, item),
  );
}
