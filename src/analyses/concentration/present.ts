import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import type { definition } from './definition';
import { kindOf } from './explain';
import type { ConcentrationResult } from './result';
import { tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface ConcentrationView {
  readonly topText: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly curve: {
    readonly title: string;
    readonly caption: string;
    readonly xLabel: string;
    readonly name: string;
    readonly equalName: string;
    readonly labels: readonly string[];
    readonly shares: readonly number[];
    readonly equal: readonly number[];
    share(value: number): string;
  };
  readonly tenths: { readonly title: string; readonly rows: readonly TenthRow[]; table(): ExportTable };
  readonly stretches: {
    readonly title: string;
    readonly caption: string;
    readonly rows: readonly StretchRow[];
    table(): ExportTable;
  };
  readonly people: PeopleView;
}

export interface TenthRow {
  readonly name: string;
  readonly holders: string;
  readonly revenue: string;
  readonly share: string;
  readonly bar: number;
  readonly cumulative: string;
  readonly least: string;
  readonly orders: string;
  readonly once: string;
}

export interface StretchRow {
  readonly name: string;
  readonly holders: string;
  readonly revenue: string;
  readonly top: string;
  readonly gini: string;
  readonly interval: string;
}

export interface PeopleView {
  readonly title: string;
  readonly caption: string;
  readonly count: number;
  /** Greatest share: the length of a full bar. */
  readonly greatest: number;
  /** Rows open the page of a customer. */
  readonly opens: boolean;
  row(i: number): PersonRow;
  table(): ExportTable;
}

export type PersonFigure = 'value' | 'share' | 'cumulative' | 'orders';

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  text(of: PersonFigure): string;
  value(of: PersonFigure): number;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: ConcentrationResult,
  { format, say }: Presentation<typeof definition>,
): ConcentrationView {
  const { holders, top, half, once, window, curve, tenths, gini } = result;
  const kind = kindOf(result);
  const span = { from: window.from * MS_PER_DAY, to: (window.to - 1) * MS_PER_DAY };
  return {
    topText: say(`top.text.${kind}`, { part: top.part, count: top.count, share: orZero(top.share) }),
    figures: [
      {
        label: say(`kpi.top.${kind}`, { part: top.part }),
        value: format.share(top.share, 1),
        note: say(`kpi.top.note.${kind}`, { count: top.count, holders }),
        what: 'top',
      },
      {
        label: say('kpi.half'),
        value: half > 0 ? format.integer(half) : '—',
        note: say(`kpi.half.note.${kind}`, { holders }),
        what: 'half',
      },
      {
        label: say('kpi.gini'),
        value: number(gini.gini, format),
        note: intervalOf(gini, format, say),
        what: 'gini',
      },
      {
        label: say(`kpi.once.${kind}`),
        value: format.share(once.count / holders),
        note: say('kpi.once.note', { count: once.count, share: orZero(once.share) }),
        what: 'once',
      },
    ],
    curve: {
      title: say(`curve.title.${kind}`, { part: top.count / holders, share: orZero(top.share) }),
      caption: say('curve.caption', span),
      xLabel: say(`curve.x.${kind}`),
      name: say('curve.line'),
      equalName: say('curve.equal'),
      labels: Array.from(curve, (_, percent) => format.share(percent / 100)),
      shares: Array.from(curve, orZero),
      equal: Array.from(curve, (_, percent) => percent / 100),
      share: (value) => format.share(value, Math.round(value * 1000) % 10 === 0 ? 0 : 1),
    },
    tenths: {
      title: say(`tenths.title.${kind}`),
      rows: tenths.map((tenth, k) => ({
        name: say('tenth.name', { n: k + 1 }),
        holders: format.integer(tenth.holders),
        revenue: format.money(tenth.revenue),
        share: format.share(tenth.share, 1),
        bar: orZero(tenth.share),
        cumulative: format.share(tenth.cumulative, 1),
        least: format.money(tenth.least),
        orders: format.integer(tenth.orders),
        once: format.share(tenth.once),
      })),
      table: () => tabulate(result, 'tenths'),
    },
    stretches: stretchesView(result, format, say),
    people: peopleView(result, format, say),
  };
}

const orZero = (value: number): number => (Number.isFinite(value) ? value : 0);
const number = (value: number, format: Format): string =>
  Number.isNaN(value) ? '—' : format.number(value, 2);

function intervalOf({ lower, upper }: ConcentrationResult['gini'], format: Format, say: Say): string {
  if (Number.isNaN(lower)) return say('gini.alone');
  return say('gini.interval', { lower: format.number(lower, 2), upper: format.number(upper, 2) });
}

function stretchesView(
  result: ConcentrationResult,
  format: Format,
  say: Say,
): ConcentrationView['stretches'] {
  const { stretches, stretchDays, top } = result;
  return {
    title: say('stretches.title', { days: stretchDays }),
    caption: say(stretches.length > 1 ? 'stretches.caption' : 'stretches.caption.short', {
      days: stretchDays,
      part: top.part,
    }),
    rows: stretches.map(({ from, holders, revenue, topShare, gini }) => ({
      name: say('stretch.name', { from: from * MS_PER_DAY, to: (from + stretchDays - 1) * MS_PER_DAY }),
      holders: format.integer(holders),
      revenue: format.money(revenue),
      top: format.share(topShare, 1),
      gini: number(gini.gini, format),
      interval: Number.isNaN(gini.lower)
        ? '—'
        : `${number(gini.lower, format)} – ${number(gini.upper, format)}`,
    })),
    table: () => tabulate(result, 'stretches'),
  };
}

function peopleView(result: ConcentrationResult, format: Format, say: Say): PeopleView {
  const { people, top } = result;
  const kind = kindOf(result);
  return {
    title: say(`people.title.${kind}`, { count: top.count }),
    caption: say(top.ties > 0 ? 'people.caption.ties' : 'people.caption', {
      least: top.least,
      ties: top.ties,
    }),
    count: top.count,
    greatest: orZero(people.share[0]!),
    opens: kind === 'customers',
    row(i) {
      const key = levelText(people.keys, i);
      const figures: Record<PersonFigure, readonly [value: number, text: (value: number) => string]> = {
        value: [people.value[i]!, format.money],
        share: [orZero(people.share[i]!), (value) => format.share(value, 2)],
        cumulative: [orZero(people.cumulative[i]!), (value) => format.share(value, 1)],
        orders: [people.orders[i]!, format.integer],
      };
      return {
        key,
        name: (people.names && levelText(people.names, i)) || key,
        text: (of) => figures[of][1](figures[of][0]),
        value: (of) => figures[of][0],
      };
    },
    table: () => tabulate(result, 'top'),
  };
}
