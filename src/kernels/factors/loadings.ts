/** The factors in falling order of their sums of squares, each with its loading of largest size positive. */
export function inFallingOrder(loadings: Float64Array, p: number, k: number): Float64Array {
  const factors = Array.from({ length: k }, (_, f) => {
    let [square, largest] = [0, 0];
    for (let i = 0; i < p; i++) {
      const value = loadings[i * k + f];
      square += value * value;
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    return { f, square, sign: largest < 0 ? -1 : 1 };
  }).sort((a, b) => b.square - a.square);
  const ordered = new Float64Array(p * k);
  factors.forEach(({ f, sign }, place) => {
    for (let i = 0; i < p; i++) ordered[i * k + place] = sign * loadings[i * k + f];
  });
  return ordered;
}
