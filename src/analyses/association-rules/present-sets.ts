import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { RulesResult, SetColumns } from './result';
import { setText } from './sides';
import { tabulate } from './tabulate';

/** The item sets behind the rules, or the levels in which Apriori finds them. */
export interface ItemSetsView {
  /** What can be listed. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is listed; '' where nothing was asked for. */
  readonly caption: string;
  readonly count: number;
  row(i: number): SetRow;
  readonly levels: readonly LevelView[];
  table(): ExportTable;
}

export interface SetRow {
  readonly text: string;
  readonly size: string;
  readonly baskets: string;
  readonly support: string;
  value(of: 'size' | 'baskets'): number;
}

export interface LevelView {
  readonly title: string;
  /** Joined, pruned before counting, counted, frequent. */
  readonly text: string;
  /** Shares of the joined sets that were counted and that are frequent, in [0, 1]. */
  readonly counted: number;
  readonly frequent: number;
  readonly examples: string;
}

const KINDS = ['none', 'frequent', 'closed', 'maximal', 'levels'] as const;

export function itemSetsView(result: RulesResult, format: Format, say: Say): ItemSetsView {
  const { itemSets, baskets } = result;
  const isList = itemSets !== null && itemSets.kind !== 'levels';
  return {
    options: KINDS.map((value) => ({ value, label: say(`option.sets.${value}`) })),
    caption: itemSets ? captionOf(itemSets, say) : say('sets.caption.none'),
    count: isList ? itemSets.counts.length : 0,
    row(i) {
      const { sets, counts } = itemSets!;
      const size = sets.starts[i + 1]! - sets.starts[i]!;
      const count = counts[i]!;
      return {
        text: setText(itemSets!, i),
        size: format.integer(size),
        baskets: format.integer(count),
        support: format.share(count / baskets.count, 1),
        value: (of) => (of === 'size' ? size : count),
      };
    },
    levels: itemSets ? levelsOf(itemSets, say) : [],
    table: () => tabulate(result, itemSets?.kind === 'levels' ? 'levels' : 'sets'),
  };
}

function captionOf({ kind, total, counts, minCount, isComplete }: SetColumns, say: Say): string {
  if (kind === 'levels') return say(isComplete ? 'sets.levels' : 'sets.levels.stopped', { minCount, total });
  return say(counts.length < total ? 'sets.list.some' : 'sets.list', {
    kind: say(`sets.kind.${kind}`),
    total,
    shown: counts.length,
    minCount,
  });
}

function levelsOf(itemSets: SetColumns, say: Say): LevelView[] {
  const { levels, sets, counts } = itemSets;
  const sizes = Array.from(counts, (_, s) => sets.starts[s + 1]! - sets.starts[s]!);
  return levels.map(({ size, joined, counted, frequent }) => {
    const examples = sizes.flatMap((own, s) => (own === size ? [setText(itemSets, s)] : []));
    return {
      title: say('sets.level', { size }),
      text: say('sets.level.text', { joined, pruned: joined - counted, counted, frequent }),
      counted: counted / joined,
      frequent: frequent / joined,
      examples: examples.length === 0 ? '' : say('sets.level.examples', { examples: examples.join(' · ') }),
    };
  });
}
