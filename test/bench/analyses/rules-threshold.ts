/**
 * How long a threshold slider of the page of rules waits for its worker: the real order file, 1 % of the baskets and
 * steps around it, products. CPU milliseconds; the first answer of a process, in which nothing is compiled yet, stands
 * beside the best of ten. Needs the reference data beside the project.
 */
import { readWorkspace } from '../../../scripts/read-workspace';
import { compute } from '../../../src/analyses/association-rules/compute';
import { definition } from '../../../src/analyses/association-rules/definition';
import type { RuleParams, RulesResult } from '../../../src/analyses/association-rules/result';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { sharedFile } from '../../shared';

const ROUNDS = 10;
/** Supports in per cent with the sets that have to be found. */
const STEPS = [2, 1.5, 1, 0.7, 0.5];

export async function main(): Promise<number> {
  const path = sharedFile('data/online_retail.csv');
  if (!path) return 0;
  const workspace = await read(path);
  const best = new Map<string, number>();
  const first = new Map<string, number>();
  let seen = '';
  for (let round = 0; round < ROUNDS; round++) {
    for (const minSupport of STEPS) {
      const start = process.cpuUsage();
      const result = resultOf(workspace, { level: 'product', minSupport });
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      const name = `${minSupport} %: ${result.test.tested} candidates, ${result.rules.count} rules`;
      if (round === 0) first.set(name, ms);
      best.set(name, Math.min(best.get(name) ?? Infinity, ms));
      if (minSupport === 1) seen = `${result.baskets.count} baskets`;
    }
  }
  console.log(seen);
  for (const [name, ms] of best)
    console.log(`${name}: first ${first.get(name)!.toFixed(0)} ms, best ${ms.toFixed(0)} ms`);
  return explosion({ ...workspace });
}

/** Every combination of the shop asked for: the search ends early, says where, and its memory stays bounded. */
function explosion(workspace: Workspace): number {
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const outcome = compute(
    workspace,
    { ...defaultsOf(definition.params), level: 'product', minCount: 1, maxAntecedent: 5, maxConsequent: 5 },
    () => {},
  );
  const { user, system } = process.cpuUsage(start);
  const note = outcome.ok
    ? outcome.notes.find(({ code }) => code === 'association-rules/too-many')
    : undefined;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  console.log(
    `1 basket, up to 5 → 5: ${((user + system) / 1000).toFixed(0)} ms, ${JSON.stringify(note?.values)}, memory + ${grown.toFixed(0)} MB`,
  );
  return note ? 0 : 1;
}

function resultOf(workspace: Workspace, params: Partial<RuleParams>): RulesResult {
  const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

async function read(path: string): Promise<Workspace> {
  const outcome = await readWorkspace([{ path, kind: 'orders' }]);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.workspace;
}
