import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { FEATURE_IDS, type FeatureId } from '../../domain/feature-list';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { peopleRows, personAt, type PeopleList, type PersonRow } from '../people';
import { colourOf } from './colours';
import { MOST_GROUPS, type definition } from './definition';
import { namesOf, wordOf } from './names';
import { peopleOf, type ClusterSelection } from './people';
import {
  comparisonView,
  divisionWord,
  keptView,
  otherNames,
  type ComparisonView,
  type KeptView,
  type Option,
} from './present-beside';
import { choiceView, type ChoiceView } from './present-choice';
import { categoryRows, profileView, type ProfileView } from './present-profile';
import { rulesView, type RulesView } from './present-rules';
import { sideView, type SideView } from './present-side';
import { treeView, type TreeView } from './present-tree';
import type { ClustersResult } from './result';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface ClustersView {
  readonly evidence: EvidenceView;
  readonly caption: string;
  readonly controls: ControlsView;
  /** How good the groups are; empty without groups. */
  readonly gauges: readonly GaugeView[];
  /** Null where there is nothing to draw. */
  readonly picture: PictureView | null;
  readonly groups: readonly GroupRow[];
  readonly profile: ProfileView;
  readonly choice: ChoiceView | null;
  readonly tree: TreeView | null;
  readonly rules: RulesView | null;
  readonly preparation: PreparationView;
  readonly comparison: ComparisonView | null;
  /** Null but beside a solution with or without a column of people. */
  readonly side: SideView | null;
  readonly kept: KeptView | null;
  people(selection: ClusterSelection): PeopleList<CustomerRow>;
}

export interface ControlsView {
  readonly k: number;
  readonly most: number;
  readonly auto: boolean;
  /** 4 groups, as suggested */
  readonly text: string;
  /** False where the method finds the number itself, or there is nothing to group. */
  readonly counted: boolean;
  /** Columns of people that can be compared by as well; empty where there is none, or the method takes none. */
  readonly columns: readonly Option[];
  readonly features: readonly {
    readonly id: FeatureId;
    readonly label: string;
    readonly hint: string;
    readonly on: boolean;
  }[];
}

export interface GaugeView {
  readonly id: string;
  readonly what: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface PictureView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly points: readonly {
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly colour: number;
    readonly note: string;
    readonly key: string;
  }[];
}

export interface GroupRow {
  readonly cluster: number;
  readonly name: string;
  readonly colour: number;
  readonly people: string;
  readonly share: string;
  readonly revenue: string;
  readonly revenueShare: string;
  /** The same in [0, 1] for a bar. */
  readonly bar: number;
  readonly stability: string;
  readonly fence: string;
  readonly selection: ClusterSelection;
}

export interface PreparationView {
  readonly features: readonly {
    readonly id: FeatureId;
    readonly label: string;
    readonly formula: string;
    readonly skewness: string;
    readonly afterLog: string;
    readonly logged: string;
    readonly unknown: string;
  }[];
  readonly effects: readonly {
    readonly label: string;
    readonly used: boolean;
    readonly silhouette: string;
    readonly agreement: string;
    readonly moved: string;
  }[];
}

