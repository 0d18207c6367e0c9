import { tableOfRows, type ExportColumn, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { dayOf, isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import { bundleOf } from './bundles';
import { definition } from './definition';
import type { RulesResult } from './result';
import { itemsOfSide, measured, setText, sideText } from './sides';

/** The tables of the page, rules by leverage from the greatest. */
export function tabulate(result: RulesResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'rules':
      return rulesTable(result);
    case 'items':
      return itemsTable(result);
    case 'segments':
      return segmentsTable(result);
    case 'bundles':
      return bundlesTable(result, definition.display.saving.default);
    case 'sets':
      return setsTable(result);
    case 'levels':
      return levelsTable(result);
    case 'clicks':
      return clicksTable(result);
    case 'test':
      return testTable(result);
  }
}

const VERDICT_NAMES = ['unknown', 'held up', 'not held up'];

/** Every rule with all its measures; `redundant_under` is the row, from 1, of the rule that makes it redundant. */
function rulesTable(result: RulesResult): ExportTable {
  const { rules, baskets, segments, all } = result;
  const rows = Array.from(rules.both, (_, r) => ({ r, ...measured(rules, r, baskets.count) }));
  const early = (r: number) => measured(rules.early, r, baskets.early);
  const late = (r: number) => (baskets.late === 0 ? null : measured(rules.late, r, baskets.late));
  return tableOfRows(rows, [
    ['antecedent', ({ r }) => sideText(result, rules.antecedents, r)],
    ['consequent', ({ r }) => sideText(result, rules.consequents, r)],
    ['antecedent_ids', ({ r }) => keysOf(result, itemsOfSide(rules.antecedents, r))],
    ['consequent_ids', ({ r }) => keysOf(result, itemsOfSide(rules.consequents, r))],
    ['baskets', ({ count }) => count],
    ['antecedent_baskets', ({ r }) => rules.antecedent[r]!],
    ['consequent_baskets', ({ r }) => rules.consequent[r]!],
    ['support', ({ support }) => support],
    ['confidence', ({ confidence }) => confidence],
    ['lift', ({ lift }) => lift],
    ['lift_lower', ({ lower }) => lower],
    ['lift_upper', ({ upper }) => upper],
    ['leverage', ({ leverage }) => leverage],
    ['conviction', ({ conviction }) => conviction],
    ['zhang', ({ zhang }) => zhang],
    ['jaccard', ({ jaccard }) => jaccard],
    ['kulczynski', ({ kulczynski }) => kulczynski],
    ['imbalance', ({ imbalance }) => imbalance],
    ['cosine', ({ cosine }) => cosine],
    ['certainty', ({ certainty }) => certainty],
    ['fisher_p', ({ r }) => rules.p[r]!],
    ['q', ({ r }) => rules.q[r]!],
    ['first_70_lift', ({ r }) => early(r).lift],
    ['first_70_lower', ({ r }) => early(r).lower],
    ['last_30_lift', ({ r }) => late(r)?.lift ?? null],
    ['last_30_lower', ({ r }) => late(r)?.lower ?? null],
    ['last_30_upper', ({ r }) => late(r)?.upper ?? null],
    ['held_up', ({ r }) => VERDICT_NAMES[rules.verdict[r]!]!],
    ['redundant_under', ({ r }) => (rules.under[r]! < 0 ? null : rules.under[r]! + 1)],
    ['reversed_in', ({ r }) => reversedNames(result, r).join('; ') || null],
    ...(all
      ? ([
          ['all_confidence', ({ r }) => measured(all, r, all.baskets).confidence],
          ['all_lift', ({ r }) => measured(all, r, all.baskets).lift],
        ] as [string, (row: { r: number }) => number][])
      : []),
    ...segments.map(
      (part, s) =>
        [`lift_in_part_${s + 1}`, ({ r }: { r: number }) => measured(part, r, part.baskets).lift] as const,
    ),
  ]);
}

const keysOf = ({ items }: RulesResult, side: Int32Array): string =>
  Array.from(side, (item) => levelText(items.keys, item)).join('; ');

/** Parts of the segment in which a rule turns round. */
export const reversedNames = ({ rules, segments }: RulesResult, rule: number): string[] =>
  segments.filter((_, s) => rules.reversed[rule]! & (1 << s)).map(({ name }) => name);

function itemsTable({ items, baskets }: RulesResult): ExportTable {
  const rows = Array.from(items.counts, (count, i) => ({ i, count }));
  return tableOfRows(rows, [
    ['item', ({ i }) => levelText(items.names, i)],
    ['item_id', ({ i }) => levelText(items.keys, i)],
    ['kind', ({ i }) => (items.isCategory[i] ? 'category' : 'product')],
    ['baskets', ({ count }) => count],
    ['support', ({ count }) => count / baskets.count],
    ['mean_price', ({ i }) => items.price[i]!],
    ['mean_cost', ({ i }) => items.cost[i]!],
  ]);
}

function segmentsTable(result: RulesResult): ExportTable {
  const { segments, rules } = result;
  const rows = segments.flatMap((part, s) =>
    Array.from(part.both, (_, r) => ({ part, s, r, ...measured(part, r, part.baskets) })),
  );
  return tableOfRows(rows, [
    ['part', ({ part }) => part.name],
    ['part_baskets', ({ part }) => part.baskets],
    ['antecedent', ({ r }) => sideText(result, rules.antecedents, r)],
    ['consequent', ({ r }) => sideText(result, rules.consequents, r)],
    ['baskets', ({ count }) => count],
    ['confidence', ({ confidence }) => confidence],
    ['lift', ({ lift }) => lift],
    ['lift_lower', ({ lower }) => lower],
    ['lift_upper', ({ upper }) => upper],
    ['reversed', ({ r, s }) => (rules.reversed[r]! & (1 << s) ? 'yes' : 'no')],
  ]);
}

/** Each rule that stands on its own as one offer, `saving` per cent off. */
export function bundlesTable(result: RulesResult, saving: number): ExportTable {
  const { rules } = result;
  const rows = Array.from(rules.under, (under, r) => ({ under, r }))
    .filter(({ under }) => under < 0)
    .map(({ r }) => ({ r, ...bundleOf(result, r, saving) }));
  return tableOfRows(rows, [
    ['antecedent', ({ r }) => sideText(result, rules.antecedents, r)],
    ['consequent', ({ r }) => sideText(result, rules.consequents, r)],
    ['price_apart', ({ apart }) => apart],
    ['saving_percent', () => saving],
    ['bundle_price', ({ price }) => price],
    ['cost', ({ cost }) => cost],
    ['margin_apart', ({ marginApart }) => marginApart],
    ['bundle_margin', ({ margin }) => margin],
  ]);
}

function setsTable({ itemSets, baskets }: RulesResult): ExportTable {
  const rows = Array.from(itemSets?.counts ?? [], (count, s) => ({ s, count }));
  return tableOfRows(rows, [
    ['item_set', ({ s }) => setText(itemSets!, s)],
    ['items', ({ s }) => itemsOfSide(itemSets!.sets, s).length],
    ['baskets', ({ count }) => count],
    ['support', ({ count }) => count / baskets.count],
  ]);
}

function levelsTable({ itemSets }: RulesResult): ExportTable {
  return tableOfRows(itemSets?.levels ?? [], [
    ['items', ({ size }) => size],
    ['joined', ({ joined }) => joined],
    ['pruned', ({ joined, counted }) => joined - counted],
    ['counted', ({ counted }) => counted],
    ['frequent', ({ frequent }) => frequent],
  ]);
}

function clicksTable({ clicks, baskets }: RulesResult): ExportTable {
  const rows = Array.from(clicks.shown, (shown, k) => ({ k, shown }));
  const isKnown = (k: number) => clicks.antecedent[k]! > 0 && clicks.consequent[k]! > 0;
  return tableOfRows(rows, [
    ['antecedent', ({ k }) => levelText(clicks.antecedents, k)],
    ['consequent', ({ k }) => levelText(clicks.consequents, k)],
    ['shown', ({ shown }) => shown],
    ['clicked', ({ k }) => clicks.clicked[k]!],
    ['click_rate', ({ k, shown }) => clicks.clicked[k]! / shown],
    ['baskets', ({ k }) => (isKnown(k) ? clicks.both[k]! : null)],
    ['confidence', ({ k }) => (isKnown(k) ? clicks.both[k]! / clicks.antecedent[k]! : null)],
    ['lift', ({ k }) => (isKnown(k) ? measured(clicks, k, baskets.count).lift : null)],
  ]);
}

function testTable({ test, baskets, limits, unit, evidence, within, all }: RulesResult): ExportTable {
  const rows: [string, string | number][] = [
    ['basket', unit],
    ['level', limits.level],
    ['from', isoDay(dayOf(baskets.from))],
    ['to', isoDay(dayOf(baskets.to))],
    ['segment', within.own?.name ?? within.segment],
    ['only_in', within.part],
    ['channel', within.channel],
    ['baskets', baskets.count],
    ['baskets_of_the_period', all?.baskets ?? baskets.count],
    ['mean_items', baskets.meanItems],
    ['baskets_with_one_item', baskets.single],
    ['min_support', limits.minSupport],
    ['min_count', limits.minCount],
    ['min_confidence', limits.minConfidence],
    ['min_lift', limits.minLift],
    ['candidates_tested', test.tested],
    ['rules_found', test.found],
    ['q_at_most_05', test.survived],
    ['held_up', test.held],
    ['false_expected', test.falseExpected],
    ['redundant', test.folded],
    ['first_70_baskets', baskets.early],
    ['last_30_baskets', baskets.late],
    ['evidence_grade', evidence.grade],
  ];
  return tableOfRows(rows, [
    ['figure', ([figure]) => figure],
    ['value', ([, value]) => value],
  ]);
}

/** These people of the audience, one a row: whom to propose a rule's consequent to. */
export function prospectsTable({ audience }: RulesResult, people: Uint32Array): ExportTable {
  const at = (header: string, value: (p: number) => string | number | null): ExportColumn => ({
    header,
    value: (row) => value(people[row]!),
  });
  const { names, keys } = audience;
  return {
    rowCount: people.length,
    columns: [
      at('customer_id', (p) => levelText(keys, p)),
      ...(names ? [at('name', (p) => levelText(names, p) || null)] : []),
      at('order_count', (p) => audience.orders[p]!),
      at('total_spend', (p) => audience.spend[p]!),
      at('last_order', (p) => (Number.isFinite(audience.last[p]!) ? isoDay(dayOf(audience.last[p]!)) : null)),
    ],
  };
}
