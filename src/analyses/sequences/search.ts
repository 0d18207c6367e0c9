import type { Workspace } from '../../core/workspace';
import type { DayWindow } from '../../domain/activity';
import type { ItemSequences } from '../../domain/item-sequences';
import { itemSequences } from '../../domain/item-sequences';
import { leastCount } from '../../kernels/mining/fractions';
import type { MinedSequences } from '../../kernels/mining/frequent-sequences';
import { patternsIn } from './known-patterns';
import type { SequenceParams } from './result';

export interface Found {
  readonly level: 'product' | 'category';
  readonly data: ItemSequences;
  /** All frequent patterns, single purchases among them. */
  readonly patterns: MinedSequences;
  readonly askedCount: number;
  readonly decided: boolean;
}

/** Supports that are tried from the top, in per cent of the customers. */
const RUNGS = [20, 10, 5, 3, 2];
/** So many sequences of two purchases are worth reading: no lower support is tried. */
const ENOUGH = 10;
/** A decided support is never fewer customers. */
const FEWEST = 5;
/** More would not be read: the support limit rises instead. */
const MAX_PATTERNS = 100_000;

/**
 * Seeks sequences at the level and the support asked for, or decides them: at the finest level, from 20 % of the
 * customers down, the first support with ten sequences of two purchases or more; else the level and support with most.
 */
export function searchSequences(
  workspace: Workspace,
  params: SequenceParams,
  window: DayWindow,
  levels: readonly ('product' | 'category')[],
): Found {
  const given = params.minSupport > 0 || params.minCount > 0;
  let best: Found | null = null;
  let most = -1;
  for (const level of levels) {
    const data = itemSequences(workspace, level, window);
    const customers = data.people.length;
    for (const minSupport of given ? [params.minSupport] : RUNGS) {
      const askedCount = Math.max(
        leastCount(minSupport / 100, customers),
        given ? params.minCount : FEWEST,
        1,
      );
      const patterns = patternsIn(workspace, { level, window, data }, askedCount, limitsOf(params));
      const found = { level, data, patterns, askedCount, decided: !given };
      const several = severalOf(patterns);
      if (several >= ENOUGH) return found;
      if (several > most) {
        best = found;
        most = several;
      }
      if (askedCount === FEWEST) break;
    }
  }
  return best!;
}

/** Limits of time and size as the miner takes them. */
export function limitsOf({ maxGapDays, maxSpanDays, maxElements, maxItems }: SequenceParams) {
  return {
    maxGap: maxGapDays || Infinity,
    maxSpan: maxSpanDays || Infinity,
    maxElements,
    maxItems,
    maxPatterns: MAX_PATTERNS,
  };
}

/** Patterns of two purchases or more. */
function severalOf({ cells, starts, counts }: MinedSequences): number {
  let several = 0;
  for (let p = 0; p < counts.length; p++) if (isSeveral(cells.subarray(starts[p], starts[p + 1]))) several++;
  return several;
}

/** Whether a pattern has two purchases or more: its first −1 is not its last cell. */
export const isSeveral = (pattern: Int32Array): boolean => pattern.indexOf(-1) < pattern.length - 1;
