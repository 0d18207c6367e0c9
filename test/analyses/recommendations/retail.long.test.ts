import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trialOf } from '../../../src/analyses/recommendations/explain';
import type { Table } from '../../../src/core/table';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { workspaceOf } from '../../builders/workspace';
import { sharedFile } from '../../shared';
import { valueOf } from '../outcomes';
import { outcomeOf } from './shops';

const file = sharedFile('data/online_retail.csv');

async function ordersOf(path: string): Promise<Table> {
  const bytes = readFileSync(path);
  const source = {
    name: 'online_retail.csv',
    size: bytes.length,
    slice: async (start: number, end: number) => bytes.subarray(start, end),
  };
  const preview = await previewFile(source, { kind: 'orders' });
  if (!preview.ok) throw new Error(preview.problem.code);
  return valueOf(await readTable(source, preview.value.plan, () => {})).table;
}

describe.skipIf(!file)('the orders of the online shop', () => {
  it('tell that the mix of methods surely beats the best-sellers, for 4,338 customers', async () => {
    const result = valueOf(outcomeOf(workspaceOf({ orders: await ordersOf(file!) })));
    const { trial, method, because, totals, lists } = result;
    expect([totals.buyers, lists.last.length]).toEqual([4338, 4338]);
    expect([method, because]).toEqual(['hybrid', 'best']);
    expect(trialOf(trial!, 'hybrid')!.gain.lower).toBeGreaterThan(0.1);
    // Without events, categories and brands: no browsing, no ladders, but new products by their first sale.
    expect([result.browsed, result.upgrades]).toEqual([null, null]);
    expect(result.arrivals).toMatchObject({ by: 'first-sale', isRecent: true });
  }, 120_000);
});
