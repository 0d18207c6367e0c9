import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { METRICS, type Metric } from './metric-list';
import type { AttributeSummary, GroupSummary, ProfileResult } from './result';
import { tabulate } from './tabulate';
import { attributeValues, valueValues } from './words';

/** Everything the page shows below its headline, in the reader's words. */
export interface ProfileView {
  readonly evidence: EvidenceView;
  /** Empty where nobody is left to look at; then there is no detail and no comparison. */
  readonly attributes: readonly AttributeView[];
  readonly title: string;
  readonly detail: DetailView | null;
  readonly differences: DifferencesView | null;
  groupsTable(): ExportTable;
}

export interface AttributeView {
  readonly id: string;
  readonly name: string;
  /** The largest groups, those that are left together, the unknown: they add up to 100 %. */
  readonly shares: readonly ShareView[];
}

export interface ShareView {
  readonly name: string;
  readonly share: number;
  readonly text: string;
  readonly kind: 'group' | 'rest' | 'unknown';
}

export interface DetailView {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly DetailRow[];
  table(): ExportTable;
}

export interface DetailRow {
  readonly name: string;
  readonly isUnknown: boolean;
  readonly people: Figure;
  readonly share: Figure;
  /** Share among the known with its interval; an em dash for the unknown. */
  readonly known: string;
  readonly buyers: Figure;
  readonly revenueShare: Figure;
  readonly orders: Figure;
  readonly orderValue: Figure;
}

/** A figure to read, and to sort by; null where there is none. */
export interface Figure {
  readonly text: string;
  readonly value: number | null;
}

export interface DifferencesView {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** How many groups are hidden; '' where none is. */
  readonly hidden: string;
  /** Why there is nothing to compare; '' where there is. */
  readonly empty: string;
  readonly attributes: readonly Option[];
  readonly metrics: readonly Option[];
  readonly metricName: string;
  /** Title of the chart: the group with most and the one with least. */
  readonly extremes: string;
  readonly rows: readonly DifferenceRow[];
  readonly sure: readonly number[];
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
  table(): ExportTable;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface DifferenceRow {
  readonly name: string;
  readonly size: Figure;
  readonly own: Figure & { readonly value: number };
  readonly rest: Figure;
  readonly difference: Figure;
  readonly interval: string;
  readonly sure: string;
}

/** What people are compared by first: where they are. */
const COMPARED_FIRST = ['region', 'orders.region', 'city', 'orders.store', 'city_tier'];
const MOST_SHARES = 7;

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: ProfileResult,
  { display, format, say }: Presentation<typeof definition>,
): ProfileView {
  const { attributes, totals, evidence } = result;
  const find = (id: string) => attributes.find((attribute) => attribute.id === id);
  const detail = find(display.attribute) ?? attributes[0];
  const compared =
    find(display.compared) ?? COMPARED_FIRST.map(find).find((each) => each !== undefined) ?? attributes[0];
  return {
    evidence: evidenceView(evidence, say),
    title: say('shares.title', { people: totals.people }),
    attributes: attributes.map((attribute) => ({
      id: attribute.id,
      name: nameOf(attribute, say),
      shares: sharesOf(attribute, totals.people, format, say),
    })),
    detail: detail ? detailOf(result, detail, format, say) : null,
    differences: compared ? differencesOf(result, compared, display.metric, format, say) : null,
    groupsTable: () => tabulate(result, 'groups'),
  };
}

