import type { Workspace } from '../../core/workspace';
import type { DayWindow } from '../../domain/activity';
import { isBeginning, itemSequences, type ItemSequences } from '../../domain/item-sequences';
import { oncePerWorkspace, Recent } from '../../domain/memo';
import { mineSequences, type MinedSequences } from '../../kernels/mining/frequent-sequences';
import { mineInTime, patternsBefore, type SequencesInTime } from '../../kernels/mining/sequences-in-time';

interface SearchLimits {
  readonly maxGap: number;
  readonly maxSpan: number;
  readonly maxElements: number;
  readonly maxItems: number;
  readonly maxPatterns: number;
}

/** What the last search of some limits found. */
interface Entry {
  known: Known | null;
  /** A search down to this count passed a bound. */
  tooMany: number;
}

interface Known {
  readonly found: SequencesInTime;
  /** The purchases it looked at, and the last that were found to be what those were before their day. */
  readonly data: ItemSequences;
  beginning: ItemSequences | null;
}

/** Searches of different levels, windows or limits that are kept. */
const KEPT = 2;
/** A search answers for all days with at least this share of the customers of its last one. */
const BAND = 0.9;
/** Where fewer customers are asked for a lower count would find far more, and a search costs little. */
const FEW = 20;
/** Eight bytes each. */
const MAX_ENDS = 1_000_000;

const entries = oncePerWorkspace(() => new Recent<string, Entry>(KEPT));

/**
 * The patterns of at least `minCount` customers in the purchases of a window, as a search of them finds them. One search
 * answers for many days: it keeps when each customer first held each pattern, and looks at somewhat later purchases for
 * somewhat fewer customers than it was asked for.
 */
export function patternsIn(
  workspace: Workspace,
  { level, window, data }: { level: 'product' | 'category'; window: DayWindow; data: ItemSequences },
  minCount: number,
  limits: SearchLimits,
): MinedSequences {
  if (data.people.length === 0) return mineSequences(data, { ...limits, minCount });
  const key = JSON.stringify([level, window.from, Object.values(limits)]);
  const entry = entries(workspace).get(key, () => ({ known: null, tooMany: 0 }));
  return knownAt(window.to) ?? searched() ?? mineSequences(data, { ...limits, minCount });

  function knownAt(day: number): MinedSequences | null {
    const { known } = entry;
    if (!known || known.found.minCount > minCount) return null;
    if (known.beginning !== data && !isBeginning(data, known.data, day)) return null;
    known.beginning = data;
    return patternsBefore(known.found, day, minCount);
  }

  function searched(): MinedSequences | null {
    const { day, customers } = endOfBand(itemSequences(workspace, level, { ...window, to: Infinity }), data);
    const share = (BAND * customers) / data.people.length;
    const least = Math.max(Math.min(minCount, FEW), Math.min(minCount, Math.floor(minCount * share)));
    if (least <= entry.tooMany) return null;
    const late = itemSequences(workspace, level, { ...window, to: day });
    if (!isBeginning(data, late, window.to)) return null;
    const found = mineInTime(late, { ...limits, minCount: least, maxEnds: MAX_ENDS });
    if (!found) {
      entry.tooMany = least;
      return null;
    }
    entry.known = { found, data: late, beginning: data };
    return knownAt(window.to);
  }
}

/**
 * The last day, as an as-of day, with at most so many customers: all of them, nine tenths, 81 % …, the least of these
 * that is not below those of the data.
 */
function endOfBand(
  { sequenceStarts, times, people: { length: all } }: ItemSequences,
  { people: { length: own } }: ItemSequences,
): { readonly day: number; readonly customers: number } {
  let customers = all;
  while (Math.floor(customers * BAND) >= own) customers = Math.floor(customers * BAND);
  if (customers === all) return { day: Infinity, customers };
  const firsts = Float64Array.from({ length: all }, (_, s) => times[sequenceStarts[s]!]!).sort();
  return { day: firsts[customers]!, customers };
}
