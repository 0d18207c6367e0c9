import type { Workspace } from '../../core/workspace';
import type { DayWindow } from '../../domain/activity';
import { lowestInBand, topOfBand } from '../../domain/bands';
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
    const all = itemSequences(workspace, level, { ...window, to: Infinity });
    const top = topOfBand(all.people.length, data.people.length);
    const least = lowestInBand(minCount, data.people.length, top);
    if (least <= entry.tooMany) return null;
    const late = itemSequences(workspace, level, { ...window, to: lastDayWith(all, top) });
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

/** The last day, as an as-of day, with no more than so many customers. */
function lastDayWith(
  { sequenceStarts, times, people: { length: all } }: ItemSequences,
  customers: number,
): number {
  if (customers === all) return Infinity;
  const firsts = Float64Array.from({ length: all }, (_, s) => times[sequenceStarts[s]!]!).sort();
  return firsts[customers]!;
}
