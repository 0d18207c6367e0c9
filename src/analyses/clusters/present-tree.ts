import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { colourOf } from './colours';
import type { TreeTop } from './result';

/** The dendrogram in a box of TREE_WIDTH × TREE_HEIGHT, root at the top. */
export interface TreeView {
  readonly title: string;
  readonly caption: string;
  readonly branches: readonly { readonly path: string; readonly colour: number | null }[];
  readonly leaves: readonly { readonly x: number; readonly text: string; readonly colour: number }[];
  /** Where the tree is cut for each number of groups that is offered; `y` is half-way between two merges. */
  readonly cuts: readonly {
    readonly k: number;
    readonly y: number;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

export const TREE_WIDTH = 960;
export const TREE_HEIGHT = 260;

/** Null without merges. */
export function treeView(
  { leaves, merges }: TreeTop,
  k: number,
  most: number,
  format: Format,
  say: Say,
): TreeView | null {
  const top = merges[merges.length - 1]?.height ?? 0;
  if (!(top > 0)) return null;
  const step = TREE_WIDTH / leaves.length;
  const yOf = (height: number) => TREE_HEIGHT * (1 - height / top);
  interface Knot {
    readonly x: number;
    readonly y: number;
    /** The cluster all below it are in, null where there are several. */
    readonly cluster: number | null;
  }
  const knots: Knot[] = [];
  const knotOf = (part: number): Knot =>
    part >= 0
      ? { x: (part + 0.5) * step, y: TREE_HEIGHT, cluster: leaves[part]!.cluster }
      : knots[-part - 1]!;
  const branches = merges.map(({ left, right, height }) => {
    const [a, b] = [knotOf(left), knotOf(right)];
    const y = yOf(height);
    const cluster = a.cluster !== null && a.cluster === b.cluster ? a.cluster : null;
    knots.push({ x: (a.x + b.x) / 2, y, cluster });
    const path = `M${round(a.x)} ${round(a.y)}V${round(y)}H${round(b.x)}V${round(b.y)}`;
    return { path, colour: cluster === null ? null : colourOf(cluster) };
  });
  const heightFromTop = (i: number) => merges[merges.length - 1 - i]?.height ?? 0;
  const offered = Math.min(most, merges.length + 1);
  const cuts = Array.from({ length: Math.max(0, offered - 1) }, (_, i) => {
    const groups = i + 2;
    return {
      k: groups,
      y: round(yOf((heightFromTop(groups - 2) + heightFromTop(groups - 1)) / 2)),
      label: say('tree.cut', { k: groups }),
      chosen: groups === k,
    };
  });
  return {
    title: say('tree.title', { k }),
    caption: say('tree.caption', { leaves: leaves.length }),
    branches,
    leaves: leaves.map(({ customers, cluster }, i) => ({
      x: round((i + 0.5) * step),
      text: format.short(customers),
      colour: colourOf(cluster),
    })),
    cuts,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
