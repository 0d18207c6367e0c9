/** Where a view says NaN, undefined or nothing at all: paths into it. Row accessors are called for their first rows. */
export function faultsIn(view: unknown, path = 'view'): string[] {
  switch (typeof view) {
    case 'undefined':
      return [`${path} is undefined`];
    case 'number':
      return Number.isFinite(view) ? [] : [`${path} is ${view}`];
    case 'string':
      return /NaN|undefined|Infinity|⟨|\[object/.test(view) ? [`${path} says "${view}"`] : [];
    case 'object':
      return view === null || ArrayBuffer.isView(view) ? [] : faultsInside(view, path);
    default:
      return [];
  }
}

const ROWS_LOOKED_AT = 40;

function faultsInside(view: object, path: string): string[] {
  const faults = Object.entries(view).flatMap(([key, value]) => faultsIn(value, `${path}.${key}`));
  if (isRowReader(view)) {
    const rows = Math.min(view.count, ROWS_LOOKED_AT);
    for (let i = 0; i < rows; i++) faults.push(...faultsIn(view.row(i), `${path}.row(${i})`));
  }
  return faults;
}

const isRowReader = (view: object): view is { count: number; row(i: number): unknown } =>
  'row' in view && typeof view.row === 'function' && 'count' in view && typeof view.count === 'number';

/** Every buffer that a result holds: what a worker moves to the page. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return [...found];
}
