import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { hoursEnd } from '../../domain/day-times';
import { groupColour } from '../../domain/group-colours';
import type { PersonColumnUnit } from '../../domain/person-column';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { suggestedName } from './names';
import { needLists, needsView, type NeedList, type NeedsView } from './present-needs';
import {
  BOUGHT,
  columnKey,
  groupKey,
  indexOf,
  LEAST,
  tellingTraits,
  type Group,
  type PortraitsResult,
  type Trait,
} from './result';

/** Everything the page shows below its headline, in the reader's words. */
export interface PortraitsView {
  readonly evidence: EvidenceView;
  readonly caption: string;
  readonly by: string;
  readonly groupings: readonly Option[];
  readonly cards: readonly CardView[];
  readonly figures: readonly FigureRow[];
  readonly needs: NeedsView;
  /** Cards that can be compared: those with people enough. */
  readonly comparable: readonly Option[];
  compare(a: number, b: number): readonly ComparedRow[];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface CardView {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  /** From the most telling traits; '' where none tells. */
  readonly suggested: string;
  /** 12 customers, 15% of all */
  readonly size: string;
  readonly share: number;
  readonly shareText: string;
  readonly revenueShare: number;
  readonly revenueText: string;
  /** Too few people to describe. */
  readonly isSmall: boolean;
  readonly traits: readonly TraitView[];
  /** Said in place of traits. */
  readonly note: string;
  readonly needs: readonly NeedList[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface TraitView {
  readonly label: string;
  readonly isMore: boolean;
  /** 209 */
  readonly index: string;
  /** £418 beside £200 */
  readonly text: string;
  /** For the ear and the pointer: how many it rests on. */
  readonly spoken: string;
}

export interface FigureRow {
  readonly name: string;
  readonly colour: number;
  /** Null where it is unknown. */
  readonly cells: readonly { readonly text: string; readonly value: number | null }[];
}
export const FIGURES = [
  'people',
  'share',
  'revenue',
  'revenueShare',
  'orders',
  'orderValue',
  'orderLines',
  'days',
] as const;

export interface ComparedRow {
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly all: string;
}

const COLOURS = 8;
const TRAITS_SHOWN = 5;
const COMPARED = 15;

/** The view of a result. */
export function present(
  result: PortraitsResult,
  { format, say }: Presentation<typeof definition>,
): PortraitsView {
  const { evidence, groups, by, asOf, customers } = result;
  const names = groups.map((group) => say('name', { name: groupKey(group) }));
  return {
    evidence: evidenceView(evidence, say),
    caption: say('caption', { customers, asOf: asOf * MS_PER_DAY }),
    by: by.id,
    groupings: result.groupings.map(({ id, name }) => ({
      value: id,
      label: say('name', { name: columnKey(name) }),
    })),
    cards: groups.map((_, g) => cardOf(result, g, names[g]!, format, say)),
    figures: groups.map((group, g) => ({
      name: names[g]!,
      colour: colourOf(group, g),
      cells: FIGURES.map((id) => ({
        text: figureText(id, group[id], format),
        value: Number.isNaN(group[id]) ? null : group[id],
      })),
    })),
    needs: needsView(result, format, say),
    comparable: names.flatMap((label, g) => (groups[g]!.people >= LEAST ? [{ value: `${g}`, label }] : [])),
    compare: (a, b) => comparedRows(result, a, b, format, say),
  };
}

/** Segments, stages and tiers as elsewhere, other groups by their place; others and unknown are grey. */
const colourOf = ({ kind, level, levelMessage }: Group, g: number): number =>
  kind === 'level' ? (groupColour(levelMessage, level) ?? 1 + (g % (COLOURS - 1))) : COLOURS;

function figureText(id: (typeof FIGURES)[number], value: number, format: Format): string {
  switch (id) {
    case 'people':
    case 'orders':
      return format.integer(value);
    case 'share':
    case 'revenueShare':
      return format.share(value, 1);
    case 'revenue':
      return format.moneyShort(value);
    case 'orderValue':
      return format.money(value);
    case 'orderLines':
      return format.number(value, 1);
    case 'days':
      return format.days(Math.round(value));
  }
}

function cardOf(result: PortraitsResult, g: number, name: string, format: Format, say: Say): CardView {
  const group = result.groups[g]!;
  const isSmall = group.people < LEAST;
  const telling = isSmall ? [] : tellingTraits(result, g).slice(0, TRAITS_SHOWN);
  return {
    id: `${g}`,
    name,
    colour: colourOf(group, g),
    suggested: isSmall ? '' : suggestedName(result, g, say),
    size: say('card.size', { people: group.people, share: group.share }),
    share: group.share,
    shareText: format.share(group.share),
    revenueShare: group.revenueShare > 0 ? group.revenueShare : 0,
    revenueText: format.share(group.revenueShare),
    isSmall,
    traits: telling.map((t) => traitView(result, g, t, format, say)),
    note: isSmall ? say('card.small', { least: LEAST }) : telling.length === 0 ? say('card.alike') : '',
    needs: isSmall ? [] : needLists(result, g, format, say),
    facts: isSmall ? [] : factsOf(group, say),
  };
}

function factsOf(group: Group, say: Say): CardView['facts'] {
  const { channel, hours, orderValue, orderLines, future } = group;
  const fact = (id: string, value: string) => ({ label: say(`fact.${id}`), value });
  return [
    fact('basket', say('fact.basket.value', { value: orderValue, lines: orderLines })),
    ...(future ? [fact('future', say('fact.future.value', future))] : []),
    ...(channel
      ? [
          fact(
            'channel',
            say('fact.channel.value', { channel: channel.name, share: channel.orders / channel.of }),
          ),
        ]
      : []),
    ...(hours
      ? [
          fact(
            'hours',
            say('fact.hours.value', {
              from: hours.at,
              to: hoursEnd(hours),
              share: hours.count / hours.of,
            }),
          ),
        ]
      : []),
  ];
}

function traitView(result: PortraitsResult, g: number, t: number, format: Format, say: Say): TraitView {
  const { traits, value, effect, known } = result;
  const trait = traits[t]!;
  const cell = g * traits.length + t;
  const isMore = effect[cell]! > 0;
  const label = traitName(trait, say);
  const own = valueText(trait, value[cell]!, format);
  const all = valueText(trait, trait.all, format);
  return {
    label,
    isMore,
    index: format.integer(indexOf(value[cell]!, trait)),
    text: say('trait.text', { own, all }),
    spoken: say(isMore ? 'trait.more' : 'trait.less', { label, own, all, known: known[cell]!, of: trait.of }),
  };
}

/** Gender: female; bought tea; days since the last order. */
function traitName({ column, name, level, levelMessage }: Trait, say: Say): string {
  if (level === null) return say('name', { name: columnKey(name) });
  const values = { level: (levelMessage ?? '') + level };
  return column === BOUGHT
    ? say('trait.bought', values)
    : say('trait.level', { ...values, name: columnKey(name) });
}

function valueText({ kind, unit }: Trait, value: number, format: Format): string {
  if (kind === 'share') return format.share(value);
  return unitText(unit, value, format);
}

function unitText(unit: PersonColumnUnit | null, value: number, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value);
    case 'days':
      return format.days(Math.round(value));
    default:
      return format.number(value, 1);
  }
}

/** Figures of both, then what sets either apart, the greatest difference first. */
function comparedRows(
  result: PortraitsResult,
  a: number,
  b: number,
  format: Format,
  say: Say,
): ComparedRow[] {
  const { groups, traits, value, effect, customers, revenue } = result;
  const width = traits.length;
  const sides = [groups[a]!, groups[b]!] as const;
  const sumOf = (take: (group: Group) => number): number =>
    groups.reduce((sum, group) => sum + take(group), 0);
  const orders = sumOf((group) => group.orders);
  const ofAll: Readonly<Record<(typeof FIGURES)[number], number>> = {
    people: customers,
    share: 1,
    revenue,
    revenueShare: revenue > 0 ? 1 : NaN,
    orders,
    orderValue: revenue / orders,
    orderLines: sumOf((group) => group.orderLines * group.orders) / orders,
    days: sumOf((group) => group.days * group.people) / customers,
  };
  const figures = FIGURES.map((id): ComparedRow => ({
    label: say(`column.${id}`),
    a: figureText(id, sides[0][id], format),
    b: figureText(id, sides[1][id], format),
    all: figureText(id, ofAll[id], format),
  }));
  const told = [a, b].flatMap((g) => tellingTraits(result, g));
  const greatest = (t: number): number =>
    Math.max(...[a, b].map((g) => Math.abs(effect[g * width + t]!) || 0));
  const chosen = [...new Set(told)].sort((s, t) => greatest(t) - greatest(s) || s - t).slice(0, COMPARED);
  return [
    ...figures,
    ...chosen.map((t): ComparedRow => {
      const text = (g: number): string => {
        const own = value[g * width + t]!;
        if (Number.isNaN(own)) return '—';
        return say('compare.cell', {
          own: valueText(traits[t]!, own, format),
          index: format.integer(indexOf(own, traits[t]!)),
        });
      };
      return {
        label: traitName(traits[t]!, say),
        a: text(a),
        b: text(b),
        all: valueText(traits[t]!, traits[t]!.all, format),
      };
    }),
  ];
}
