import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { canonicalParams } from '../../core/params';
import { MS_PER_DAY } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { asOfDay, monthsBefore } from '../../domain/as-of';
import { evidenceOf } from '../../domain/evidence';
import { featureTable, type FeatureTable } from '../../domain/features';
import { knowsAmounts, linesOf } from '../../domain/lines';
import { moneyOf } from '../../domain/money';
import { groupingsOf } from '../../domain/groupings';
import { peopleOf } from '../../domain/people';
import { personColumnsAt } from '../../domain/person-columns';
import { namesOf } from '../../domain/person-names';
import type { Progress } from '../contract';
import { compareWith, comparisonChoices, secondDivision } from './comparison';
import { MOST_GROUPS } from './definition';
import { preparationEffects } from './effects';
import { denseGroupsOf, groupsOf, sessionOf, type Groups, type Session } from './groups';
import { TESTED_FROM } from './k-choice';
import { explainChoices, explained } from './explained';
import { chosenGrouping, keptBeside, solutionOf } from './kept';
import { pictureOf } from './picture';
import { preparedOf, type Prepared } from '../../domain/prepared-features';
import { chosenFeatures } from './feature-choices';
import { profiledFeatures, summarise } from './profile';
import type {
  ClustersParams,
  ClustersResult,
  CountedMethod,
  Density,
  FeatureSummary,
  Kind,
  Method,
} from './result';
import { rulesOf } from './rules';
import { treeTop } from './tree-top';

/** Fewer people are no groups. */
const FEWEST = 5;
/** Below this many people a mixture has diagonal covariances. */
const FULL_MIXTURE_FROM = 100;

/**
 * Groups of customers who are alike in the chosen features.
 *
 * Problems: `clusters/no-orders`, `clusters/no-customers` {lines}, `clusters/no-buyers` {asOf}. Notes: features that
 * nobody has or in which all are alike, simpler methods for few people, samples for many, filled gaps.
 */
export function compute(
  workspace: Workspace,
  params: ClustersParams,
  report: Progress,
): Outcome<ClustersResult> {
  const progress = inSteps(report);
  const lines = linesOf(workspace);
  if (Number.isNaN(lines.lastDay)) return fail('clusters/no-orders');
  if (!knowsAmounts(lines)) return fail('amounts/none');
  if (!peopleOf(workspace).ofLevel.get('orders')?.length)
    return fail('clusters/no-customers', { lines: lines.count });
  const asOf = asOfDay(workspace, params.asOf);
  const window = { from: params.months === 0 ? -Infinity : monthsBefore(asOf, params.months), to: asOf };
  const table = featureTable(workspace, window);
  if (table.count === 0) return fail('clusters/no-buyers', { asOf: asOf * MS_PER_DAY });
  progress(0.05);

  const prepared = preparedOf(table, chosenFeatures(params.features), params.log, params.scale);
  const found = group(workspace, table, prepared, params, progress);
  progress(0.92);
  const { groups, method } = found;
  const order = byRevenue(table, groups);
  const features = profiledFeatures(table, prepared, params.log);
  const clusters = summarise(table, features, prepared.dimension, groups, order);
  const position = new Map(order.map((label, place) => [label, place]));
  const cluster = groups.labels.map((label) => position.get(label)!);
  const { session } = found;
  const isGrouped = groups.k > 1;
  const people = peopleOf(workspace);
  const columns = personColumnsAt(workspace, asOf);
  const { seed, restarts } = params;
  const covariance = table.count < FULL_MIXTURE_FROM ? 'diagonal' : params.covariance;
  const second = {
    prepared,
    columns,
    persons: table.person,
    session,
    options: { method: 'kmeans' as const, seed, restarts, covariance },
    method,
    k: groups.k,
  };
  const other = isGrouped ? secondDivision(second, params.against) : null;
  const grouping = isGrouped ? chosenGrouping(workspace, params.kept) : null;
  progress(0.95);
  const result: ClustersResult = {
    kind: found.kind,
    choices: {
      method: params.method,
      k: params.k,
      log: params.log,
      scale: params.scale,
      seed: params.seed,
      restarts: params.restarts,
      against: params.against,
      explain: params.explain,
      kept: params.kept,
    },
    method,
    asOf,
    from: Math.max(window.from, lines.firstDay),
    months: params.months,
    features: features.map(summaryOf),
    usedFeatures: prepared.dimension,
    people: {
      count: table.count,
      keys: pickLevels(people.keys, table.person),
      names: namesOf(workspace, people.count, table.person),
      cluster,
      next: groups.next.map((label) => position.get(label) ?? -1),
      silhouette: groups.silhouette,
      probability: groups.probability,
      fence: groups.fence,
      spend: table.columns.get('spend')!.slice(),
      values: features.map(({ values }) => values.slice()),
    },
    clusters,
    choice: session ? session.measured(() => {}).choice : null,
    rules: rulesOf(prepared, cluster, clusters.length, { maxDepth: params.treeDepth, seed }),
    explained: params.explain === '' ? null : explained(workspace, table, columns, params.explain, params),
    explainable: explainChoices(columns),
    comparison: other && compareWith(cluster, clusters.length, params.against, other),
    comparable: isGrouped ? comparisonChoices(second) : [],
    solution: isGrouped ? solutionOf(prepared, features, cluster, groups.k) : null,
    groupings: groupingsOf(workspace).map(({ id, name }) => ({ id, name })),
    kept: grouping && keptBeside(workspace, grouping, table, cluster, clusters.length),
    tree: session?.family.tree
      ? treeTop(session.family.tree, (point) => cluster[session.rows[point]!]!)
      : null,
    density: found.density,
    picture: pictureOf(prepared),
    preparations: isGrouped ? preparationEffects(table, prepared, params, groups.k) : [],
    separation: groups.separation,
    builtOn: groups.builtOn,
    evidence: evidenceOfTable(workspace, table),
    revenue: moneyOf(
      table.grid,
      table.spendUnits.reduce((sum, units) => sum + units, 0),
    ),
  };
  return ok(result, notesOf(result, prepared, params));
}

