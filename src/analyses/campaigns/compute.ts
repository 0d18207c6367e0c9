import { timeColumn, type TableKind } from '../../core/table';
import { ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { dayOf, MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { linesOf } from '../../domain/lines';
import { marginsOf } from '../../domain/margins';
import { oncePerWorkspace } from '../../domain/memo';
import { ofOwnGroup } from '../../domain/own-shop';
import type { Progress } from '../contract';
import { contactsResult } from './campaigns';
import { messagesBefore } from './messages-before';
import type { CampaignsParams, CampaignsResult } from './result';
import { spendResult } from './spend';

/**
 * What each campaign reached, cost and brought, beside its control where there is one; and what was spent by channel.
 * Without either file it says what they would show.
 *
 * Notes: `campaigns/as-of` {asOf, messages}, `campaigns/undated` {messages}, `campaigns/undated-spend` {rows},
 * `campaigns/nobody` {messages}, `campaigns/no-consent`.
 */
export const compute = ofOwnGroup(computeShop, dayOfCampaigns);

function computeShop(
  workspace: Workspace,
  params: CampaignsParams,
  progress: Progress,
): Outcome<CampaignsResult> {
  const asOf = dayOfCampaigns(workspace, params.asOf);
  const margin = params.margin > 0 ? params.margin / 100 : marginOf(workspace, asOf);
  progress(0.1);
  const messages = messagesBefore(workspace, asOf);
  const contacts =
    messages && messages.later < messages.rows ? contactsResult(workspace, messages, margin, asOf) : null;
  progress(0.8);
  const spend = spendResult(workspace, asOf);
  const notes: Problem[] = [];
  if (messages && messages.later > 0) {
    notes.push(problem('campaigns/as-of', { asOf: asOf * MS_PER_DAY, messages: messages.later }));
  }
  if (contacts && messages) {
    if (messages.undated > 0) notes.push(problem('campaigns/undated', { messages: messages.undated }));
    const { sent, familiar } = contacts.totals;
    if (familiar < sent) notes.push(problem('campaigns/nobody', { messages: sent - familiar }));
    if (!contacts.known.consent) notes.push(problem('campaigns/no-consent'));
  }
  if (spend && spend.undated > 0) notes.push(problem('campaigns/undated-spend', { rows: spend.undated }));
  return ok({ asOf, contacts, spend, margin }, notes);
}

/** Moments that this page looks at, beside those of the orders. */
const MOMENTS: readonly (readonly [table: TableKind, column: string])[] = [
  ['contacts', 'sent_at'],
  ['contacts', 'opened_at'],
  ['contacts', 'clicked_at'],
  ['contacts', 'converted_at'],
  ['spend', 'date'],
];

/** The day after the last of all of them; NaN where nothing has a date. */
const dayAfterAll = oncePerWorkspace((workspace): number => {
  const { lastDay } = linesOf(workspace);
  let last = Number.isNaN(lastDay) ? -Infinity : lastDay * MS_PER_DAY;
  for (const [kind, column] of MOMENTS) {
    const table = workspace.tables.get(kind);
    for (const moment of (table && timeColumn(table, column)?.values) ?? []) {
      if (moment > last) last = moment;
    }
  }
  return last > -Infinity ? dayOf(last) + 1 : NaN;
});

/** The as-of day of a choice; without one everything in the data counts. */
function dayOfCampaigns(workspace: Workspace, chosen: string): number {
  return chosen === '' ? dayAfterAll(workspace) : parseIsoDay(chosen);
}

/** What is left of the sales before a day after the cost of the goods, as a share; NaN where no cost is known. */
function marginOf(workspace: Workspace, asOf: number): number {
  const { count, time, units } = linesOf(workspace);
  const margins = count > 0 ? marginsOf(workspace) : null;
  if (!margins) return NaN;
  let margin = 0;
  let sales = 0;
  for (let line = 0; line < count; line++) {
    if (!(time[line]! < asOf * MS_PER_DAY)) continue;
    margin += margins.units[line]!;
    sales += units[line]!;
  }
  return sales > 0 && margins.unknownLines < count ? margin / sales : NaN;
}
