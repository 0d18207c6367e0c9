import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { BestSellersResult } from './result';

/** How many bring most, what leads, what clearly rises and falls, and what to look at first. */
export function explain(result: BestSellersResult): readonly Finding[] {
  const { items, vital, level, measure, window, largeOrder } = result;
  const days = window.to - window.from;
  if (vital === 0) return [{ key: `finding.nothing.${level}`, values: { items: items.count, days } }];
  const top = { item: nameAt(result, 0), share: items.share[0]!, days };
  if (items.count === 1) return [{ key: `finding.one.${level}`, values: top }];
  return [
    {
      key: `finding.vital.${level}.${measure}`,
      values: {
        vital,
        items: items.count,
        share: items.cumulative[vital - 1]!,
        part: vital / items.count,
        days,
      },
    },
    { key: `finding.top.${measure}`, values: top },
    ...(largeOrder ? [{ key: 'finding.large-order', values: { ...largeOrder } }] : []),
    ...trendFinding(result),
    leadOf(result),
  ];
}

/** The numbers of "What is this?". */
export function figures(result: BestSellersResult): Values {
  const { items, vital, a, b, window, blocks, compared, tested, totals, classes } = result;
  return {
    items: items.count,
    vital,
    a,
    b,
    inA: classes[0]!.items,
    inC: classes[2]!.items,
    top: items.share[0]!,
    from: window.from * MS_PER_DAY,
    to: window.to * MS_PER_DAY,
    block: blocks.days,
    blocks: blocks.count,
    recent: compared * blocks.days,
    tested,
    rising: countOf(result, 1),
    falling: countOf(result, -1),
    revenue: totals.revenue,
  };
}

const nameAt = ({ items }: BestSellersResult, rank: number): string => levelText(items.names, rank);
const countOf = ({ items }: BestSellersResult, direction: number): number =>
  items.direction.reduce((count, own) => count + Number(own === direction), 0);

function trendFinding(result: BestSellersResult): Finding[] {
  const { tested, blocks, level } = result;
  if (tested === 0)
    return [{ key: 'finding.trend.short', values: { have: blocks.count, block: blocks.days } }];
  const rising = countOf(result, 1);
  const falling = countOf(result, -1);
  const values = { rising, falling, tested, days: blocks.count * blocks.days };
  return [{ key: `finding.trend.${rising + falling > 0 ? 'clear' : 'none'}.${level}`, values }];
}

/** The greatest item that clearly falls, else the small ones, else the vital few. */
function leadOf(result: BestSellersResult): Finding {
  const { items, classes, vital, level } = result;
  const falling = items.direction.findIndex((direction, rank) => direction < 0 && items.group[rank] === 0);
  if (falling >= 0) {
    return { key: 'finding.lead.falling', values: { item: nameAt(result, falling), rank: falling + 1 } };
  }
  const small = classes[2]!;
  if (level === 'product' && small.items > 2 * vital) {
    return {
      key: 'finding.lead.small',
      values: { items: small.items, share: Math.max(0, small.share), vital },
    };
  }
  return { key: `finding.lead.keep.${level}`, values: { vital } };
}
