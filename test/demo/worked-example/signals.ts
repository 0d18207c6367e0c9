import type { Workspace } from '../../../src/core/workspace';
import { ANONYMOUS } from '../../../src/domain/people';
import { personOfRow } from './people';
import { Cells } from './reading';

const LANDMARKS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304];
/** Days that the last order may lie back, and in which the next one is waited for. */
const WINDOW = 42;
const QUIET_DAYS = 30;

/** Risk ratio of each warning sign for no order within 42 days, pooled over landmarks, among who ordered in the 42 before. */
export function riskRatios(
  workspace: Workspace,
): Record<'no-login' | 'abandoned-twice' | 'no-click', number> {
  const orders = daysOf(workspace, 'orders', 'ordered_at', () => true);
  const happened = (event: string) => {
    const kind = new Cells(workspace, 'events').text('event');
    return daysOf(workspace, 'events', 'happened_at', (row) => kind(row) === event);
  };
  const [logins, clicks] = [happened('login'), happened('sms_click')];
  const [paid, abandoned] = [happened('pay'), happened('pay_abandoned')];
  const isQuiet = (log: ReadonlyMap<number, readonly number[]>) => (person: number, s: number) =>
    !(log.get(person) ?? []).some((day) => day > s - QUIET_DAYS && day <= s);
  const abandonedTwice = (person: number, s: number) => {
    const until = (log: typeof paid) => (log.get(person) ?? []).filter((day) => day <= s);
    const [secondLast = -Infinity] = until(abandoned).slice(-2, -1);
    return secondLast > (until(paid).at(-1) ?? -1);
  };
  const ratio = (shows: (person: number, s: number) => boolean): number => {
    const all = [0, 0];
    const left = [0, 0];
    for (const s of LANDMARKS)
      for (const [person, days] of orders) {
        if (!days.some((day) => day > s - WINDOW && day <= s)) continue;
        const shown = Number(shows(person, s));
        all[shown]!++;
        if (!days.some((day) => day > s && day <= s + WINDOW)) left[shown]!++;
      }
    return left[1]! / all[1]! / (left[0]! / all[0]!);
  };
  return {
    'no-login': ratio(isQuiet(logins)),
    'abandoned-twice': ratio(abandonedTwice),
    'no-click': ratio(isQuiet(clicks)),
  };
}

/** Days of each person, ascending. */
function daysOf(
  workspace: Workspace,
  kind: 'orders' | 'events',
  time: string,
  counts: (row: number) => boolean,
): Map<number, number[]> {
  const cells = new Cells(workspace, kind);
  const day = cells.day(time);
  const person = personOfRow(workspace, kind);
  const amount = kind === 'orders' ? cells.number('amount') : () => 1;
  const days = new Map<number, number[]>();
  for (let row = 0; row < cells.rows; row++) {
    if (person(row) === ANONYMOUS || !counts(row) || !(amount(row) > 0)) continue;
    const known = days.get(person(row));
    if (known) known.push(day(row));
    else days.set(person(row), [day(row)]);
  }
  for (const each of days.values()) each.sort((a, b) => a - b);
  return days;
}
