/**
 * What the page of data quality costs: the demo shop with all its tables, and 541,909 lines of a real shop where that
 * file is present. CPU seconds of the whole process on a workspace nobody has looked at, the best of three turns.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compute } from '../../../src/analyses/data-quality/compute';
import type { DataQualityResult } from '../../../src/analyses/data-quality/result';
import type { Workspace } from '../../../src/core/workspace';
import { TABLE_KINDS } from '../../../src/core/table';
import { demoWorkspace } from '../../builders/demo-workspace';
import { readWorkspace } from '../../../scripts/read-workspace';

const TURNS = 3;
const RETAIL = join(process.env['REGULARS_SHARED'] ?? '../shared', 'data/online_retail.csv');

export async function main(): Promise<number> {
  const { workspace } = await demoWorkspace(1200, 'zh', TABLE_KINDS);
  let wrong = measured('demo shop of 1,200 customers, 7 tables', workspace, 2);
  if (existsSync(RETAIL)) {
    const read = await readWorkspace([{ path: RETAIL, kind: 'orders' }]);
    if (!read.ok) throw new Error(read.problem.code);
    wrong += measured('a real shop, 541,909 lines', read.value.workspace, 1);
  }
  return wrong;
}

/** 0 where at least so many proposals were found. */
function measured(what: string, workspace: Workspace, least: number): number {
  let best = Infinity;
  let found = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const fresh = copied(workspace); // what is derived once a table is derived anew
    const start = process.cpuUsage();
    const outcome = compute(fresh, { asOf: '' } as never, () => {});
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1e6);
    found = outcome.ok ? (outcome.value as DataQualityResult).proposals.length : 0;
  }
  console.log(`${what}: ${best.toFixed(2)} s CPU, ${found} proposals`);
  return found >= least ? 0 : 1;
}

const copied = (workspace: Workspace): Workspace => ({
  ...workspace,
  tables: new Map(
    [...workspace.tables].map(([kind, { rowCount, columns }]) => [
      kind,
      { rowCount, columns: new Map([...columns].map(([name, column]) => [name, { ...column }])) },
    ]),
  ),
});
