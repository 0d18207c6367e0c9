import { MISSING_FLAG } from '../../core/column';
import { timeColumn } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { refusalsOf } from '../../domain/consent';
import { historyOf } from '../../domain/history';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { ANONYMOUS, peopleOf, personOfRows } from '../../domain/people';
import type { GroupField, PersonFields } from '../../domain/person-fields';
import { shrink } from '../../kernels/experiments/shrink';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { GroupFigures, RankedGroup, ResponseKind } from './result';

/** Figures of every person that groups are ranked by. */
export interface Ranking {
  readonly responses: ResponseKind;
  /** Grid units within the horizon. */
  readonly money: Float64Array;
  readonly whole: GroupFigures;
  readonly groups: readonly RankedGroup[];
}

/** The groups of a field by value × response, the most promising first. O(contacts + orders). */
export function rankGroups(
  workspace: Workspace,
  { buyers }: PersonFields,
  field: GroupField | null,
  asOf: number,
  horizonDays: number,
): Ranking {
  const people = peopleOf(workspace).count;
  const refused = refusalsOf(workspace);
  const { money, repeat } = lately(workspace, asOf, horizonDays);
  const { responses, asked, answered } = answersOf(workspace, asOf, people) ?? repeat;
  const lines = linesOf(workspace);
  const figuresOf = (includes: (i: number) => boolean): GroupFigures => {
    let [count, reachable, units, askedSum, answeredSum] = [0, 0, 0, 0, 0];
    buyers.forEach((p, i) => {
      if (!includes(i)) return;
      count++;
      if (!refused[p]) reachable++;
      units += money[p]!;
      askedSum += asked[p]!;
      answeredSum += answered[p]!;
    });
    const value = knowsAmounts(lines) && count > 0 ? units / lines.grid.scale / count : NaN;
    return { people: count, reachable, value, asked: askedSum, answered: answeredSum };
  };
  const whole = figuresOf(() => true);
  const groups = (field?.groups ?? []).map(({ name }, g) => ({
    name,
    ...figuresOf((i) => field!.codes[i] === g),
  }));
  return { responses, money, whole, groups: ranked(groups, whole) };
}

function ranked(groups: readonly (GroupFigures & { name: string })[], whole: GroupFigures): RankedGroup[] {
  const rate = whole.asked > 0 ? whole.answered / whole.asked : NaN;
  const known = groups.filter(({ asked }) => asked > 0);
  const shrunk = shrink(
    known.map(({ answered, asked }) => answered / asked),
    // The variance of all: a group of whom nobody answered is no surer than the others.
    known.map(({ asked }) => (rate * (1 - rate)) / asked),
  ).values;
  const indexOf = (value: number, response: number): number =>
    Number.isNaN(whole.value) ? response / rate : (value / whole.value) * (response / rate);
  return groups
    .map((group): RankedGroup => {
      const place = known.indexOf(group);
      // Of a group that nobody asked, what is known of all is the best guess.
      const response = place >= 0 ? shrunk[place]! : rate;
      const { lower, upper } = wilsonInterval(group.answered, group.asked);
      return {
        ...group,
        rate: group.answered / group.asked,
        lower,
        upper,
        shrunk: response,
        index: rate > 0 && whole.value !== 0 ? indexOf(group.value, response) : NaN,
      };
    })
    .sort((a, b) => orZero(b.index) - orZero(a.index) || b.people - a.people || (a.name < b.name ? -1 : 1));
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** One entry a person: how often they were asked, and how often they answered. */
interface Answers {
  readonly responses: ResponseKind;
  readonly asked: Uint32Array;
  readonly answered: Uint32Array;
}

/** Messages before a day that arrived, and those of them that led to a conversion; null where no file tells. */
function answersOf(workspace: Workspace, asOf: number, people: number): Answers | null {
  const table = workspace.tables.get('contacts');
  const converted = table && timeColumn(table, 'converted_at')?.values;
  if (!table || !converted) return null;
  const end = asOf * MS_PER_DAY;
  const sent = timeColumn(table, 'sent_at')?.values;
  const delivered = table.columns.get('delivered');
  const arrived = (row: number): boolean =>
    delivered?.kind !== 'flag' || delivered.values[row] === 1 || delivered.values[row] === MISSING_FLAG;
  const asked = new Uint32Array(people);
  const answered = new Uint32Array(people);
  let any = false;
  personOfRows(workspace, 'contacts').forEach((p, row) => {
    if (p === ANONYMOUS || !arrived(row) || (sent && sent[row]! >= end)) return;
    asked[p]!++;
    if (converted[row]! < end) {
      answered[p]!++;
      any = true;
    }
  });
  return any ? { responses: 'contacts', asked, answered } : null;
}

/** Money of everybody within the horizon, and who of the earlier customers ordered again in it. */
function lately(
  workspace: Workspace,
  asOf: number,
  horizonDays: number,
): { readonly money: Float64Array; readonly repeat: Answers } {
  const { people, dayStarts, day, net, orderStarts, orderDay, countsDay } = historyOf(workspace);
  const from = asOf - horizonDays;
  const money = new Float64Array(people);
  const asked = new Uint32Array(people);
  const answered = new Uint32Array(people);
  for (let p = 0; p < people; p++) {
    for (let k = dayStarts[p]!; k < dayStarts[p + 1]!; k++) {
      if (day[k]! >= from && day[k]! < asOf) money[p]! += net[k]!;
    }
    for (let k = orderStarts[p]!; k < orderStarts[p + 1]!; k++) {
      if (countsDay[k]! >= asOf) continue;
      if (orderDay[k]! < from) asked[p] = 1;
      else if (asked[p] === 1) answered[p] = 1;
    }
  }
  return { money, repeat: { responses: 'repeat', asked, answered } };
}
