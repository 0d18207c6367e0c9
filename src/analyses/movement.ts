import type { Format } from '../core/format';
import type { Say } from './contract';

/** People by where they stood then and stand now, in the reader's words: what `ui/Movement` draws, and whom a cell chooses. */
export interface MovementView<Selection> extends MovementHead {
  readonly nodes: readonly MovementNode[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Row-major, nodes × nodes. */
  readonly counts: readonly number[];
  readonly cells: readonly (readonly {
    readonly text: string;
    readonly spoken: string;
    /** Share of those who stood at the row's node. */
    readonly shade: number;
    readonly selection: Selection;
  }[])[];
}

export interface MovementHead {
  readonly title: string;
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly corner: string;
}

export interface MovementNode {
  readonly label: string;
  readonly colour: number;
}

/**
 * The view of a movement: `movement` counts people row-major from each node to each. The last node is of those who are
 * not known; whom the shop knows on neither side stands in no picture.
 */
export function movementView<Selection>(
  head: MovementHead,
  nodes: readonly MovementNode[],
  movement: Iterable<number>,
  selectionOf: (from: number, to: number) => Selection,
  format: Format,
  say: Say,
): MovementView<Selection> {
  const counts = [...movement];
  counts[counts.length - 1] = 0;
  const width = nodes.length;
  const sum = (cells: readonly number[]) => cells.reduce((total, count) => total + count, 0);
  const rows = nodes.map((_, i) => counts.slice(i * width, (i + 1) * width));
  const columns = nodes.map((_, j) => rows.map((row) => row[j]!));
  return {
    ...head,
    nodes,
    left: rows.map((row) => format.integer(sum(row))),
    right: columns.map((column) => format.integer(sum(column))),
    counts,
    cells: rows.map((row, from) =>
      row.map((people, to) => {
        const share = sum(row) > 0 ? people / sum(row) : 0;
        const values = { people, from: nodes[from]!.label, to: nodes[to]!.label, share };
        return {
          text: people === 0 ? '' : format.integer(people),
          spoken: say(from === to ? 'movement.stayed' : 'movement.went', values),
          shade: share,
          selection: selectionOf(from, to),
        };
      }),
    ),
  };
}
