import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { chargesNote } from '../../domain/charges';
import {
  itemSales,
  PIECES,
  salesBy,
  type DayBlocks,
  type ItemSales,
  type SalesMeasure,
} from '../../domain/item-sales';
import { itemsOf } from '../../domain/items';
import { largeOrderOf, MANY_ORDERS } from '../../domain/large-order';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { marginsOf } from '../../domain/margins';
import { moneyOf } from '../../domain/money';
import { ofOwnGroup } from '../../domain/own-shop';
import type { Progress } from '../contract';
import { rankingOf, type Ranking } from './ranking';
import {
  CLASSES,
  type BestSellersParams,
  type BestSellersResult,
  type ClassSummary,
  type RankedItems,
  type Totals,
} from './result';
import { comparedBlocks, courseOf, type ItemCourse } from './trends';

const MOST_BLOCKS = 12;

/**
 * Products or categories ranked by what they brought in a period, in classes, with their trend.
 *
 * Problems: `best-sellers/no-orders`, `best-sellers/no-items`, `best-sellers/nothing` {asOf}. Notes: what the shop does
 * not know, what has no share, what is no product.
 */
export const compute = ofOwnGroup(computeShop);

function computeShop(
  workspace: Workspace,
  params: BestSellersParams,
  progress: Progress,
): Outcome<BestSellersResult> {
  const { grid, firstDay, lastDay } = linesOf(workspace);
  if (Number.isNaN(lastDay)) return fail('best-sellers/no-orders');
  const { products, categories } = itemsOf(workspace);
  const level =
    params.level === 'category' ? (categories ? 'category' : 'product') : products ? 'product' : 'category';
  const asOf = asOfDay(workspace, params.asOf);
  const from = params.period === 'all' ? firstDay : Math.max(firstDay, asOf - Number(params.period));
  const sales = itemSales(workspace, level, { from, to: asOf });
  if (!sales) return fail('best-sellers/no-items');
  const sold = Uint32Array.from(sales.lines.keys()).filter((item) => sales.lines[item]! > 0);
  if (sold.length === 0) return fail('best-sellers/nothing', { asOf: asOf * MS_PER_DAY });
  progress(0.5);

  const measure = measureOf(workspace, sales, params.measure);
  const all = salesBy(sales, measure)!;
  const a = params.a / 100;
  const b = Math.min(1, (params.a + params.b) / 100);
  const ranking = rankingOf(
    Float64Array.from(sold, (item) => all[item]!),
    a,
    b,
  );
  const item = ranking.order.map((i) => sold[i]!);
  const scale = measure === 'units' ? PIECES : measure === 'orders' ? 1 : grid.scale;
  const blocks = blocksOf(params.period, asOf, firstDay);
  const course = courseOf(workspace, sold, { level, measure, blocks, from, scale });
  progress(0.8);

  const money = (units: number): number => moneyOf(grid, units);
  const value = Float64Array.from(item, (own) => all[own]! / scale);
  const counts = (of: Uint32Array): Uint32Array => item.map((own) => of[own]!);
  const items: RankedItems = {
    count: item.length,
    keys: pickLevels(sales.list.keys, item),
    names: pickLevels(sales.list.names, item),
    value,
    share: ranking.share,
    cumulative: ranking.cumulative,
    group: ranking.group,
    revenue: Float64Array.from(item, (own) => money(sales.units[own]!)),
    pieces: Float64Array.from(item, (own) => sales.pieces[own]! / PIECES),
    margin: Float64Array.from(item, (own) => (sales.margin ? money(sales.margin[own]!) : NaN)),
    orders: counts(sales.orders),
    buyers: counts(sales.buyers),
    repeaters: counts(sales.repeaters),
    lines: counts(sales.lines),
    returnLines: counts(sales.returnLines),
    ...coursesBy(course, ranking.order, blocks.count),
  };
  const result: BestSellersResult = {
    level,
    measure,
    a,
    b,
    window: { from, to: asOf },
    items,
    classes: classesOf(items),
    vital: ranking.vital,
    blocks,
    compared: comparedBlocks(blocks.count),
    tested: course.tested,
    totals: totalsOf(sales, ranking, value, money),
    hasCosts: sales.margin !== null,
    largeOrder: largeOrderOf(workspace, activityIn(workspace, { from, to: asOf }), MANY_ORDERS),
  };
  return ok(result, notesOf(workspace, result, params));
}

