// CPU seconds of the item set miner, each row checked against the known number of sets.
// node test/bench/mining/itemsets.mjs [path of an installed node-fpgrowth]
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { best, flat, loadKernels, readNumbers } from './measure.mjs';

const cases = [
  ['groceries', 10, 13492],
  ['retail', 89, 7589],
  ['retail', 9, 240852],
  ['T10I4D100K', 50, 53385],
  ['mushroom', 813, 574431],
  ['online_retail_uk', 188, 2077],
  ['online_retail_uk', 94, 21802],
];
const { mineItemsets } = await loadKernels('frequent-itemsets');
const peer = process.argv[2] && createRequire(pathToFileURL(process.argv[2] + '/'))('node-fpgrowth').FPGrowth;

for (const [name, minCount, expected] of cases) {
  const rows = readNumbers(`data/fimi/${name}.dat`);
  if (!rows) {
    console.log(`${name}: skipped, the data is not beside the project`);
    continue;
  }
  const { items, starts } = flat(rows);
  const line = [`${name} @ ${minCount}`.padEnd(24)];
  for (const kind of ['frequent', 'closed', 'maximal']) {
    const { seconds, wall, result } = await best(7, () => mineItemsets(items, starts, { minCount, kind }));
    const sets = result.counts.length;
    if (kind === 'frequent' && sets !== expected) throw new Error(`${name}: ${sets} sets, not ${expected}`);
    line.push(`${kind} ${sets}: ${seconds.toFixed(3)} s (wall ${wall.toFixed(3)})`);
  }
  if (peer) {
    // It takes a share: half a row below the count, so that rounding cannot lose a set on the limit.
    const run = () => new peer((minCount - 0.5) / rows.length).exec(rows.map((row) => [...new Set(row)]));
    const { seconds, result } = await best(1, run);
    line.push(`node-fpgrowth ${(result.itemsets ?? result).length}: ${seconds.toFixed(2)} s`);
  }
  line.push(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  console.log(line.join(' · '));
}
