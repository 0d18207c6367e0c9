import type { Format } from '../../core/format';
import type { CleaningStep } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import { wallClock } from '../../core/time';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { readCells, readmitRow } from '../../domain/cleaning/readmit-row';
import type { Say } from '../contract';
import { cellText } from './cell-text';
import { pictureOf, type PictureView } from './picture';
import { quarantineView, type QuarantineView } from './quarantine-view';
import type { DataQualityResult, LogEntry } from './result';
import { sampleView, type SampleView } from './sample-view';

/** One step of the recipe: what it did, and a look inside. */
export interface LogView {
  readonly id: string;
  readonly place: string;
  readonly table: TableKind;
  readonly column: string;
  readonly title: string;
  readonly rows: string;
  /** When it was decided, by the reader's clock; '' where nobody kept it. */
  readonly decided: string;
  readonly effect: string;
  /** Why it did nothing; '' where it was applied. */
  readonly skipped: string;
  /** What it changed, the most frequent first. */
  readonly changes: readonly ChangeView[];
  /** How many changes are not shown; '' where none. */
  readonly others: string;
  /** Columns that mark what it did. */
  readonly marks: readonly string[];
  readonly picture: PictureView | null;
  /** By what it made its amounts; null where it made none. */
  readonly sample: SampleView | null;
  /** The rows that it took out. */
  readonly removed: QuarantineView;
}

export interface ChangeView {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly rows: string;
}

/** The steps in their order. */
export function logViews(result: DataQualityResult, format: Format, say: Say): LogView[] {
  const { log, quarantine } = result;
  return log.map((entry, position) => ({
    id: entry.id,
    place: format.integer(position + 1),
    table: entry.table,
    column: entry.column === ORDER_VALUE ? '' : entry.column,
    title: say(`method.${entry.kind}`) + choicesText(entry.params, say),
    decided: decidedText(entry, say),
    rows: say('log.rows', { from: entry.rowsIn, to: entry.rowsOut }),
    effect:
      entry.kind === readmitRow.kind
        ? readmissionText(entry, result, format, say)
        : effectText(entry.rejected + entry.duplicates, entry.changedCells, say),
    skipped: entry.skipped === null ? '' : say(`skipped.${entry.skipped}`),
    changes: (entry.inside?.changes ?? []).map(({ column, type, from, to, rows }) => ({
      column,
      from: cellText(type, from, format, say),
      to: cellText(type, to, format, say),
      rows: format.integer(rows),
    })),
    others: entry.inside?.others ? say('inside.others', { others: entry.inside.others }) : '',
    marks: entry.inside?.marks ?? [],
    picture: logPicture(entry, format, say),
    sample: entry.inside?.sample ? sampleView(entry.inside.sample, format, say) : null,
    removed: quarantineView(
      quarantine.filter(({ step }) => step === position),
      log,
      format,
      say,
    ),
  }));
}

const decidedText = ({ savedAt }: LogEntry, say: Say): string =>
  savedAt === '' ? '' : say('log.decided', { moment: wallClock(Date.parse(savedAt)) });

/** Which row was taken back in: its filled cells in the order of the columns. */
function readmissionText(
  { table, params, changedCells }: LogEntry,
  { dictionary }: DataQualityResult,
  format: Format,
  say: Say,
): string {
  const cells = new Map(readCells(String(params['row'])));
  const content = dictionary
    .filter((row) => row.table === table && (cells.get(row.column) ?? null) !== null)
    .map(({ column, type }) => cellText(type, cells.get(column)!, format, say));
  return say(changedCells > 0 ? 'effect.corrected' : 'effect.readmitted', {
    content: content.join(' · '),
    changed: changedCells,
  });
}

function logPicture({ column, inside }: LogEntry, format: Format, say: Say): PictureView | null {
  const distribution = inside?.distribution;
  if (!distribution) return null;
  const { bins, before, after } = distribution;
  return pictureOf({ bins, before, after, isMoney: column === ORDER_VALUE }, format, say);
}

/** In brackets what was chosen: (by quartiles, set aside). */
function choicesText(params: CleaningStep['params'], say: Say): string {
  const chosen = ['method', 'action', 'match', 'closeness', 'by'].flatMap((name) => {
    const value = params[name];
    return typeof value === 'string' ? [say(`choice.${name}.${value}`)] : [];
  });
  return chosen.length === 0 ? '' : say('log.choices', { choices: chosen.join(say('log.comma')) });
}

/** How many rows leave and how many cells change. */
export function effectText(removed: number, changed: number, say: Say): string {
  if (removed > 0) return say(changed > 0 ? 'effect.both' : 'effect.removed', { removed, changed });
  return say(changed > 0 ? 'effect.changed' : 'effect.none', { removed, changed });
}