/** What is asked for where the shop can tell it: revenue for margins without costs, pieces for money without amounts. */
function measureOf(workspace: Workspace, { margin }: ItemSales, asked: SalesMeasure): SalesMeasure {
  const isMoney = asked === 'revenue' || asked === 'margin';
  if (isMoney && !knowsAmounts(linesOf(workspace))) return 'units';
  return asked === 'margin' && !margin ? 'revenue' : asked;
}

/** Whole blocks before the day within the data: of 30 days for a year or more, else weeks. */
function blocksOf(period: BestSellersParams['period'], asOf: number, firstDay: number): DayBlocks {
  const days = period === 'all' || period === '365' ? 30 : 7;
  const count = Math.max(0, Math.min(MOST_BLOCKS, Math.floor((asOf - firstDay) / days)));
  return { from: asOf - count * days, days, count };
}

/** The course of the items by rank. */
function coursesBy(
  { series, change, slope, qValue, direction }: ItemCourse,
  order: Uint32Array,
  blocks: number,
): Pick<RankedItems, 'series' | 'change' | 'slope' | 'qValue' | 'direction'> {
  const ranked = new Float64Array(series.length);
  order.forEach((i, rank) => ranked.set(series.subarray(i * blocks, (i + 1) * blocks), rank * blocks));
  const of = (values: Float64Array) => Float64Array.from(order, (i) => values[i]!);
  return {
    series: ranked,
    change: of(change),
    slope: of(slope),
    qValue: of(qValue),
    direction: Int8Array.from(order, (i) => direction[i]!),
  };
}

function classesOf({ count, group, value, share }: RankedItems): ClassSummary[] {
  const sums = CLASSES.map((id) => ({ id, items: 0, value: 0, share: 0 }));
  for (let rank = 0; rank < count; rank++) {
    const sum = sums[group[rank]!]!;
    sum.items++;
    sum.value += value[rank]!;
    sum.share += share[rank]!;
  }
  return sums;
}

function totalsOf(
  { units, lines, namelessLines, namelessUnits, chargeUnits }: ItemSales,
  { share }: Ranking,
  value: Float64Array,
  money: (units: number) => number,
): Totals {
  let gaining = 0;
  let losing = 0;
  units.forEach((sum, item) => {
    if (lines[item] === 0) return;
    if (sum > 0) gaining += sum;
    else losing += sum;
  });
  return {
    revenue: money(gaining + losing + namelessUnits + chargeUnits),
    gaining: money(gaining),
    losing: money(losing),
    nameless: money(namelessUnits),
    charges: money(chargeUnits),
    losingItems: share.reduce((count, _, rank) => count + Number(!(value[rank]! > 0)), 0),
    namelessLines,
  };
}

function notesOf(workspace: Workspace, result: BestSellersResult, params: BestSellersParams): Problem[] {
  const { totals, window, measure, level } = result;
  const notes: Problem[] = [];
  if (params.level !== level) notes.push(problem(`best-sellers/no-${params.level}`));
  if (!knowsAmounts(linesOf(workspace))) notes.push(problem('amounts/partly'));
  else if (params.measure === 'margin' && !result.hasCosts) notes.push(problem('best-sellers/no-cost'));
  const margins = marginsOf(workspace);
  if (measure === 'margin' && margins && margins.unknownLines > 0) {
    notes.push(problem('best-sellers/unknown-cost', { lines: margins.unknownLines }));
  }
  if (totals.losingItems > 0) {
    notes.push(problem('best-sellers/losing', { items: totals.losingItems }));
  }
  if (totals.namelessLines > 0) {
    notes.push(problem('best-sellers/nameless', { lines: totals.namelessLines, revenue: totals.nameless }));
  }
  notes.push(...chargesNote(workspace, 'best-sellers', window));
  const { undated, lastDay } = linesOf(workspace);
  if (lastDay >= window.to) notes.push(problem('best-sellers/as-of', { asOf: window.to * MS_PER_DAY }));
  if (undated > 0) notes.push(problem('best-sellers/undated', { lines: undated }));
  return notes;
}
