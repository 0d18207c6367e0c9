import { adjustedRandIndex, matchClusters, overlapTable } from '../../kernels/clustering/agreement';
import type { PersonColumnName, PersonColumns } from '../../domain/person-column';
import type { Comparison, Division, DivisionChoice, Side } from './beside';
import { categoryChoices, takesCategory } from './category';
import { ALSO, LEAVES } from './definition';
import { divisionBy, divisionChoices } from './divisions';
import { labelsAt, openSession, type Session } from './groups';
import type { PartitionOptions } from './partitions';
import type { Prepared } from '../../domain/prepared-features';
import type { CountedMethod, Method } from './result';

/**
 * Another number of groups is `k:5`, another method `method:ward`, another column `also:customers:region` or none `also:`,
 * the decision tree `leaves`; all else is the id of a column of people.
 */
const NUMBER = 'k:';
const METHOD = 'method:';
const METHODS: readonly CountedMethod[] = ['kmeans', 'ward', 'average', 'complete', 'mixture'];

export interface SecondInput {
  readonly prepared: Prepared;
  /** Without the column of people. */
  readonly plain: Prepared;
  readonly columns: PersonColumns;
  readonly persons: ArrayLike<number>;
  /** Null where the method finds the number itself. */
  readonly session: Session | null;
  readonly options: PartitionOptions;
  readonly method: Method;
  /** Groups on the page. */
  readonly k: number;
  /** The column of people they are made by; '' for none. */
  readonly also: string;
  readonly leaves: () => Division | null;
}

/** What the groups can be compared with. */
export function comparisonChoices({ session, method, k, columns, also }: SecondInput): DivisionChoice[] {
  const most = session?.maxK ?? 0;
  const numbers = Array.from({ length: Math.max(0, most - 1) }, (_, i) => i + 2).filter((n) => n !== k);
  const sides = also === '' ? categoryChoices(columns) : [{ id: '', name: columns.find(also)!.name }];
  return [
    ...divisionChoices(columns),
    { id: LEAVES, name: { message: 'compare.leaves' } },
    ...(takesCategory(method) ? sides.map(({ id, name }) => ({ id: ALSO + id, name })) : []),
    ...numbers.map((n) => ({ id: `${NUMBER}${n}`, name: { text: String(n) } })),
    ...METHODS.filter((other) => other !== method).map((other) => ({
      id: `${METHOD}${other}`,
      name: { message: `option.method.${other}` },
    })),
  ];
}

/** The division of an id; null where there is none, or it has fewer than two groups. */
export function secondDivision(input: SecondInput, id: string): Division | null {
  const { columns, persons, session, prepared, plain, options, k } = input;
  if (id === LEAVES) return input.leaves();
  if (id.startsWith(NUMBER)) {
    const asked = Number(id.slice(NUMBER.length));
    if (!session || !Number.isInteger(asked) || asked < 2 || asked > session.maxK) return null;
    return numbered(session, asked, { text: String(asked) });
  }
  if (id.startsWith(METHOD)) {
    const method = METHODS.find((each) => id === `${METHOD}${each}`);
    if (!method) return null;
    const points = takesCategory(method) ? prepared : plain;
    const other = openSession(points, { ...options, method }, k, () => {});
    return other.maxK < 2
      ? null
      : numbered(other, Math.min(k, other.maxK), { message: `option.method.${method}` });
  }
  const column = columns.find(id);
  return column ? divisionBy(column, persons) : null;
}

/** Groups by the number of their members, the largest first. */
function numbered(session: Session, asked: number, name: PersonColumnName): Division | null {
  const { labels, k } = labelsAt(session, asked);
  if (k < 2) return null;
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label]++;
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const place = new Int32Array(k);
  order.forEach((label, i) => (place[label] = i));
  return {
    name,
    groups: order.map((_, i) => ({ text: String(i + 1) })),
    labels: labels.map((label) => place[label]!),
  };
}

/** The clusters of everybody against another division. */
export function compareWith(
  cluster: Int32Array,
  k: number,
  id: string,
  { name, groups, labels }: Division,
  side: Side | null = null,
): Comparison {
  const both = Array.from(cluster.keys()).filter((i) => labels[i]! >= 0);
  const table = overlapTable(
    Int32Array.from(both, (i) => cluster[i]!),
    k,
    Int32Array.from(both, (i) => labels[i]!),
    groups.length,
  );
  const { matched } = matchClusters(table, groups.length);
  const together = matched.reduce(
    (sum, column, row) => sum + (column < 0 ? 0 : table[row * groups.length + column]!),
    0,
  );
  return {
    id,
    name,
    groups,
    table,
    people: both.length,
    agreement: adjustedRandIndex(table, groups.length),
    matched,
    away: both.length - together,
    labels,
    side,
  };
}
