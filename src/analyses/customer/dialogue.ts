import { numberColumn, timeColumn, type Table } from '../../core/table';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { nextBirthday } from '../../domain/birthdays';
import { isComplaint } from '../../domain/feedback';
import type { Birthday, ContactChannel, LastFeedback, ProfileEntry } from './result';
import { isUndelivered, rowsOf, textAt } from './timeline';

/** What was sent to a person before a day and what came of it by then, by channel. */
export function contactsOf(workspace: Workspace, asOf: number, person: number): ContactChannel[] {
  const table = workspace.tables.get('contacts');
  if (!table) return [];
  const end = asOf * MS_PER_DAY;
  const at = (column: string, row: number): number => timeColumn(table, column)?.values[row] ?? NaN;
  const channels = new Map<
    string | null,
    { sent: number; opened: number; clicked: number; converted: number }
  >();
  for (const row of rowsOf(workspace, 'contacts', person)) {
    if (!(at('sent_at', row) < end) || isUndelivered(table, row)) continue;
    const channel = textAt(table, 'channel', row);
    let sums = channels.get(channel);
    if (!sums) channels.set(channel, (sums = { sent: 0, opened: 0, clicked: 0, converted: 0 }));
    sums.sent++;
    if (at('opened_at', row) < end) sums.opened++;
    if (at('clicked_at', row) < end) sums.clicked++;
    if (at('converted_at', row) < end) sums.converted++;
  }
  return [...channels]
    .map(([channel, sums]) => ({ channel, ...sums }))
    .sort((a, b) => b.sent - a.sent || ((a.channel ?? '') < (b.channel ?? '') ? -1 : 1));
}

/** A low answer weighs on what to do next for this long. */
const OPEN_DAYS = 90;

/** The last thing a person said before a day, and whether it still waits for an answer; null where nothing was said. */
export function feedbackOf(workspace: Workspace, asOf: number, person: number): LastFeedback | null {
  const table = workspace.tables.get('feedback');
  const time = table && timeColumn(table, 'created_at')?.values;
  if (!table || !time) return null;
  const end = asOf * MS_PER_DAY;
  const said = rowsOf(workspace, 'feedback', person)
    .filter((row) => time[row]! < end)
    .map((row) => ({ row, ...answersAt(table, row), time: time[row]! }))
    .sort((a, b) => b.time - a.time || compareTexts(a, b));
  const last = said[0];
  if (!last) return null;
  const { row, ...answers } = last;
  const resolved = timeColumn(table, 'resolved_at')?.values[row] ?? NaN;
  const isLow = answers.rating <= 2 || answers.csat <= 2 || answers.nps <= 6 || isComplaint(answers.kind);
  return {
    ...answers,
    count: said.length,
    isOpen: isLow && answers.time >= end - OPEN_DAYS * MS_PER_DAY && !(resolved < end),
  };
}

function answersAt(table: Table, row: number) {
  const number = (name: string): number => numberColumn(table, name)?.values[row] ?? NaN;
  return {
    kind: textAt(table, 'kind', row),
    text: textAt(table, 'text', row),
    rating: number('rating'),
    nps: number('nps'),
    csat: number('csat'),
  };
}

type Said = Pick<LastFeedback, 'kind' | 'text' | 'rating' | 'nps' | 'csat'>;
function compareTexts(a: Said, b: Said): number {
  const [left, right] = [a, b].map((said) => JSON.stringify(Object.values(said)));
  return left! < right! ? -1 : left! > right! ? 1 : 0;
}

/** The next birthday by the profile, the first of several dates; null where none is known. */
export function birthdayOf(profile: readonly ProfileEntry[], asOf: number): Birthday | null {
  const birth = profile.find(({ column }) => column === 'birth_date')?.values[0];
  const day = typeof birth === 'number' ? nextBirthday(birth, asOf) : NaN;
  if (typeof birth !== 'number' || Number.isNaN(day)) return null;
  const turns = new Date(day * MS_PER_DAY).getUTCFullYear() - new Date(birth).getUTCFullYear();
  return { day, inDays: day - asOf, turns };
}
