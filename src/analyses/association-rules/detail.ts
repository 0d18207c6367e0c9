import type { ExportTable } from '../../core/export-table';
import type { Values } from '../../core/outcome';
import type { Presentation, Say } from '../contract';
import { personAt } from '../people';
import { prospectsOf } from './audience';
import { bundleOf } from './bundles';
import { Q_LIMIT } from './candidates';
import type { definition } from './definition';
import type { RulesResult, WithinChoices } from './result';
import { measured, sideText } from './sides';
import { bundlesTable, prospectsTable, reversedNames } from './tabulate';

/** One rule in full: what speaks for it, whom to propose it to, and its goods as a bundle. */
export interface RuleDetail {
  readonly rule: number;
  readonly title: string;
  /** What the test, the later baskets, simpler rules and the parts say. */
  readonly remarks: readonly string[];
  readonly parts: readonly PartRow[];
  readonly audience: AudienceView;
  readonly bundle: BundleView;
}

export interface PartRow {
  /** As the parameter `only` takes it. */
  readonly value: string;
  readonly name: string;
  readonly baskets: string;
  readonly confidence: string;
  readonly lift: string;
  readonly interval: string;
  readonly reversed: boolean;
}

export interface AudienceView {
  readonly title: string;
  readonly caption: string;
  readonly refused: string;
  readonly count: number;
  row(i: number): ProspectRow;
  table(): ExportTable;
}

export interface ProspectRow {
  readonly key: string;
  readonly name: string;
  readonly orders: string;
  readonly spend: string;
  readonly last: string;
}

export interface BundleView {
  readonly text: string;
  /** What stays after the costs; '' where there is no price. */
  readonly margin: string;
  readonly warns: boolean;
  table(): ExportTable;
}

/** Everything about one rule; the audience's rows are made as they are scrolled to. */
export function detailOf(
  result: RulesResult,
  rule: number,
  presentation: Presentation<typeof definition>,
): RuleDetail {
  const { say } = presentation;
  return {
    rule,
    title: say('rule.title', sidesOf(result, rule)),
    remarks: remarksOf(result, rule, presentation),
    parts: partsOf(result, rule, presentation),
    audience: audienceOf(result, rule, presentation),
    bundle: bundleView(result, rule, presentation),
  };
}

const sidesOf = (result: RulesResult, rule: number) => ({
  antecedent: sideText(result, result.rules.antecedents, rule),
  consequent: sideText(result, result.rules.consequents, rule),
});

function remarksOf(
  result: RulesResult,
  rule: number,
  { say }: Presentation<typeof definition>,
): readonly string[] {
  const { rules, all, baskets } = result;
  const names = sidesOf(result, rule);
  const own = measured(rules, rule, baskets.count);
  const remarks = [
    say('rule.counts', { ...names, ...own, antecedentCount: rules.antecedent[rule]! }),
    say(`rule.${verdictName(result, rule)}`, { ...names, ...againValues(result, rule) }),
  ];
  if (rules.q[rule]! > Q_LIMIT) remarks.push(say('rule.chance', { q: rules.q[rule]! }));
  const under = rules.under[rule]!;
  if (under >= 0) remarks.push(say('rule.redundant', { other: sideText(result, rules.antecedents, under) }));
  const reversed = reversedNames(result, rule);
  if (reversed.length > 0)
    remarks.push(
      say('rule.reversed', {
        parts: reversed.map((part) => partName(result.within, part, say)).join(', '),
      }),
    );
  if (all) {
    const { confidence, lift } = measured(all, rule, all.baskets);
    const values = { confidence, lift, ownConfidence: own.confidence, ownLift: own.lift };
    remarks.push(say('rule.only', { name: withinText(result, say), ...values }));
  }
  return remarks;
}

const verdictName = ({ rules }: RulesResult, rule: number): string =>
  ['unknown', 'held', 'failed'][rules.verdict[rule]!]!;

function againValues({ rules, baskets }: RulesResult, rule: number): Values {
  if (baskets.late === 0) return {};
  const early = measured(rules.early, rule, baskets.early);
  const late = measured(rules.late, rule, baskets.late);
  return {
    early: early.lift,
    earlyLower: early.lower,
    earlyUpper: early.upper,
    late: late.lift,
    lateLower: late.lower,
    lateUpper: late.upper,
  };
}

/** Segments whose parts have names in the reader's language; those of the others are the shop's own. */
const NAMED: readonly string[] = ['tier', 'rfm', 'has_children'];

/** The name of a part in the reader's language, where it is not the shop's own. */
export function partName(
  { segment, own }: Pick<WithinChoices, 'segment' | 'own'>,
  name: string,
  say: Say,
): string {
  if (own?.isLabel) return name === 'yes' ? own.name : say('part.without', { label: own.name });
  return NAMED.includes(segment) ? say(`part.${name}`) : name;
}

/** The part and the channel that rules were sought in: Core · web; '' for all baskets. */
export const withinText = ({ within }: Pick<RulesResult, 'within'>, say: Say): string =>
  [...(within.part === '' ? [] : [partName(within, within.part, say)]), within.channel]
    .filter((name) => name !== '')
    .join(' · ');

function partsOf(
  { segments, rules, within }: RulesResult,
  rule: number,
  { format, say }: Presentation<typeof definition>,
): PartRow[] {
  return segments.map((part, s) => {
    const { confidence, lift, lower, upper } = measured(part, rule, part.baskets);
    return {
      value: part.name,
      name: partName(within, part.name, say),
      baskets: format.integer(part.baskets),
      confidence: format.share(confidence),
      lift: format.number(lift),
      interval: `${format.number(lower)} – ${format.number(upper)}`,
      reversed: (rules.reversed[rule]! & (1 << s)) !== 0,
    };
  });
}

function audienceOf(
  result: RulesResult,
  rule: number,
  { format, say }: Presentation<typeof definition>,
): AudienceView {
  const { audience } = result;
  const { people, refused } = prospectsOf(result, rule);
  return {
    title: say('audience.title', { people: people.length }),
    caption: say(result.all ? 'audience.caption.within' : 'audience.caption', {
      ...sidesOf(result, rule),
      ...(result.all ? { within: withinText(result, say) } : {}),
    }),
    refused: refused === 0 ? '' : say('audience.refused', { refused }),
    count: people.length,
    row(i) {
      const p = people[i]!;
      return {
        ...personAt(audience, p),
        orders: format.integer(audience.orders[p]!),
        spend: format.money(audience.spend[p]!),
        last: format.day(audience.last[p]!),
      };
    },
    table: () => prospectsTable(result, people),
  };
}

function bundleView(
  result: RulesResult,
  rule: number,
  { say, display }: Presentation<typeof definition>,
): BundleView {
  const { apart, price, cost, margin, marginApart } = bundleOf(result, rule, display.saving);
  const { antecedent, consequent } = sidesOf(result, rule);
  const profit = price - cost;
  const table = () => bundlesTable(result, display.saving);
  if (Number.isNaN(apart)) return { text: say('bundle.unpriced'), margin: '', warns: false, table };
  const goods = `${antecedent} + ${consequent}`;
  const text = say('bundle.text', { goods, price, apart, saving: display.saving });
  if (Number.isNaN(cost)) return { text, margin: say('bundle.margin.unknown'), warns: false, table };
  const values = { cost, margin, marginApart, profit, loss: -profit };
  const warns = profit <= 0;
  return { text, margin: say(`bundle.margin.${warns ? 'bad' : 'good'}`, values), warns, table };
}