function summaryOf(feature: FeatureSummary): FeatureSummary {
  const { id, unknown, skewness, logSkewness, logged, mean, median, deviation, typical } = feature;
  return { id, unknown, skewness, logSkewness, logged, mean, median, deviation, typical };
}

/** Kernels tell more often than anybody can see. */
function inSteps(report: Progress): Progress {
  let told = 0;
  return (fraction) => {
    if (fraction < told + 0.03) return;
    told = fraction;
    report(fraction);
  };
}

interface Found {
  readonly kind: Kind;
  readonly method: Method;
  readonly groups: Groups;
  readonly session: Session | null;
  readonly density: Density | null;
}

function group(
  workspace: Workspace,
  table: FeatureTable,
  prepared: Prepared,
  params: ClustersParams,
  progress: Progress,
): Found {
  const { count } = prepared;
  const tested = count >= TESTED_FROM;
  const method: Method = tested ? params.method : 'ward';
  if (count < FEWEST || prepared.dimension === 0) {
    const kind: Kind = count < FEWEST ? 'few' : 'alike';
    return { kind, method, groups: oneGroup(count), session: null, density: null };
  }
  if (method === 'density') {
    const made = denseGroupsOf(prepared, params.seed, params, (fraction) => progress(0.05 + 0.85 * fraction));
    const kind: Kind = made.groups.k > 1 ? 'groups' : 'whole';
    return { kind, method, groups: made.groups, session: null, density: made.density };
  }
  const covariance = count < FULL_MIXTURE_FROM ? 'diagonal' : params.covariance;
  const session = openedSession(workspace, table, prepared, { ...params, covariance }, method, progress);
  const { choice } = session.measured((fraction) => progress(0.15 + 0.65 * fraction));
  progress(0.8);
  const k = params.k === 0 ? choice.suggested : Math.min(params.k, session.maxK);
  const groups = groupsOf(session, k, (fraction) => progress(0.8 + 0.1 * fraction));
  return { kind: groups.k > 1 ? 'groups' : 'whole', method, groups, session, density: null };
}

