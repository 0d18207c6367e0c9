import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import type { definition } from './definition';
import { peopleOf, type PeopleSort, type ValueSelection } from './people';
import { channelsView, type ChannelsView } from './present-channels';
import { simpleView, type SimpleView } from './present-simple';
import { trialView, type TrialView } from './present-trial';
import { topTenth, type LifetimeValueResult } from './result';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface LifetimeValueView {
  readonly evidence: EvidenceView;
  readonly caption: string;
  readonly totals: readonly FigureView[];
  /** What the sliders stand for. */
  readonly texts: Readonly<Record<'months' | 'discount' | 'margin' | 'retention' | 'years', string>>;
  readonly retention: number;
  readonly margin: number;
  /** How the model was fitted; empty where there is none. */
  readonly model: readonly string[];
  /** Why there is none; '' where there is one. */
  readonly noModel: string;
  readonly hasModel: boolean;
  readonly trial: TrialView | null;
  /** Null where even the formulas would say too much. */
  readonly simple: SimpleView | null;
  readonly channels: ChannelsView;
  people(selection: ValueSelection): PeopleList<ValueRow>;
}

export interface FigureView {
  readonly what: 'totals';
  readonly figure: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface ValueRow extends PersonRow {
  readonly place: string;
  readonly alive: string;
  readonly orders: string;
  readonly orderValue: string;
  readonly value: string;
  readonly interval: string;
  readonly inTop: string;
  readonly ordered: string;
  readonly days: string;
  readonly last: string;
  readonly brought: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: LifetimeValueResult,
  { display, format, say }: Presentation<typeof definition>,
): LifetimeValueView {
  const { choices, worth, simple, model, evidence } = result;
  const isRevenue = Number(worth.basis === 'revenue');
  return {
    evidence: evidenceView(evidence, say),
    caption: say('caption', {
      asOf: result.asOf * MS_PER_DAY,
      customers: result.customers,
      months: choices.months,
      discount: choices.discount / 100,
      revenue: isRevenue,
    }),
    totals: totalsOf(result, format, say),
    texts: {
      months: say('text.months', { months: choices.months }),
      discount: say('text.discount', { discount: choices.discount / 100 }),
      margin: say(`text.margin.${worth.basis}`, { margin: worth.margin }),
      retention: say(simple.isTyped ? 'text.retention.typed' : ownRetention(simple.retention), {
        retention: simple.used,
        stayed: simple.stayed,
        before: simple.before,
        days: simple.windowDays,
      }),
      years: say('text.years', { years: simple.years.length }),
    },
    retention: sliderOf(simple.used),
    margin: Math.round(100 * worth.margin),
    model: modelLines(result, say),
    noModel: model ? '' : say(`model.none.${evidence.grade === 'D' ? 'few' : 'simple'}`),
    hasModel: model !== null,
    trial: result.trial && trialView(result.trial, format, say),
    simple: evidence.grade === 'D' ? null : simpleView(result, format, say),
    channels: channelsView(result, format, say),
    people: (selection) => peopleView(result, selection, display.peopleSort, format, say),
  };
}

const ownRetention = (retention: number): string =>
  retention >= 0 ? 'text.retention.own' : 'text.retention.unknown';
/** Where the slider of the retention stands: percent, at least 1. */
const sliderOf = (share: number): number =>
  share >= 0 ? Math.max(1, Math.min(99, Math.round(100 * share))) : 1;

function totalsOf(
  { model, choices, customers }: LifetimeValueResult,
  format: Format,
  say: Say,
): FigureView[] {
  if (!model) return [];
  const figure = (id: string, value: string, values: Values): FigureView => ({
    what: 'totals',
    figure: `totals.${id}`,
    label: say(`totals.${id}`, { months: choices.months }),
    value,
    note: say(`totals.${id}.note`, values),
  });
  return [
    figure('value', format.moneyShort(model.value), { ...model.total }),
    figure('alive', format.integer(model.alive), { share: model.alive / customers, customers }),
    figure('orders', format.integer(model.orders), { each: model.orders / customers }),
    figure('top', format.moneyShort(model.top.value), {
      people: model.top.people,
      share: model.value > 0 ? model.top.value / model.value : 0,
      sure: model.top.sure,
    }),
  ];
}

function modelLines({ model }: LifetimeValueResult, say: Say): string[] {
  if (!model) return [];
  const [first, second, third, fourth] = model.params as [number, number, number, number];
  const values = { first, second, third, fourth, logLikelihood: model.logLikelihood };
  const [p, q, v] = model.values ?? [];
  return [
    say(`model.${model.id}`, values),
    model.values
      ? say('model.values', { p: p!, q: q!, v: v!, correlation: model.correlation })
      : say('model.means', { correlation: model.correlation, mean: model.meanValue }),
    say('model.draws', { draws: model.draws }),
  ];
}

function peopleView(
  result: LifetimeValueResult,
  selection: ValueSelection,
  sort: PeopleSort,
  format: Format,
  say: Say,
): PeopleList<ValueRow> {
  const { people, model } = result;
  const rows = peopleOf(result, selection, sort);
  const top = topTenth(people.count);
  const known = (value: number, write: (value: number) => string): string =>
    Number.isNaN(value) ? '—' : write(value);
  return {
    title: say(`people.title.${selection}`, { people: rows.length }),
    table: (): ExportTable => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const isTop = model !== null && people.rank[i]! <= top;
      return {
        place: model ? say(isTop ? 'place.top' : 'place.rest') : '—',
        ...(model && { colour: isTop ? 1 : 8 }),
        alive: known(people.alive[i]!, (share) => format.share(share)),
        orders: known(people.orders[i]!, (orders) => format.number(orders, 1)),
        orderValue: known(people.orderValue[i]!, format.money),
        value: known(people.value[i]!, format.money),
        interval: known(
          people.lower[i]!,
          (lower) => `${format.money(lower)} – ${format.money(people.upper[i]!)}`,
        ),
        inTop: known(people.inTopTenth[i]!, (share) => format.share(share)),
        ordered: format.integer(people.ordered[i]!),
        last: format.day(people.last[i]! * MS_PER_DAY),
        days: format.days(result.asOf - people.last[i]!),
        brought: format.money(people.brought[i]!),
      };
    }),
  };
}
