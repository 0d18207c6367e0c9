import { followMean, storeBounds, sumMembers, tally, widenBounds, type Partition } from './lloyd';

/** A move must lower the sum of squares by more than rounding can. */
const WORTHWHILE = 1 - 1e-10;

/**
 * Moves single points between clusters as long as the sum of squares falls, centres following at once: taking a
 * point out of a cluster of size a saves a/(a−1) · d², putting it into one of size b costs b/(b+1) · d². What is
 * left is stable against every such move, hence also against Lloyd's. Continues with the bounds that `lloyd`
 * left, so it looks only at points near a border. Hartigan & Wong 1979, doi:10.2307/2346830 (optimal transfer)
 *
 * @returns the number of moves
 */
export function transferPoints(p: Partition, maxSweeps: number): number {
  const { n, k, sizes, labels, gap, storedLower, drift, otherDrift } = p;
  if (k < 2) return 0;
  sumMembers(p);
  const squares = new Float64Array(k);
  const moved = new Float64Array(k);
  const reach = new Float64Array(k);
  measureReach(sizes, reach);
  let moves = 0;
  for (let sweep = 0, before = -1; sweep < maxSweeps && moves !== before; sweep++) {
    before = moves;
    for (let i = 0; i < n; i++) {
      const own = labels[i];
      const upper = storedLower[i] - gap[i] + drift[own];
      if (storedLower[i] - otherDrift[own] > reach[own] * upper || sizes[own] < 2) continue;
      measureSquares(p, i, squares);
      let to = own;
      let cost = (sizes[own] / (sizes[own] - 1)) * squares[own] * WORTHWHILE;
      let nearestOther = Infinity;
      for (let j = 0; j < k; j++) {
        if (j === own) continue;
        if (squares[j] < nearestOther) nearestOther = squares[j];
        const joining = (sizes[j] / (sizes[j] + 1)) * squares[j];
        if (joining < cost) {
          cost = joining;
          to = j;
        }
      }
      if (to === own) {
        storeBounds(p, i, own, Math.sqrt(nearestOther), Math.sqrt(squares[own]));
        continue;
      }
      moves++;
      labels[i] = to;
      tally(p, i, own, -1);
      tally(p, i, to, 1);
      moved.fill(0);
      moved[own] = followMean(p, own);
      moved[to] = followMean(p, to);
      widenBounds(p, moved);
      measureReach(sizes, reach);
      gap[i] = -Infinity;
    }
  }
  return moves;
}

/** Squared distance of point i to every centre. */
function measureSquares(
  { dimension, k, points, centers }: Partition,
  i: number,
  squares: Float64Array,
): void {
  for (let j = 0, q = 0; j < k; j++) {
    let square = 0;
    for (let o = i * dimension, end = o + dimension; o < end; o++, q++)
      square += (points[o] - centers[q]) ** 2;
    squares[j] = square;
  }
}

/** How many times nearer than any other centre the own one must be for no move out of a cluster to pay. */
function measureReach(sizes: Float64Array, reach: Float64Array): void {
  let smallest = Infinity;
  for (const size of sizes) if (size < smallest) smallest = size;
  for (let j = 0; j < reach.length; j++) {
    reach[j] = Math.sqrt((sizes[j] / (sizes[j] - 1)) * ((smallest + 1) / smallest));
  }
}
