import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import { ORDER_VALUE } from '../../domain/cleaning/outliers';
import { priceCounts } from './prices';
import { SCORE_IDS, type DataQualityResult, type ProposalResult } from './result';

/** What weighs most, what was done, and how far the data reach. */
export function explain({ proposals, log, span, dictionary }: DataQualityResult): readonly Finding[] {
  const [top] = proposals;
  const findings: Finding[] = [];
  if (!top) findings.push({ key: 'finding.nothing', values: { columns: dictionary.length } });
  else findings.push(topFinding(top, headerOf(dictionary, top)));
  if (proposals.length > 1)
    findings.push({ key: 'finding.others', values: { others: proposals.length - 1 } });
  const applied = log.filter(({ skipped }) => skipped === null);
  if (applied.length > 0) {
    const sum = (name: 'rejected' | 'duplicates' | 'changedCells') =>
      applied.reduce((total, entry) => total + entry[name], 0);
    findings.push({
      key: 'finding.cleaned',
      values: {
        steps: applied.length,
        rows: sum('rejected') + sum('duplicates'),
        cells: sum('changedCells'),
      },
    });
  }
  if (span.archiveDays > 0)
    findings.push({
      key: 'finding.archive',
      values: { last: span.lastDay * 86_400_000, days: span.archiveDays },
    });
  else if (span.lagDays > span.usualGap)
    findings.push({ key: 'finding.late', values: { last: span.lastDay * 86_400_000, days: span.lagDays } });
  return findings;
}

/** The numbers of "What is this?". */
export function figures({ scores, proposals, log, quarantine, links, days }: DataQualityResult): Values {
  const rowsOf = (part: 'rows' | 'matched') => links.reduce((sum, link) => sum + link[part], 0);
  return {
    ...Object.fromEntries(
      SCORE_IDS.flatMap((id) => [
        [id, scores[id].value],
        [`${id}Bad`, scores[id].bad],
        [`${id}Of`, scores[id].of],
      ]),
    ),
    missingDays: days.reduce((sum, { missing }) => sum + missing, 0),
    proposals: proposals.length,
    steps: log.filter(({ skipped }) => skipped === null).length,
    removed: quarantine.reduce((sum, { rows }) => sum + rows.length, 0),
    matched: rowsOf('matched'),
    named: rowsOf('rows'),
  };
}

/** What the column is called in the files, or in the table where no file is known. */
const headerOf = (dictionary: DataQualityResult['dictionary'], { table, column }: ProposalResult): string =>
  dictionary.find((row) => row.table === table && row.column === column)?.header ||
  column.replace(/^attribute:/, '');

function topFinding(
  { kind, column, rows, orders, of, before, ways, prices }: ProposalResult,
  header: string,
): Finding {
  const share = rows / of;
  if (kind === 'outliers' && column === ORDER_VALUE) {
    const { orderValue = 0, greatest = 0 } = before;
    const after = ways.find(({ choices }) => choices['action'] === 'drop')?.after.orderValue ?? orderValue;
    const values = { orders: orders === orders ? orders : rows, greatest, before: orderValue, after };
    return { key: 'finding.top.order-value', values };
  }
  if (prices) {
    const { unknown } = priceCounts(prices);
    return { key: 'finding.top.list-prices', values: { rows, share, unknown } };
  }
  return { key: `finding.top.${kind}`, values: { rows, share, column: header } };
}
