import { compute as cohorts } from '../../../src/analyses/cohorts/compute';
import { definition as cohortsDefinition } from '../../../src/analyses/cohorts/definition';
import { compute as lifeCycle } from '../../../src/analyses/life-cycle/compute';
import { definition as lifeCycleDefinition } from '../../../src/analyses/life-cycle/definition';
import { compute as tiers } from '../../../src/analyses/value-tiers/compute';
import { definition as tiersDefinition } from '../../../src/analyses/value-tiers/definition';
import type { Outcome } from '../../../src/core/outcome';
import { defaultsOf } from '../../../src/core/params';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { historyOf } from '../../../src/domain/history';
import { linesOf } from '../../../src/domain/lines';
import { ordersOf } from '../../../src/domain/orders';
import { readWorkspace } from '../../../scripts/read-workspace';
import { sharedFile } from '../../shared';
import { shop } from './from-columns';

const ROUNDS = 12;
const nothing = () => {};

/** What a moved slider costs on stored columns: CPU milliseconds, the median of twelve different places of the slider. */
export async function main(): Promise<number> {
  const retail = sharedFile('data/online_retail.csv');
  if (retail) {
    const { workspace } = valueOf(await readWorkspace([{ path: retail, kind: 'orders' }]));
    measure('Online Retail: 541,909 lines, 18,532 orders, 4,338 customers', workspace);
  }
  const large = shop({ lines: 1_000_000, orders: 400_000, customers: 120_000, anonymous: 0 });
  measure('made up: 1,000,000 lines, 400,000 orders, 120,000 customers', large);
  return 0;
}

function measure(name: string, workspace: Workspace): void {
  process.stdout.write(`${name}\n`);
  ordersOf(workspace);
  once('history of each person, once a workspace', () => historyOf(workspace));
  const lastDay = linesOf(workspace).lastDay;

  const cohortParams = defaultsOf(cohortsDefinition.params);
  once('cohorts, first', () => valueOf(cohorts(workspace, cohortParams, nothing)));
  slide('cohorts, as of another day', (k) =>
    valueOf(cohorts(workspace, { ...cohortParams, asOf: isoDay(lastDay - k) }, nothing)),
  );
  slide('cohorts, another unit', (k) =>
    valueOf(
      cohorts(workspace, { ...cohortParams, unit: (['week', 'month', 'quarter'] as const)[k % 3]! }, nothing),
    ),
  );

  const stageParams = defaultsOf(lifeCycleDefinition.params);
  once('life cycle, first', () => valueOf(lifeCycle(workspace, stageParams, nothing)));
  slide('life cycle, another limit', (k) =>
    valueOf(lifeCycle(workspace, { ...stageParams, activeDays: 30 + k, lostDays: 150 }, nothing)),
  );
  slide('life cycle, as of another day', (k) =>
    valueOf(lifeCycle(workspace, { ...stageParams, asOf: isoDay(lastDay - k) }, nothing)),
  );

  const tierParams = defaultsOf(tiersDefinition.params);
  once('value tiers, first', () => valueOf(tiers(workspace, tierParams, nothing)));
  slide('value tiers, another cut-point', (k) =>
    valueOf(tiers(workspace, { ...tierParams, core: 10 + k }, nothing)),
  );
  slide('value tiers, as of another day', (k) =>
    valueOf(tiers(workspace, { ...tierParams, asOf: isoDay(lastDay - 20 - k) }, nothing)),
  );
}

function once<T>(what: string, run: () => T): T {
  const start = process.cpuUsage();
  const value = run();
  print(what, cpuSince(start));
  return value;
}

/** Every place of the slider is a new one, so that nothing is answered from memory that a hand would not find there. */
function slide(what: string, run: (k: number) => unknown): void {
  const times = Array.from({ length: ROUNDS }, (_, k) => {
    const start = process.cpuUsage();
    run(k + 1);
    return cpuSince(start);
  });
  print(what, times.toSorted((a, b) => a - b)[ROUNDS / 2]!);
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const print = (what: string, ms: number): void => {
  process.stdout.write(`  ${what.padEnd(46)}${ms.toFixed(1).padStart(8)} ms\n`);
};

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
