/** One side of a flow: a thing with its name. */
export interface FlowNode {
  readonly label: string;
  /** The count as text, under the name. */
  readonly note: string;
  /** Category colour 1 … 8. */
  readonly colour: number;
}

export interface FlowBox {
  readonly node: number;
  readonly y: number;
  readonly height: number;
}
export interface FlowBand {
  readonly from: number;
  readonly to: number;
  /** SVG path of the filled band. */
  readonly path: string;
}
export interface FlowLayout {
  readonly left: readonly FlowBox[];
  readonly right: readonly FlowBox[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
}

/** Pixels between two boxes, and the least height of one: room for its label. */
const GAP = 6;
const LEAST = 22;

/**
 * Boxes and bands of a flow between two columns of the same things.
 *
 * @param counts row-major, from × to; what is 0 on both sides has no box
 * @param from x of the left boxes' inner edge, @param to that of the right ones
 * @param height of the picture without gaps; boxes too small for their label are raised to it
 */
export function flowLayout(
  counts: ArrayLike<number>,
  nodes: number,
  { from, to, height }: { readonly from: number; readonly to: number; readonly height: number },
): FlowLayout {
  const at = (i: number, j: number): number => counts[i * nodes + j]!;
  const each = Array.from({ length: nodes }, (_, i) => i);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const outOf = each.map((i) => sum(each.map((j) => at(i, j))));
  const into = each.map((j) => sum(each.map((i) => at(i, j))));
  const scale = sum(outOf) > 0 ? height / sum(outOf) : 0;
  const left = boxes(outOf, scale);
  const right = boxes(into, scale);

  const used = { left: each.map(() => 0), right: each.map(() => 0) };
  const bands: FlowBand[] = [];
  for (const { node: i, y: leftY } of left) {
    for (const { node: j, y: rightY } of right) {
      const thickness = at(i, j) * scale;
      if (thickness === 0) continue;
      const y0 = leftY + used.left[i]!;
      const y1 = rightY + used.right[j]!;
      used.left[i]! += thickness;
      used.right[j]! += thickness;
      bands.push({ from: i, to: j, path: bandPath(from, y0, to, y1, thickness) });
    }
  }
  const bottom = Math.max(0, ...[...left, ...right].map((box) => box.y + box.height));
  return { left, right, bands, height: bottom };
}

function boxes(sizes: readonly number[], scale: number): FlowBox[] {
  const found: FlowBox[] = [];
  let y = 0;
  sizes.forEach((size, node) => {
    if (size === 0) return;
    const height = Math.max(LEAST, size * scale);
    found.push({ node, y, height });
    y += height + GAP;
  });
  return found;
}

function bandPath(x0: number, y0: number, x1: number, y1: number, thickness: number): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number) => value.toFixed(1);
  const curve = (toX: number, toY: number, fromY: number) =>
    `C${n(middle)} ${n(fromY)} ${n(middle)} ${n(toY)} ${n(toX)} ${n(toY)}`;
  return `M${n(x0)} ${n(y0)}${curve(x1, y1, y0)}V${n(y1 + thickness)}${curve(x0, y0 + thickness, y1 + thickness)}Z`;
}
