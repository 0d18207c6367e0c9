import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearestByHolders, type Neighbours } from '../../../src/kernels/recommend/neighbours';
import { fitImplicitAls } from '../../../src/kernels/recommend/implicit-als';
import { transposed, type SparseRows } from '../../../src/kernels/recommend/sparse-rows';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { cpuSeconds } from '../clustering/measure';

const MOST = 20;

/**
 * People who took things: a person takes 1 + Poisson-like many, things by a Zipf-like law. The same for every run.
 * A million cells for 50,000 × 5,000.
 */
function generated(people: number, things: number, mean: number): SparseRows {
  const random = mulberry32(1);
  const rows = Array.from({ length: people }, () => {
    const own = new Set<number>();
    const size = Math.max(1, Math.round(-mean * Math.log(1 - random())));
    for (let k = 0; k < size; k++) own.add(Math.floor(things * random() ** 2.2));
    return Int32Array.from(own).sort();
  });
  const starts = new Int32Array(people + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.length));
  const indices = new Int32Array(starts[people]);
  rows.forEach((row, r) => indices.set(row, starts[r]));
  return { rows: people, columns: things, starts, indices, values: new Float64Array(indices.length).fill(1) };
}

/** Known buyers × products of the online shop: sales with a price, a quantity and a customer. */
function onlineRetail(file: string): SparseRows {
  const pairs = new Map<string, Set<string>>();
  for (const line of readFileSync(file, 'latin1').split('\n').slice(1)) {
    const cells = line.trim().split(',');
    const [invoice = '', item = ''] = cells;
    const [quantity, , price, person = ''] = cells.slice(-5);
    if (person === '' || invoice.startsWith('C') || !(Number(quantity) > 0) || !(Number(price) > 0)) continue;
    let own = pairs.get(person);
    if (!own) pairs.set(person, (own = new Set()));
    own.add(item);
  }
  const items = [...new Set([...pairs.values()].flatMap((own) => [...own]))].sort();
  const place = new Map(items.map((item, i) => [item, i]));
  const rows = [...pairs.values()].map((own) => Int32Array.from(own, (item) => place.get(item)!).sort());
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (starts[r + 1] = starts[r] + row.length));
  const indices = new Int32Array(starts[rows.length]);
  rows.forEach((row, r) => indices.set(row, starts[r]));
  return {
    rows: rows.length,
    columns: items.length,
    starts,
    indices,
    values: new Float64Array(indices.length).fill(1),
  };
}

const sumOf = ({ values }: Neighbours): number => values.reduce((sum, value) => sum + value, 0);

/** CPU seconds and sum of likeness of scipy on the same cells, or null where there is no Python with scipy. */
function scipy(matrix: SparseRows): { seconds: number; sum: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'cells-'));
  const path = (name: string) => join(folder, name);
  for (const [name, values] of [
    ['starts', matrix.starts],
    ['indices', matrix.indices],
  ] as const) {
    const file = openSync(path(name), 'w');
    writeSync(file, values);
    closeSync(file);
  }
  const program = `
import numpy as np, scipy.sparse as sp, time, sys
starts = np.fromfile(sys.argv[1], dtype=np.int32); indices = np.fromfile(sys.argv[2], dtype=np.int32)
shape = (${matrix.rows}, ${matrix.columns}); most = ${MOST}
best = 1e9
for turn in range(3):
    began = time.process_time()
    x = sp.csr_matrix((np.ones(len(indices)), indices, starts), shape=shape)
    n = np.asarray(x.sum(axis=0)).ravel()
    y = x @ sp.diags(1 / np.sqrt(np.maximum(n, 1)))
    s = (y.T @ y).tocsr(); s.setdiag(0)
    total = 0.0
    for i in range(shape[1]):
        row = s.data[s.indptr[i]:s.indptr[i + 1]]
        total += (np.partition(row, len(row) - most)[-most:] if len(row) > most else row).sum()
    best = min(best, time.process_time() - began)
print(best, total)`;
  const run = spawnSync('python3', ['-c', program, path('starts'), path('indices')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) return null;
  const [seconds, sum] = run.stdout.trim().split(' ').map(Number);
  return { seconds: seconds!, sum: sum! };
}

/** Item–item cosine, the nearest 20 of each, beside scipy.sparse; and the factorisation alone. */
export async function main(): Promise<number> {
  let failed = 0;
  const sets: [string, SparseRows, number | null][] = [
    ['generated 50,000 x 5,000', generated(50_000, 5_000, 23), null],
  ];
  const shared = process.env['REGULARS_SHARED'];
  if (shared) {
    const { online_retail: known } = JSON.parse(
      readFileSync(join(shared, 'golden/real/mining/cf_item_cosine_top20.json'), 'utf8'),
    ) as { online_retail: { nnz: number; sum_top20: number } };
    const matrix = onlineRetail(join(shared, 'data/online_retail.csv'));
    if (matrix.indices.length !== known.nnz) {
      console.error(`cells ${matrix.indices.length}, known ${known.nnz}`);
      failed++;
    }
    sets.push([`online retail ${matrix.rows} x ${matrix.columns}`, matrix, known.sum_top20]);
  }
  for (const [name, matrix, known] of sets) {
    const items = transposed(matrix);
    const { seconds, result } = cpuSeconds(4, () =>
      nearestByHolders(items, matrix, { likeness: 'cosine', most: MOST }),
    );
    const sum = sumOf(result);
    const peer = scipy(matrix);
    // Sums of 100,000 terms in different orders.
    for (const other of [known, peer?.sum ?? null]) {
      if (other !== null && Math.abs(sum / other - 1) > 1e-9) {
        console.error(`${name}: sum ${sum}, expected ${other}`);
        failed++;
      }
    }
    const beside = peer
      ? `scipy ${peer.seconds.toFixed(2)} s, ratio ${(seconds / peer.seconds).toFixed(2)}`
      : 'no scipy';
    console.log(
      `${name}, ${matrix.indices.length} cells: ${seconds.toFixed(2)} s, ${beside}; sum of the nearest ${sum.toFixed(6)}`,
    );
    const als = cpuSeconds(1, () =>
      fitImplicitAls(matrix, items, {
        factors: 16,
        regularisation: 0.1,
        alpha: 10,
        sweeps: 8,
        random: mulberry32(1),
      }),
    );
    console.log(`  implicit factors, 16 by 8 sweeps: ${als.seconds.toFixed(2)} s`);
  }
  return failed;
}
