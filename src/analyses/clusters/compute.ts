import { pickLevels } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
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
import { categoryChoices, categoryOf, countsOf, takesCategory, withCategory } from './category';
import { compareWith, comparisonChoices, secondDivision } from './comparison';
import { preparationEffects } from './effects';
import { explainChoices, explained, wholeTable } from './explained';
import { FULL_MIXTURE_FROM, group, numberedGroups } from './found';
import { TESTED_FROM } from './k-choice';
import { chosenGrouping, keptBeside, solutionOf } from './kept';
import { leavesOf } from './leaves';
import { pictureOf } from './picture';
import { preparedOf, type LogChoice, type Prepared, type ScaleChoice } from '../../domain/prepared-features';
import { chosenFeatures } from './feature-choices';
import { profiledFeatures } from './profile';
import type { ClustersParams, ClustersResult, FeatureSummary } from './result';
import { rulesOf } from './rules';
import { besideSolution, byColumnOf } from './side';
import { treeTop } from './tree-top';

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

  const columns = personColumnsAt(workspace, asOf);
  const { own, other } = byColumnOf(params, table.count);
  const category = categoryOf(columns, own || (other ?? ''), table.person);
  const also = category ? own : '';
  const prepareBy = (column: string) => (log: LogChoice, scale: ScaleChoice) => {
    const plain = preparedOf(table, chosenFeatures(params.features), log, scale);
    return column !== '' && category ? withCategory(plain, category, params.apart) : plain;
  };
  const plain = prepareBy('')(params.log, params.scale);
  const prepared = prepareBy(also)(params.log, params.scale);
  const found = group(workspace, table, prepared, { ...params, also }, progress);
  progress(0.92);
  const { groups, method, session } = found;
  const features = profiledFeatures(table, plain, params.log);
  const { clusters, cluster, position } = numberedGroups(table, features, plain.dimension, groups);
  const isGrouped = groups.k > 1;
  const people = peopleOf(workspace);
  const { seed, restarts } = params;
  const covariance = table.count < FULL_MIXTURE_FROM ? 'diagonal' : params.covariance;
  const rules = rulesOf(plain, cluster, clusters.length, { maxDepth: params.treeDepth, seed });
  const told = params.explain === '' ? null : explained(workspace, table, columns, params.explain, params);
  const second = {
    prepared,
    plain,
    columns,
    persons: table.person,
    session,
    options: { method: 'kmeans' as const, seed, restarts, covariance },
    method,
    k: groups.k,
    also,
    leaves: () => {
      if (params.explain === '') return leavesOf(rules, plain);
      return told && leavesOf(told.rules, wholeTable(table));
    },
  };
  const beside =
    isGrouped && category && other !== null
      ? besideSolution(
          workspace,
          table,
          features,
          plain.dimension,
          prepareBy(other)(params.log, params.scale),
          other,
          category,
          params,
        )
      : null;
  const division = beside?.division ?? (isGrouped ? secondDivision(second, params.against) : null);
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
      also: params.also,
      against: params.against,
      explain: params.explain,
      kept: params.kept,
    },
    method,
    asOf,
    from: Math.max(window.from, lines.firstDay),
    months: params.months,
    features: features.map(summaryOf),
    usedFeatures: plain.dimension,
    category: category && {
      id: category.id,
      name: category.name,
      levels: category.levels,
      folded: category.folded,
      taken: also !== '',
      apart: params.apart,
      counts: countsOf(category, cluster, clusters.length),
    },
    categories: takesCategory(method) ? categoryChoices(columns) : [],
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
    rules,
    explained: told,
    explainable: explainChoices(columns),
    comparison:
      division && compareWith(cluster, clusters.length, params.against, division, beside?.side ?? null),
    comparable: isGrouped ? comparisonChoices(second) : [],
    solution: isGrouped ? solutionOf(plain, features, cluster, groups.k) : null,
    groupings: groupingsOf(workspace).map(({ id, name }) => ({ id, name })),
    kept: grouping && keptBeside(workspace, grouping, table, cluster, clusters.length),
    tree: session?.family.tree
      ? treeTop(session.family.tree, (point) => cluster[session.rows[point]!]!)
      : null,
    density: found.density,
    picture: pictureOf(prepared),
    preparations: isGrouped ? preparationEffects(prepareBy(also), params, groups.k) : [],
    separation: groups.separation,
    builtOn: groups.builtOn,
    evidence: evidenceOfTable(workspace, table),
    revenue: moneyOf(
      table.grid,
      table.spendUnits.reduce((sum, units) => sum + units, 0),
    ),
  };
  return ok(result, notesOf(result, plain, params));
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
  if (params.also !== '' && !result.category?.taken)
    notes.push(problem(takesCategory(method) ? 'clusters/also-none' : 'clusters/also-method'));
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
