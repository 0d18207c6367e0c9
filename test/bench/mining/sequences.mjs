// CPU seconds of the sequence miner, each row checked against the known number of patterns; with limits of time that
// hold nothing back beside it. node test/bench/mining/sequences.mjs
import { best, loadKernels, readNumbers } from './measure.mjs';

const cases = [
  ['SIGN', 219, 1928],
  ['LEVIATHAN', 117, 33387],
  ['BMSWebView1', 60, 3991],
  ['online_retail_customers', 174, 595],
];
const { mineSequences } = await loadKernels('frequent-sequences');

for (const [name, minCount, expected] of cases) {
  const rows = readNumbers(`data/seq/${name}.txt`);
  if (!rows) {
    console.log(`${name}: skipped, the data is not beside the project`);
    continue;
  }
  const data = elementsOf(rows);
  const timed = { ...data, times: Float64Array.from(data.elementStarts.keys()).subarray(1) };
  const line = [`${name} @ ${minCount}`.padEnd(30)];
  for (const [label, input, limits] of [
    ['plain', data, {}],
    ['within gap and span', timed, { maxGap: 1e9, maxSpan: 1e9 }],
    ['closed', data, { closed: true }],
  ]) {
    const { seconds, result } = await best(7, () => mineSequences(input, { minCount, ...limits }));
    const count = result.counts.length;
    if (label !== 'closed' && count !== expected)
      throw new Error(`${name}: ${count} patterns, not ${expected}`);
    line.push(`${label} ${count}: ${seconds.toFixed(3)} s`);
  }
  line.push(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  console.log(line.join(' · '));
}

/** Lines whose elements end with −1 and which end with −2. */
function elementsOf(rows) {
  const items = [];
  const elementStarts = [0];
  const sequenceStarts = [0];
  for (const row of rows) {
    for (const cell of row) {
      if (cell === -1) elementStarts.push(items.length);
      else if (cell >= 0) items.push(cell);
    }
    sequenceStarts.push(elementStarts.length - 1);
  }
  return {
    items: Int32Array.from(items),
    elementStarts: Int32Array.from(elementStarts),
    sequenceStarts: Int32Array.from(sequenceStarts),
  };
}