export interface CustomerRow extends PersonRow {
  readonly group: string;
  readonly colour: number;
  readonly spend: string;
  readonly orders: string;
  /** Silhouette, or the probability of the own group. */
  readonly sure: string;
  /** The group they could as well be in; an em dash where there is none. */
  readonly next: string;
  /** Group of the other division, and kept group then; an em dash where there is none. */
  readonly other: string;
  readonly then: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(result: ClustersResult, presentation: Presentation<typeof definition>): ClustersView {
  const { format, say, display } = presentation;
  const names = namesOf(result, say);
  const { evidence } = result;
  return {
    evidence: evidenceView(evidence, say),
    caption: say(result.months === 0 ? 'caption.all' : 'caption.months', {
      months: result.months,
      asOf: result.asOf * MS_PER_DAY,
    }),
    controls: controlsOf(result, say),
    gauges: gaugesOf(result, format, say),
    picture: pictureOf(result, names, say),
    groups: groupRows(result, names, format),
    profile: wholeProfile(result, names, format, say),
    choice: choiceView(result, format, say),
    tree: result.tree && treeView(result.tree, result.clusters.length, mostOf(result), format, say),
    rules: rulesView(result, names, format, say),
    comparison: comparisonView(result, names, format, say),
    side: sideView(result, names, format, say),
    kept: keptView(result, names, format, say),
    preparation: preparationOf(result, format, say),
    people: (selection) =>
      peopleView(result, names, peopleOf(result, selection, display.peopleSort), format, say),
  };
}

/** The features, and the column of people that the groups were made by. */
function wholeProfile(
  result: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): ProfileView {
  const { groups, rows } = profileView(result, names, format, say);
  const levels = result.category?.taken ? categoryRows(result, names, format, say) : [];
  return { groups, rows: [...levels, ...rows] };
}

const mostOf = ({ choice }: ClustersResult): number => choice?.rows.length ?? MOST_GROUPS;

function controlsOf(result: ClustersResult, say: Say): ControlsView {
  const used = result.features.slice(0, result.usedFeatures).map(({ id }) => id);
  const known = FEATURE_IDS.filter((id) => result.features.some((feature) => feature.id === id));
  const k = result.clusters.length;
  const auto = result.choices.k === 0;
  return {
    k,
    most: mostOf(result),
    auto,
    text: say(auto ? 'control.k.auto' : 'control.k.own', { k, suggested: result.choice?.suggested ?? k }),
    counted: result.choice !== null,
    columns:
      result.categories.length === 0
        ? []
        : [
            { value: '', label: say('control.also.none') },
            ...result.categories.map(({ id, name }) => ({ value: id, label: divisionWord(id, name, say) })),
          ],
    features: known.map((id) => ({
      id,
      label: say(`option.features.${id}`),
      hint: say(`feature.${id}.formula`),
      on: used.includes(id),
    })),
  };
}

function gaugesOf(result: ClustersResult, format: Format, say: Say): GaugeView[] {
  if (result.kind !== 'groups') return [];
  const dense = result.clusters.filter(({ noise }) => !noise);
  const { mean, error } = result.separation;
  const weakest = Math.min(...dense.map(({ stability }) => stability));
  const spends = dense.map(({ spendEach }) => spendEach);
  const ratio = Math.max(...spends) / Math.min(...spends);
  const gauge = (id: string, value: string, grade: string, values = {}): GaugeView => ({
    id,
    what: id,
    label: say(`gauge.${id}`),
    value,
    note: say(`gauge.${id}.${grade}`, values),
  });
  const { accuracy, rows } = result.rules;
  return [
    gauge(
      'separation',
      error > 0
        ? say('gauge.separation.error', { value: format.number(mean, 2), error: format.number(error, 3) })
        : format.number(mean, 2),
      Number.isNaN(mean) ? 'unknown' : mean >= 0.5 ? 'strong' : mean >= 0.25 ? 'fair' : 'weak',
    ),
    gauge(
      'stability',
      format.number(weakest, 2),
      Number.isNaN(weakest) ? 'unknown' : weakest >= 0.85 ? 'strong' : weakest >= 0.75 ? 'fair' : 'weak',
    ),
    gauge('rules', format.share(accuracy, 1), 'note', { rules: rows.length }),
    Math.min(...spends) > 0
      ? gauge('spread', say('gauge.spread.times', { ratio: format.number(ratio, 1) }), 'note')
      : gauge('spread', format.number(NaN), 'unknown'),
  ];
}

/** More points than this hide each other. */
const DRAWN = 1500;

function pictureOf(result: ClustersResult, names: readonly string[], say: Say): PictureView | null {
  const { people, picture, kind } = result;
  if (result.usedFeatures === 0 || people.count < 2) return null;
  const step = Math.max(1, Math.ceil(people.count / DRAWN));
  const rows = Array.from({ length: Math.ceil(people.count / step) }, (_, i) => i * step);
  const axis = (which: 0 | 1): string => {
    const [first] = picture.loadings[which];
    if (!first) return say('picture.axis.none');
    const second = picture.loadings[which][1];
    const column = result.category ? wordOf(result.category.name, say) : '';
    const label = (id: FeatureId | null) => (id === null ? column : say(`option.features.${id}`));
    return say(second ? 'picture.axis.two' : 'picture.axis.one', {
      share: picture.shares[which],
      first: label(first.feature),
      second: second ? label(second.feature) : '',
    });
  };
  return {
    title: say(kind === 'groups' ? 'picture.title' : 'picture.title.whole', { k: result.clusters.length }),
    caption: say(step > 1 ? 'picture.caption.some' : 'picture.caption', {
      drawn: rows.length,
      people: people.count,
      share: picture.shares[0] + picture.shares[1],
    }),
    xLabel: axis(0),
    yLabel: axis(1),
    points: rows.map((i) => {
      const { key, name } = personAt(people, i);
      const cluster = people.cluster[i]!;
      return {
        label: name,
        x: picture.x[i]!,
        y: picture.y[i]!,
        colour: result.clusters[cluster]!.noise ? 8 : colourOf(cluster),
        note: names[cluster]!,
        key,
      };
    }),
  };
}

/** Something to draw: in [0, 1], 0 for a loss and for a share of nothing. */
const drawn = (share: number): number => (share > 0 ? Math.min(1, share) : 0);

function groupRows({ clusters }: ClustersResult, names: readonly string[], format: Format): GroupRow[] {
  return clusters.map((cluster, j) => ({
    cluster: j,
    name: names[j]!,
    colour: cluster.noise ? 8 : colourOf(j),
    people: format.integer(cluster.customers),
    share: format.share(cluster.share),
    revenue: format.moneyShort(cluster.revenue),
    revenueShare: format.share(cluster.revenueShare),
    bar: drawn(cluster.revenueShare),
    stability: format.number(cluster.stability, 2),
    fence: format.integer(cluster.fence),
    selection: { kind: 'cluster', cluster: j },
  }));
}

function preparationOf(result: ClustersResult, format: Format, say: Say): PreparationView {
  return {
    features: result.features.slice(0, result.usedFeatures).map((feature) => ({
      id: feature.id,
      label: say(`option.features.${feature.id}`),
      formula: say(`feature.${feature.id}.formula`),
      skewness: format.number(feature.skewness, 1),
      afterLog: format.number(feature.logSkewness, 1),
      logged: say(feature.logged ? 'preparation.logged' : 'preparation.plain'),
      unknown: format.integer(feature.unknown),
    })),
    effects: result.preparations.map(({ log, scale, used, silhouette, agreement, moved, compared }) => ({
      label: say('preparation.name', { log: say(`option.log.${log}`), scale: say(`option.scale.${scale}`) }),
      used,
      silhouette: format.number(silhouette, 2),
      agreement: format.number(agreement, 2),
      moved: used ? format.number(NaN) : say('preparation.moved', { moved, share: moved / compared }),
    })),
  };
}

function peopleView(
  result: ClustersResult,
  names: readonly string[],
  rows: Uint32Array,
  format: Format,
  say: Say,
): PeopleList<CustomerRow> {
  const { people, features, clusters, comparison, kept } = result;
  const none = format.number(NaN);
  const others = otherNames(result, names, say);
  const orders = features.findIndex(({ id }) => id === 'orders');
  return {
    title: say('people.title', { people: rows.length }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const cluster = people.cluster[i]!;
      const isAlone = clusters.length < 2 || clusters[cluster]!.noise;
      const sure =
        people.probability.length > 0
          ? format.share(people.probability[i]!)
          : format.number(people.silhouette[i]!, 2);
      return {
        group: names[cluster]!,
        colour: clusters[cluster]!.noise ? 8 : colourOf(cluster),
        spend: format.money(people.spend[i]!),
        orders: format.integer(people.values[orders]![i]!),
        sure: isAlone ? none : sure,
        next: people.fence[i] === 1 && people.next[i]! >= 0 ? names[people.next[i]!]! : none,
        other: others[comparison?.labels[i] ?? -1] ?? none,
        then: kept?.grouping.groups[kept.then[i]!]?.name ?? none,
      };
    }),
  };
}
