import type { FilePreview, PlanChoices, PlannedColumn } from '../../core/import-plan';
import { problem } from '../../core/outcome';
import type { ByteSource } from '../byte-source';
import type { SampledRecords } from '../sample';
import type { SniffedDialect } from '../sniff/dialect';
import { BASKET_WIDTH, basketRows } from './basket-rows';

const ROLES = ['order_id', 'ordered_at', 'product_name'] as const;
const SHOWN_ROWS = 20;
/** Lines of words that come back are seldom anything else. */
const SURE = 0.8;

/**
 * A list of baskets as the order lines it will be read as: nothing is missing of it, and what it lacks is told.
 *
 * @param text what `records` were cut from, as share of the file
 * @param today shop-local milliseconds; for a file that does not say when it was written
 */
export function previewBaskets(
  source: ByteSource,
  encoding: string,
  { delimiter, quote }: SniffedDialect,
  records: SampledRecords,
  share: number,
  choices: PlanChoices,
  today: number,
): FilePreview {
  const day = startOfDay(choices.basketsOn ?? source.modified ?? today);
  const rows = records.first.flatMap((items, k) => basketRows(source.name, k + 1, items, day));
  const columns = ROLES.map((role, index): PlannedColumn => {
    const chosen = choices.columns?.find((choice, place) => (choice?.index ?? place) === index);
    return {
      index,
      header: `#${index + 1}`,
      role,
      type: role === 'ordered_at' ? 'time' : 'category',
      format: role === 'ordered_at' ? { dateOrder: 'ymd', dateForm: 'text' } : {},
      keep: true,
      ...chosen,
    };
  });
  const lines = Math.round(records.count / share);
  return {
    fileName: source.name,
    byteSize: source.size,
    plan: {
      kind: 'orders',
      dialect: { encoding, delimiter, quote, skippedLines: 0, hasHeader: false, basketsOn: day },
      columns,
    },
    kindConfidence: SURE,
    evidence: Array.from({ length: BASKET_WIDTH }, (_, c) => ({
      confidence: SURE,
      basis: 'content' as const,
      samples: [...new Set(rows.map((row) => row[c]!))].slice(0, 5),
      filled: 1,
    })),
    rows: rows.slice(0, SHOWN_ROWS),
    estimatedRows: Math.round((rows.length / Math.max(1, records.first.length)) * lines),
    questions: [],
    missing: [],
    notes: [problem('ingest/baskets', { count: lines, day })],
  };
}

const startOfDay = (ms: number): number => ms - (((ms % 86_400_000) + 86_400_000) % 86_400_000);