/** Words of the app begin with a capital where they stand alone; words of the file stand as they are. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const nameOf = ({ id }: AttributeSummary, say: Say): string => capital(say('attribute', attributeValues(id)));
const groupName = ({ value }: GroupSummary, say: Say): string =>
  value.kind === 'text' ? value.text : capital(say('value', valueValues(value)));

function sharesOf(
  { groups, isOrdered }: AttributeSummary,
  people: number,
  format: Format,
  say: Say,
): ShareView[] {
  const known = groups.filter(({ value }) => value.kind !== 'unknown');
  const unknown = groups.find(({ value }) => value.kind === 'unknown');
  // Bands in their order are read as a whole; of other groups the largest come first.
  const bySize = isOrdered ? known : known.toSorted((a, b) => b.people - a.people);
  const shown = isOrdered || known.length <= MOST_SHARES + 1 ? bySize : bySize.slice(0, MOST_SHARES);
  const rest = bySize.slice(shown.length);
  const share = (name: string, count: number, kind: ShareView['kind']): ShareView => ({
    name,
    share: count / people,
    text: format.share(count / people, 1),
    kind,
  });
  return [
    ...shown.map((group) => share(groupName(group, say), group.people, 'group')),
    ...(rest.length === 0
      ? []
      : [share(say('shares.more', { groups: rest.length }), sum(rest.map((each) => each.people)), 'rest')]),
    ...(unknown ? [share(groupName(unknown, say), unknown.people, 'unknown')] : []),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const NONE = '—';

function figure(value: number, text: (value: number) => string): Figure {
  return Number.isFinite(value) ? { value, text: text(value) } : { value: null, text: NONE };
}

function detailOf(result: ProfileResult, attribute: AttributeSummary, format: Format, say: Say): DetailView {
  const { totals, choices, asOf } = result;
  const percent = (value: number) => format.share(value, 1);
  const hasFew = attribute.groups.some(({ buyers }) => buyers < choices.fewest);
  const rows = attribute.groups.map((group): DetailRow => {
    const isUnknown = group.value.kind === 'unknown';
    const interval = wilsonInterval(group.people, attribute.known);
    const enough = group.buyers >= choices.fewest;
    return {
      name: groupName(group, say),
      isUnknown,
      people: figure(group.people, format.integer),
      share: figure(group.people / totals.people, percent),
      known: isUnknown
        ? NONE
        : say('interval', { lower: percent(interval.lower), upper: percent(interval.upper) }),
      buyers: figure(group.buyers, format.integer),
      revenueShare: figure(totals.revenue > 0 ? group.revenue / totals.revenue : NaN, percent),
      orders: figure(enough ? group.orders / group.buyers : NaN, (value) => format.number(value, 2)),
      orderValue: figure(enough ? group.revenue / group.orders : NaN, format.money),
    };
  });
  const values = { ...attributeValues(attribute.id), fewest: choices.fewest };
  const caption = Number.isNaN(asOf)
    ? say('detail.caption.undated')
    : say('detail.caption', { asOf: asOf * MS_PER_DAY });
  return {
    id: attribute.id,
    title: say('detail.title', values),
    caption: hasFew ? `${caption} ${say('detail.few', values)}` : caption,
    rows,
    table: () => tabulate(result, 'groups', attribute.id),
  };
}

function differencesOf(
  result: ProfileResult,
  attribute: AttributeSummary,
  metric: Metric,
  format: Format,
  say: Say,
): DifferencesView {
  const { choices } = result;
  const exact = (value: number): string => figureOf(metric, value, format);
  const known = attribute.groups.filter(({ value }) => value.kind !== 'unknown');
  const shown = known.filter(({ compared }) => compared[metric] !== null);
  const hidden = known.filter(({ compared }) => compared[metric] === null);
  const values = { ...attributeValues(attribute.id), fewest: choices.fewest };
  // Among buyers everybody bought.
  const offered = METRICS.filter((each) => each !== 'bought' || choices.base === 'everyone');
  const ranked = shown.toSorted((a, b) => b.compared[metric]!.own - a.compared[metric]!.own);
  const [high, low] = [ranked[0], ranked.at(-1)];
  const isSure = (group: GroupSummary): boolean => group.compared[metric]!.qValue < 0.05;
  return {
    id: attribute.id,
    title: say(`differences.title.${metric}`, values),
    caption: say('differences.caption'),
    hidden:
      hidden.length === 0 || shown.length === 0
        ? ''
        : say('differences.hidden', {
            ...values,
            groups: hidden.length,
            people: sum(hidden.map(({ people }) => people)),
          }),
    empty: shown.length === 0 ? say('differences.none', values) : '',
    attributes: result.attributes.map((each) => ({ value: each.id, label: nameOf(each, say) })),
    metrics: offered.map((value) => ({ value, label: say(`option.metric.${value}`) })),
    metricName: say(`option.metric.${metric}`),
    extremes:
      high && low
        ? say('differences.extremes', {
            high: groupName(high, say),
            highFigure: exact(high.compared[metric]!.own),
            low: groupName(low, say),
            lowFigure: exact(low.compared[metric]!.own),
          })
        : '',
    rows: shown.map((group): DifferenceRow => {
      const { own, rest, difference, lower, upper } = group.compared[metric]!;
      return {
        name: groupName(group, say),
        size: figure(metric === 'bought' ? group.people : group.buyers, format.integer),
        own: { value: own, text: exact(own) },
        rest: figure(rest, exact),
        difference: figure(difference, (value) => signed(value, exact)),
        interval: say('interval', { lower: signed(lower, exact), upper: signed(upper, exact) }),
        sure: say(isSure(group) ? 'differences.sure' : 'differences.unsure'),
      };
    }),
    sure: shown.flatMap((group, i) => (isSure(group) ? [i] : [])),
    short: (value) => (isMoney(metric) ? format.moneyShort(value) : exact(value)),
    exact,
    table: () => tabulate(result, 'differences', attribute.id),
  };
}

const isMoney = (metric: Metric): boolean => metric === 'spend' || metric === 'orderValue';

function figureOf(metric: Metric, value: number, format: Format): string {
  if (isMoney(metric)) return format.money(value);
  return metric === 'orders' ? format.number(value, 2) : format.share(value, 1);
}

const signed = (value: number, text: (value: number) => string): string =>
  value < 0 ? `−${text(-value)}` : `+${text(value)}`;
