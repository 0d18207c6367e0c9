import type { ExportTable } from '../../core/export-table';
import { countOf, numberAt, rowsWhere, sumOf } from '../../core/table-figures';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { shownReading, type ExperimentsResult } from './result';

/** Customers of the group ranked first, people of the trial, and people of the campaign that is read. */
export function behind({ groups, plan, readings }: ExperimentsResult): Behinds<TableIdOf<typeof definition>> {
  const reading = readings[shownReading(readings, '')];
  const ofCampaign = (rows: ExportTable): ExportTable =>
    rowsWhere(rows, 'campaign_id', (campaign) => campaign === reading?.campaign);
  return {
    headline: {
      value: groups[0]?.people ?? NaN,
      as: 'integer',
      table: 'groups',
      again: (rows) => numberAt(rows, 'customers', 0),
    },
    groups: {
      value: groups.reduce((sum, { answered }) => sum + answered, 0),
      as: 'integer',
      table: 'groups',
      again: (rows) => sumOf(rows, 'answered'),
    },
    plan: { value: plan?.arm.length ?? 0, as: 'integer', table: 'assignment', again: countOf },
    reading: {
      value: reading ? reading.arms.reduce((sum, { people }) => sum + people, 0) : NaN,
      as: 'integer',
      table: 'campaigns',
      only: ofCampaign,
      again: (rows) => sumOf(rows, 'people'),
    },
    parts: {
      value: reading ? reading.parts.reduce((sum, { people }) => sum + people, 0) : NaN,
      as: 'integer',
      table: 'parts',
      only: ofCampaign,
      again: (rows) => sumOf(rows, 'people'),
    },
  };
}
