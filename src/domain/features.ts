import type { Workspace } from '../core/workspace';
import { activityIn, type DayWindow } from './activity';
import { FEATURE_IDS, type FeatureId } from './feature-list';
import { lineFeatures } from './feature-lines';
import { orderFeatures } from './feature-orders';
import { profileFeatures } from './feature-profile';
import { linesOf } from './lines';
import { oncePerWorkspace } from './memo';
import type { MoneyGrid } from './money';

/** One value a person for each feature that the workspace tells; NaN where it is unknown of a person. */
export type FeatureColumns = ReadonlyMap<FeatureId, Float64Array>;

/** The statistics of everybody with a counting order in a window of days, by the bytes of their keys. */
export interface FeatureTable {
  readonly count: number;
  readonly window: DayWindow;
  /** Person of each row (see `peopleOf`), ascending. */
  readonly person: Uint32Array;
  /** A feature that is unknown of everybody is left out. Money in the unit of the file. */
  readonly columns: FeatureColumns;
  /** Net spend in whole units of the grid, for exact sums. */
  readonly spendUnits: Float64Array;
  readonly grid: MoneyGrid;
}

const WINDOWS_KEPT = 3;
const remembered = oncePerWorkspace(() => new Map<string, FeatureTable>());

/**
 * The statistics of the customers in [from, to), seen from day `to`. O(lines) and a radix sort. The last few windows
 * are remembered and shared: never change or move them.
 */
export function featureTable(workspace: Workspace, window: DayWindow): FeatureTable {
  const known = remembered(workspace);
  const key = `${window.from} ${window.to}`;
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= WINDOWS_KEPT && oldest !== undefined) known.delete(oldest);
  const table = deriveTable(workspace, window);
  known.set(key, table);
  return table;
}

function deriveTable(workspace: Workspace, window: DayWindow): FeatureTable {
  const activity = activityIn(workspace, window);
  const buyers: number[] = [];
  activity.people.orders.forEach((orders, p) => {
    if (orders > 0) buyers.push(p);
  });
  const person = Uint32Array.from(buyers);
  const all: ReadonlyMap<FeatureId, Float64Array> = new Map([
    ...orderFeatures(workspace, activity, person),
    ...lineFeatures(workspace, activity, person),
    ...profileFeatures(workspace, window, person),
  ]);
  const columns = new Map<FeatureId, Float64Array>();
  for (const id of FEATURE_IDS) {
    const values = all.get(id);
    if (values?.some((value) => !Number.isNaN(value))) columns.set(id, values);
  }
  return {
    count: person.length,
    window,
    person,
    columns,
    spendUnits: Float64Array.from(person, (p) => activity.people.net[p]!),
    grid: linesOf(workspace).grid,
  };
}