function openedSession(
  workspace: Workspace,
  table: FeatureTable,
  prepared: Prepared,
  params: ClustersParams,
  method: CountedMethod,
  progress: Progress,
): Session {
  const { seed, restarts, covariance, features, log, scale } = params;
  const key = `${table.window.from} ${table.window.to} ${canonicalParams({ method, seed, restarts, covariance, features, log, scale })}`;
  const options = { method, seed, restarts, covariance };
  return sessionOf(workspace, key, prepared, options, mostGroups(prepared.count), (fraction) =>
    progress(0.05 + 0.1 * fraction),
  );
}

/** Two or three groups of a handful, six of some dozens, else as many as anybody can tell apart. */
function mostGroups(people: number): number {
  if (people < TESTED_FROM) return Math.min(3, Math.floor(people / 2));
  return people < 100 ? 6 : MOST_GROUPS;
}

function oneGroup(count: number): Groups {
  return {
    k: 1,
    labels: new Int32Array(count),
    next: new Int32Array(count).fill(-1),
    silhouette: new Float64Array(count),
    separation: { mean: NaN, error: 0 },
    probability: new Float64Array(0),
    fence: new Uint8Array(count),
    stability: Float64Array.of(NaN),
    builtOn: count,
  };
}

/** Labels as they are to be numbered: by revenue, then size, then first member; those in no group last. */
function byRevenue({ spendUnits }: FeatureTable, { labels }: Groups): number[] {
  const sums = new Map<number, { units: number; size: number; first: number }>();
  labels.forEach((label, i) => {
    const sum = sums.get(label) ?? { units: 0, size: 0, first: i };
    sum.units += spendUnits[i]!;
    sum.size++;
    sums.set(label, sum);
  });
  return [...sums]
    .sort(
      ([a, left], [b, right]) =>
        Number(a < 0) - Number(b < 0) ||
        right.units - left.units ||
        right.size - left.size ||
        left.first - right.first,
    )
    .map(([label]) => label);
}

function evidenceOfTable(workspace: Workspace, { window, columns, count }: FeatureTable) {
  const tenure = columns.get('tenure')!;
  const recency = columns.get('recency')!;
  const quietDays = recency.reduce((least, days) => Math.min(least, days), Infinity);
  const spanDays = tenure.reduce((most, days) => Math.max(most, days), 0) - quietDays;
  const mostOrders = activityIn(workspace, window).people.orders.reduce((a, b) => Math.max(a, b), 0);
  return evidenceOf({ buyers: count, spanDays, quietDays, mostOrders });
}

function notesOf(result: ClustersResult, prepared: Prepared, params: ClustersParams): Problem[] {
  const { people, choice, method, builtOn } = result;
  const notes: Problem[] = [];
  if (prepared.absent.length > 0) notes.push(problem('clusters/absent', { n: prepared.absent.length }));
  if (prepared.alike.length > 0) notes.push(problem('clusters/alike', { n: prepared.alike.length }));
  const filled = prepared.features.filter(({ unknown }) => unknown > 0);
  if (filled.length > 0) {
    const most = Math.max(...filled.map(({ unknown }) => unknown));
    notes.push(problem('clusters/filled', { n: filled.length, people: most }));
  }
  if (choice && people.count < TESTED_FROM) notes.push(problem('clusters/simpler', { need: TESTED_FROM }));
  const isMixed = method === 'mixture' && params.covariance === 'full';
  if (isMixed && people.count < FULL_MIXTURE_FROM)
    notes.push(problem('clusters/diagonal', { need: FULL_MIXTURE_FROM }));
  if (choice && params.k > choice.rows.length)
    notes.push(problem('clusters/limited', { asked: params.k, most: choice.rows.length }));
  if (choice && choice.measured < people.count)
    notes.push(problem('clusters/sampled', { measured: choice.measured, people: people.count }));
  if (builtOn < people.count) notes.push(problem('clusters/built', { builtOn, people: people.count }));
  return notes;
}
