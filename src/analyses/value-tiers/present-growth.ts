import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { sameSelection, type TierSelection } from './people';
import type { Growth, LevelSummary } from './result';

/** Levels by points in the reader's words. */
export interface GrowthView {
  readonly caption: string;
  readonly figures: readonly {
    readonly id: 'within' | 'points' | 'usual';
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly levels: readonly LevelRow[];
  /** Lists beyond those of one level. */
  readonly lists: readonly { readonly label: string; readonly selection: TierSelection }[];
  /** What a list of these people is called; '' for no list of levels. */
  captionOf(selection: TierSelection): string;
}

export interface LevelRow {
  readonly name: string;
  readonly colour: number;
  readonly from: string;
  readonly people: string;
  readonly share: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly bar: number;
  readonly within: string;
  readonly advice: string;
  readonly selection: TierSelection;
}

/** The name of a level: the shop's own, else a usual one in the reader's language. */
export const levelText = ({ name }: Pick<LevelSummary, 'name'>, say: Say): string =>
  'own' in name ? name.own : say(`level.${name.usual}`);

export function growthView(growth: Growth, format: Format, say: Say): GrowthView {
  const { rules, levels, within, points, usualOrder, usualPoints } = growth;
  const lists = [
    { label: say('levels.list.within', { people: within }), selection: listOf(null, true) },
    { label: say('levels.list.all'), selection: listOf(null, false) },
  ];
  return {
    caption: say('levels.caption', { ...rules, levels: levels.length }),
    figures: [
      { id: 'within', value: format.integer(within), note: say('levels.within.note', { order: usualOrder }) },
      {
        id: 'points',
        value: format.integer(points),
        note: say('levels.points.note', { days: rules.pointsLapse }),
      },
      {
        id: 'usual',
        value: format.integer(usualPoints),
        note: say('levels.usual.note', { order: usualOrder }),
      },
    ].map((figure) => ({ ...figure, label: say(`levels.${figure.id}`) })) as GrowthView['figures'],
    levels: levels.map((level, k) => ({
      name: levelText(level, say),
      colour: k + 1,
      from: format.number(Math.max(0, level.from)),
      people: format.integer(level.people),
      share: format.share(level.share),
      revenue: format.moneyShort(level.revenue),
      revenueShare: format.share(level.revenueShare),
      bar: level.revenueShare > 0 ? Math.min(1, level.revenueShare) : 0,
      within: k + 1 < levels.length ? format.integer(level.within) : '',
      advice: adviceOf(growth, k, say),
      selection: listOf(k, false),
    })),
    lists,
    captionOf(selection) {
      if (selection.kind !== 'level') return '';
      if (selection.level !== null) return levelText(levels[selection.level]!, say);
      return lists.find((list) => sameSelection(list.selection, selection))!.label;
    },
  };
}

const listOf = (level: number | null, within: boolean): TierSelection => ({ kind: 'level', level, within });

/** What to do for a level: thank the highest, tell those who are near, give the others a step that they can reach. */
function adviceOf({ levels, usualOrder }: Growth, k: number, say: Say): string {
  const { people, within } = levels[k]!;
  const next = levels[k + 1];
  if (people === 0) return say('levels.do.nobody');
  if (!next) return say('levels.do.top', { people });
  const values = { people, within, next: levelText(next, say), order: usualOrder };
  return say(within > 0 ? 'levels.do.near' : 'levels.do.far', values);
}
