import { compute } from '../../../src/analyses/recommendations/compute';
import { definition } from '../../../src/analyses/recommendations/definition';
import { defaultsOf } from '../../../src/core/params';
import { readWorkspace } from '../../../scripts/read-workspace';
import { sharedFile } from '../../shared';

const ROUNDS = 4;

/**
 * What the page of recommendations costs on the real orders: CPU of the first answer of a process that has read the
 * file, then of opened shops (what was derived of the shop before is forgotten, compiled code is not).
 */
export async function main(): Promise<number> {
  const retail = sharedFile('data/online_retail.csv');
  if (!retail) return 1;
  const read = await readWorkspace([{ path: retail, kind: 'orders' }]);
  if (!read.ok) throw new Error(read.problem.code);
  const { workspace } = read.value;
  const params = defaultsOf(definition.params);
  for (let round = 1; round <= ROUNDS; round++) {
    const steps: string[] = [];
    let before = process.cpuUsage();
    const begin = before;
    const result = compute({ ...workspace }, params, (fraction) => {
      const now = process.cpuUsage(before);
      steps.push(`${String(Math.round(fraction * 100))}% ${((now.user + now.system) / 1000).toFixed(0)}`);
      before = process.cpuUsage();
    });
    if (!result.ok) throw new Error(result.problem.code);
    const { user, system } = process.cpuUsage(begin);
    process.stdout.write(
      `round ${String(round)}: ${((user + system) / 1e6).toFixed(2)} s  (${steps.join(', ')})\n`,
    );
  }
  return 0;
}
