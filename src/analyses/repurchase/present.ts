import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import { MS_PER_DAY } from '../../core/time';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { personAt } from '../people';
import type { definition } from './definition';
import { expectedDay } from './due';
import type { DueColumns, RepurchaseResult } from './result';
import { dueTable, tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface RepurchaseView {
  readonly evidence: EvidenceView;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
    readonly what: string;
  }[];
  readonly rhythms: RhythmsView;
  /** The list of the reader's choice, all of it or one item's. */
  list(item: number | null): ListView;
  /** Item of a name; null where it has no rhythm. */
  itemOf(name: string): number | null;
}

export interface RhythmsView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  row(i: number): RhythmRow;
  table(): ExportTable;
}

export interface RhythmRow {
  readonly item: string;
  readonly buyers: string;
  readonly again: string;
  readonly gaps: string;
  readonly median: string;
  readonly interval: string;
  readonly usual: string;
  readonly due: string;
  readonly coming: string;
  value(of: RhythmValue): number;
}
export type RhythmValue = 'buyers' | 'again' | 'gaps' | 'median' | 'due' | 'coming';

export interface ListView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  readonly refused: string;
  row(i: number): ListRow;
  table(): ExportTable;
}

export interface ListRow {
  readonly key: string;
  readonly name: string;
  readonly item: string;
  readonly last: string;
  readonly times: string;
  readonly gap: string;
  readonly expected: string;
  readonly late: string;
  readonly spend: string;
  value(of: ListValue): number;
}
export type ListValue = 'last' | 'times' | 'gap' | 'expected' | 'late' | 'spend';

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: RepurchaseResult,
  { display, format, say }: Presentation<typeof definition>,
): RepurchaseView {
  const { evidence, rhythms, customers, horizonDays } = result;
  const figure = (what: string, value: number, note: string) => ({
    label: say(`kpi.${what}`, { horizon: horizonDays }),
    value: format.integer(value),
    note,
    what,
  });
  return {
    evidence: evidenceView(evidence, say, { customers }),
    figures: [
      figure('due', result.due.people.length, say('kpi.due.note')),
      figure('coming', result.coming.people.length, say('kpi.coming.note')),
      figure('rhythms', rhythms.count, say('kpi.rhythms.note', { rare: rhythms.rare })),
    ],
    rhythms: rhythmsView(result, format, say),
    list: (item) => listView(result, display.list, item, format, say),
    itemOf: (name) => {
      for (let i = 0; i < rhythms.count; i++) if (nameOf(result, i, say) === name) return i;
      return null;
    },
  };
}

const nameOf = ({ rhythms }: RepurchaseResult, item: number, say: Say): string =>
  levelText(rhythms.names, item) || say('item.any');

function rhythmsView(result: RepurchaseResult, format: Format, say: Say): RhythmsView {
  const { rhythms, minGaps } = result;
  return {
    count: rhythms.count,
    title: say('rhythms.title', { items: rhythms.count }),
    caption: say('rhythms.caption', { minGaps }),
    row(i) {
      const again = rhythms.repeaters[i]! / rhythms.buyers[i]!;
      const values: Record<RhythmValue, number> = {
        buyers: rhythms.buyers[i]!,
        again,
        gaps: rhythms.gaps[i]!,
        median: rhythms.median[i]!,
        due: rhythms.due[i]!,
        coming: rhythms.coming[i]!,
      };
      const between = (from: number, to: number) =>
        Number.isNaN(from) ? '—' : `${format.number(from, 1)} – ${format.number(to, 1)}`;
      return {
        item: nameOf(result, i, say),
        buyers: format.integer(values.buyers),
        again: format.share(again),
        gaps: format.integer(values.gaps),
        median: format.days(values.median),
        interval: between(rhythms.lower[i]!, rhythms.upper[i]!),
        usual: between(rhythms.firstQuartile[i]!, rhythms.thirdQuartile[i]!),
        due: format.integer(values.due),
        coming: format.integer(values.coming),
        value: (of) => values[of],
      };
    },
    table: () => tabulate(result, 'rhythms'),
  };
}

function listView(
  result: RepurchaseResult,
  kind: 'due' | 'coming',
  item: number | null,
  format: Format,
  say: Say,
): ListView {
  const list = result[kind];
  const rows = Array.from(list.people, (_, k) => k).filter((k) => item === null || list.items[k] === item);
  const { refused } = result.rhythms;
  const left = item === null ? refused.reduce((sum, count) => sum + count, 0) : refused[item]!;
  const values = { entries: rows.length, horizon: result.horizonDays, asOf: result.asOf * MS_PER_DAY };
  const name = item === null ? '' : nameOf(result, item, say);
  return {
    count: rows.length,
    title: say(item === null ? `${kind}.title` : `${kind}.title.item`, { ...values, item: name }),
    caption: say(`${kind}.caption`, values),
    refused: left === 0 ? '' : say('list.refused', { refused: left }),
    row: (i) => listRow(result, list, rows[i]!, format, say),
    table: () => dueTable(result, list, item),
  };
}

function listRow(result: RepurchaseResult, list: DueColumns, k: number, format: Format, say: Say): ListRow {
  const { people, asOf } = result;
  const p = list.people[k]!;
  const gap = list.gap[k]!;
  const expected = expectedDay(list.lastDay[k]!, gap);
  const values: Record<ListValue, number> = {
    last: list.lastDay[k]!,
    times: list.times[k]!,
    gap,
    expected,
    late: asOf - expected,
    spend: people.spend[p]!,
  };
  return {
    ...personAt(people, p),
    item: nameOf(result, list.items[k]!, say),
    last: format.day(values.last * MS_PER_DAY),
    times: format.integer(values.times),
    gap: say(list.isOwn[k] ? 'gap.own' : 'gap.item', { gap }),
    expected: format.day(expected * MS_PER_DAY),
    late: values.late < 0 ? '—' : format.days(values.late),
    spend: format.money(values.spend),
    value: (of) => values[of],
  };
}
