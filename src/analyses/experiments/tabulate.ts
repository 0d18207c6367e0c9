import { levelText } from '../../core/levels';
import { tableOfRows, type ExportTable } from '../../core/export-table';
import { isoDay } from '../../core/time';
import { PLANNED_SHARE } from '../../domain/trials';
import type { TableIdOf } from '../contract';
import type { definition } from './definition';
import { armNames } from './plan';
import type { ExperimentsResult } from './result';

/** The tables of the page; groups and parts by their ids. The assignment has the columns of a contact file. */
export function tabulate(result: ExperimentsResult, table: TableIdOf<typeof definition>): ExportTable {
  switch (table) {
    case 'groups':
      return groupsTable(result);
    case 'assignment':
      return assignmentTable(result);
    case 'campaigns':
      return campaignsTable(result);
    case 'parts':
      return partsTable(result);
  }
}

const groupsTable = ({ groups, responses }: ExperimentsResult): ExportTable =>
  tableOfRows(groups, [
    ['group', ({ name }) => name],
    ['customers', ({ people }) => people],
    ['reachable', ({ reachable }) => reachable],
    ['spend_per_customer', ({ value }) => value],
    ['response', () => responses],
    ['asked', ({ asked }) => asked],
    ['answered', ({ answered }) => answered],
    ['response_rate', ({ rate }) => rate],
    ['response_rate_lower_95', ({ asked, lower }) => (asked > 0 ? lower : null)],
    ['response_rate_upper_95', ({ asked, upper }) => (asked > 0 ? upper : null)],
    ['response_rate_shrunk', ({ shrunk }) => shrunk],
    ['potential_index', ({ index }) => index],
  ]);

/** Who gets what: sent out, filled with what happened, and brought back as a contact file. */
function assignmentTable({ plan }: ExperimentsResult): ExportTable {
  const names = armNames(plan?.variants ?? 1);
  const share = (arm: number): number => (arm === 0 ? plan!.heldBack : (1 - plan!.heldBack) / plan!.variants);
  const empty = () => null;
  return tableOfRows(
    [...(plan?.arm.keys() ?? [])],
    [
      ['campaign_id', () => plan!.campaign],
      ['customer_id', (i) => levelText(plan!.people, i)],
      ['arm', (i) => names[plan!.arm[i]!]!],
      ['channel', empty],
      ['sent_at', () => isoDay(plan!.start)],
      ['delivered', empty],
      ['opened_at', empty],
      ['clicked_at', empty],
      ['converted_at', empty],
      ['revenue', empty],
      ['cost', empty],
      ['offer', empty],
      [PLANNED_SHARE, (i) => share(plan!.arm[i]!)],
    ],
  );
}

/** Every arm of every campaign. */
function campaignsTable({ readings }: ExperimentsResult): ExportTable {
  const rows = readings.flatMap((reading) =>
    reading.arms.map((arm, a) => ({ reading, arm, planned: reading.ratio?.planned[a] ?? null })),
  );
  const day = (value: number): string | null => (Number.isNaN(value) ? null : isoDay(value));
  return tableOfRows(rows, [
    ['campaign_id', ({ reading }) => reading.campaign],
    ['first_day', ({ reading }) => day(reading.from)],
    ['last_day', ({ reading }) => day(reading.to)],
    ['arm', ({ arm }) => arm.name || null],
    ['is_control', ({ arm }) => (arm.isControl ? 'yes' : 'no')],
    ['people', ({ arm }) => arm.people],
    [PLANNED_SHARE, ({ planned }) => planned],
    ['sample_ratio_p', ({ reading }) => reading.ratio?.pValue ?? null],
    ['outcome_from', ({ reading }) => reading.outcome],
    ['converted', ({ arm }) => arm.converted],
    ['conversion_rate', ({ arm }) => arm.converted / arm.people],
    ['revenue', ({ arm }) => arm.money],
    ['revenue_per_conversion', ({ arm }) => arm.money / arm.converted],
    ['cost', ({ arm }) => arm.cost],
    ['difference', ({ arm }) => arm.comparison?.difference ?? null],
    ['difference_lower_95', ({ arm }) => arm.comparison?.lower ?? null],
    ['difference_upper_95', ({ arm }) => arm.comparison?.upper ?? null],
    ['z', ({ arm }) => arm.comparison?.z ?? null],
    ['p_value', ({ arm }) => arm.comparison?.pValue ?? null],
    ['fisher_p_value', ({ arm }) => arm.comparison?.exact ?? null],
    ['holm_p_value', ({ arm }) => arm.comparison?.corrected ?? null],
    ['always_valid_p_value', ({ arm }) => arm.comparison?.alwaysValid ?? null],
    ['chance_better', ({ arm }) => arm.comparison?.probability ?? null],
    ['expected_loss', ({ arm }) => arm.comparison?.loss ?? null],
    ['revenue_difference', ({ arm }) => arm.comparison?.money?.difference ?? null],
    ['revenue_difference_lower_95', ({ arm }) => arm.comparison?.money?.lower ?? null],
    ['revenue_difference_upper_95', ({ arm }) => arm.comparison?.money?.upper ?? null],
    ['revenue_p_value', ({ arm }) => arm.comparison?.money?.pValue ?? null],
    ['bootstrap_lower_95', ({ arm }) => arm.comparison?.money?.bootLower ?? null],
    ['bootstrap_upper_95', ({ arm }) => arm.comparison?.money?.bootUpper ?? null],
    ['cuped_difference', ({ arm }) => arm.comparison?.adjusted?.difference ?? null],
    ['cuped_lower_95', ({ arm }) => arm.comparison?.adjusted?.lower ?? null],
    ['cuped_upper_95', ({ arm }) => arm.comparison?.adjusted?.upper ?? null],
    ['cuped_p_value', ({ arm }) => arm.comparison?.adjusted?.pValue ?? null],
    ['verdict', ({ reading }) => reading.verdict],
  ]);
}

const partsTable = ({ readings }: ExperimentsResult): ExportTable =>
  tableOfRows(
    readings.flatMap((reading) => reading.parts.map((part) => ({ reading, part }))),
    [
      ['campaign_id', ({ reading }) => reading.campaign],
      ['group', ({ part }) => part.name],
      ['arm', ({ reading }) => reading.arms[reading.best]!.name || null],
      ['people', ({ part }) => part.people],
      ['conversion_rate', ({ part }) => part.convertedVariant / part.peopleVariant],
      ['conversion_rate_control', ({ part }) => part.convertedControl / part.peopleControl],
      ['difference', ({ part }) => part.difference],
      ['difference_lower_95', ({ part }) => part.lower],
      ['difference_upper_95', ({ part }) => part.upper],
      ['difference_shrunk', ({ part }) => part.shrunk],
    ],
  );
