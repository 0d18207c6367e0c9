import type { ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import type { Format } from '../../core/format';
import { VERDICT } from '../../kernels/mining/rule-retest';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { Q_LIMIT } from './candidates';
import { weakRules } from './clicks';
import type { definition } from './definition';
import { detailOf, partName, type RuleDetail } from './detail';
import { controlsOf, type ControlsView } from './present-controls';
import { bestRule } from './explain';
import { numbersOf, type NumberNote } from './numbers';
import {
  linksView,
  matrixView,
  scatterOf,
  shadesOf,
  type LinksView,
  type MatrixView,
  type ScatterView,
} from './pictures';
import { clicksView, type ClicksView } from './present-clicks';
import { itemSetsView, type ItemSetsView } from './present-sets';
import { proposalsFor } from './proposals';
import type { RulesResult } from './result';
import { measured, ruleText, sideText } from './sides';
import { reversedNames, tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface RulesView {
  readonly evidence: EvidenceView;
  readonly controls: ControlsView;
  readonly figures: readonly FigureView[];
  /** Rules of the table: all, or those that stand on their own. */
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  readonly hasSegments: boolean;
  row(i: number): RuleRow;
  /** All rules with all measures, for CSV. */
  table(): ExportTable;
  /** Row of a rule; −1 where it is folded away. */
  rowOf(rule: number): number;
  readonly scatter: ScatterView;
  readonly links: LinksView;
  readonly matrix: MatrixView;
  readonly itemSets: ItemSetsView;
  readonly clicks: ClicksView;
  /** What a basket may hold: the items before an arrow, by name. */
  readonly basketItems: readonly { readonly item: number; readonly name: string }[];
  proposals(basket: readonly number[]): readonly ProposalView[];
  /** The rule that is shown in full at first; −1: there is none. */
  readonly first: number;
  detail(rule: number): RuleDetail;
  /** "Explain these numbers": the method followed on the headline's rule. */
  readonly numbers: readonly NumberNote[];
}

export interface FigureView {
  readonly id: string;
  readonly what: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface RuleRow {
  readonly rule: number;
  readonly text: string;
  readonly baskets: string;
  readonly support: string;
  readonly confidence: string;
  readonly lift: string;
  readonly interval: string;
  readonly late: string;
  readonly verdict: string;
  readonly tone: 'good' | 'warning' | 'plain';
  readonly leverage: string;
  readonly conviction: string;
  readonly zhang: string;
  readonly jaccard: string;
  readonly kulczynski: string;
  readonly imbalance: string;
  readonly cosine: string;
  readonly certainty: string;
  readonly p: string;
  readonly q: string;
  readonly reversed: string;
  /** What the row is sorted by; NaN where it has no such figure. */
  value(of: RuleValue): number;
}

export type RuleValue =
  | 'baskets'
  | 'support'
  | 'confidence'
  | 'lift'
  | 'late'
  | 'leverage'
  | 'conviction'
  | 'zhang'
  | 'jaccard'
  | 'kulczynski'
  | 'imbalance'
  | 'cosine'
  | 'certainty'
  | 'p'
  | 'q';

export interface ProposalView {
  readonly rule: number;
  readonly condition: string;
  readonly proposal: string;
  readonly text: string;
}

/** A p or q below this is only said to be below it. */
const SMALLEST = 0.0001;
const MOST_PROPOSALS = 6;

/** The view of a result; no arithmetic is left to the markup. */
export function present(result: RulesResult, presentation: Presentation<typeof definition>): RulesView {
  const { format, say, display } = presentation;
  const { evidence, rules, segments } = result;
  const shown = shownRules(result, display.folded);
  const shade = shadesOf(result);
  const weak = weakRules(result, display.clickLimit);
  const off = display.dropWeak ? weak : undefined;
  const proposal = (rule: number) => proposalOf(result, rule, say);
  return {
    evidence: evidenceView(evidence, say, { baskets: result.baskets.count }),
    controls: controlsOf(result, format, say),
    figures: figuresOf(result, format, say),
    count: shown.length,
    title: say('rules.title', { rules: shown.length }),
    caption: captionOf(result, say),
    hasSegments: segments.length > 0,
    row: (i) => rowOf(result, shown[i]!, weak, format, say),
    table: () => tabulate(result, 'rules'),
    rowOf: (rule) => shown.indexOf(rule),
    scatter: scatterOf(result, shown, shade, say),
    links: linksView(result, shade, say),
    matrix: matrixView(result, shade, format, say),
    itemSets: itemSetsView(result, format, say),
    clicks: clicksView(result, display.clickLimit, format, say),
    basketItems: basketItems(result, format),
    proposals: (basket) => proposalsFor(result, basket, MOST_PROPOSALS, off).map(proposal),
    first: bestRule(result),
    detail: (rule) => detailOf(result, rule, presentation),
    numbers: rules.count === 0 ? [] : numbersOf(result, bestRule(result), say, format),
  };
}

const shownRules = ({ rules }: RulesResult, folded: boolean): number[] =>
  Array.from(rules.under, (_, r) => r).filter((r) => folded || rules.under[r]! < 0);

function figuresOf({ test, baskets }: RulesResult, format: Format, say: Say): FigureView[] {
  const figure = (id: string, value: string, note: string) => ({
    id,
    what: id,
    label: say(`kpi.${id}`),
    value,
    note,
  });
  const { late, cut } = baskets;
  return [
    figure('tested', format.integer(test.tested), say('kpi.tested.note')),
    figure('survived', format.integer(test.survived), say('kpi.survived.note', { found: test.found })),
    late === 0
      ? figure('held', '—', say('kpi.held.none'))
      : figure('held', format.integer(test.held), say('kpi.held.note', { late, cut })),
    figure(
      'false',
      say('kpi.false.value', { falseOnes: Math.round(test.falseExpected) }),
      say('kpi.false.note'),
    ),
  ];
}

function captionOf({ baskets: { count, from, to }, test: { folded } }: RulesResult, say: Say): string {
  return say(folded > 0 ? 'rules.caption.folded' : 'rules.caption', { baskets: count, from, to, folded });
}

function rowOf(
  result: RulesResult,
  rule: number,
  weak: ReadonlySet<number>,
  format: Format,
  say: Say,
): RuleRow {
  const { rules, baskets } = result;
  const m = measured(rules, rule, baskets.count);
  const late = baskets.late === 0 ? NaN : measured(rules.late, rule, baskets.late).lift;
  const p = rules.p[rule]!;
  const q = rules.q[rule]!;
  const verdict = rules.verdict[rule]!;
  const isChance = q > Q_LIMIT;
  const isWeak = weak.has(rule);
  return {
    rule,
    text: ruleText(result, rule, say),
    baskets: format.integer(m.count),
    support: format.share(m.support, 1),
    confidence: format.share(m.confidence, 1),
    lift: format.number(m.lift),
    interval: `${format.number(m.lower)} – ${format.number(m.upper)}`,
    late: format.number(late),
    verdict: say(isWeak ? 'verdict.weak' : isChance ? 'verdict.chance' : `verdict.${verdict}`),
    tone:
      isWeak || isChance || verdict === VERDICT.failed
        ? 'warning'
        : verdict === VERDICT.held
          ? 'good'
          : 'plain',
    leverage: format.number(m.leverage, 4),
    conviction: format.number(m.conviction),
    zhang: format.number(m.zhang, 3),
    jaccard: format.number(m.jaccard, 3),
    kulczynski: format.number(m.kulczynski, 3),
    imbalance: format.number(m.imbalance, 3),
    cosine: format.number(m.cosine, 3),
    certainty: format.number(m.certainty, 3),
    p: smallNumber(p, format),
    q: smallNumber(q, format),
    reversed: reversedNames(result, rule)
      .map((part) => partName(result.within, part, say))
      .join(', '),
    value: (of) => ({ ...m, baskets: m.count, late, p, q })[of],
  };
}

/** 0.0312, or < 0.0001: the exact number is in the CSV. */
const smallNumber = (value: number, format: Format): string =>
  value < SMALLEST ? `< ${format.number(SMALLEST, 4)}` : format.number(value, 4);

function proposalOf(result: RulesResult, rule: number, say: Say): ProposalView {
  const { rules, baskets } = result;
  const { confidence, lift, count } = measured(rules, rule, baskets.count);
  return {
    rule,
    condition: say('proposal.if', { antecedent: sideText(result, rules.antecedents, rule) }),
    proposal: say('proposal.then', { consequent: sideText(result, rules.consequents, rule) }),
    text: say('proposal.text', { confidence, lift, count }),
  };
}

function basketItems({ rules, items }: RulesResult, format: Format) {
  const collator = new Intl.Collator(format.language, { numeric: true });
  return [...new Set(rules.antecedents.items)]
    .map((item) => ({ item, name: levelText(items.names, item) }))
    .sort((a, b) => collator.compare(a.name, b.name) || a.item - b.item);
}
