import { streamOf } from '../../src/demo/random';

/** Columns to zero mean and unit variance; rows are people. */
export function standardise(rows: readonly (readonly number[])[]): number[][] {
  const width = rows[0].length;
  const mean = Array.from(
    { length: width },
    (_, c) => rows.reduce((sum, row) => sum + row[c], 0) / rows.length,
  );
  const deviation = mean.map((m, c) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[c] - m) ** 2, 0) / rows.length),
  );
  return rows.map((row) => row.map((value, c) => (value - mean[c]) / deviation[c]));
}

/** Plain k-means: Lloyd from k-means++ starts, the best of `restarts` by inertia. Returns a label for each row. */
export function kMeans(rows: readonly (readonly number[])[], k: number, restarts = 20): number[] {
  let best: { labels: number[]; inertia: number } | undefined;
  for (let r = 0; r < restarts; r++) {
    const random = streamOf(7, 'test k-means', r);
    const distance = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, value, c) => sum + (value - b[c]) ** 2, 0);
    const centers: number[][] = [[...rows[Math.floor(random() * rows.length)]]];
    while (centers.length < k) {
      const near = rows.map((row) => Math.min(...centers.map((center) => distance(row, center))));
      let rest = random() * near.reduce((a, b) => a + b, 0);
      const next = near.findIndex((d) => (rest -= d) < 0);
      centers.push([...rows[next < 0 ? rows.length - 1 : next]]);
    }
    let labels: number[] = [];
    for (let round = 0; round < 50; round++) {
      const next = rows.map((row) => {
        let nearest = 0;
        for (let c = 1; c < k; c++)
          if (distance(row, centers[c]) < distance(row, centers[nearest])) nearest = c;
        return nearest;
      });
      if (next.every((label, i) => label === labels[i])) break;
      labels = next;
      centers.forEach((center, c) => {
        const members = rows.filter((_, i) => labels[i] === c);
        center.forEach(
          (_, f) => (center[f] = members.reduce((sum, row) => sum + row[f], 0) / Math.max(1, members.length)),
        );
      });
    }
    const inertia = rows.reduce((sum, row, i) => sum + distance(row, centers[labels[i]]), 0);
    if (!best || inertia < best.inertia) best = { labels, inertia };
  }
  if (!best) throw new Error('no restarts');
  return best.labels;
}
