import type { Say } from '../contract';
import { BOUGHT, tellingTraits, type PortraitsResult, type Trait } from './result';

/** Columns of the customer list that say how people buy rather than who they are. */
const WAYS = ['preferred_channel', 'source_channel', 'points', 'consent_marketing'].map(
  (name) => `customers:${name}`,
);
/** A name says who people are, then what they like, then how they buy. */
const PARTS: readonly ((column: string) => boolean)[] = [
  (column) =>
    ['feature:age', 'feature:memberLevel'].includes(column) ||
    (column.startsWith('customers:') && !WAYS.includes(column)),
  (column) => column === BOUGHT || column === 'feature:premiumShare',
  () => true,
];
/** What has a word for much and one for little, or for yes and no: messages `word.<column>.more` and `.less`. */
const WORDED = [
  'age',
  'income',
  'recency',
  'orders',
  'frequency',
  'orderValue',
  'spend',
  'tenure',
  'trend',
  'discountShare',
  'returnShare',
  'channels',
  'categories',
  'premiumShare',
  'memberLevel',
  'weekendShare',
  'engagement',
  'satisfaction',
  'has_children',
] as const;

/** A name from the most telling trait of each part; '' where none tells. */
export function suggestedName(result: PortraitsResult, group: number, say: Say): string {
  const { traits, effect } = result;
  const words = tellingTraits(result, group).flatMap((t) => {
    const text = wordOf(traits[t]!, effect[group * traits.length + t]! > 0, say);
    return text === null ? [] : [{ text, part: PARTS.findIndex((fits) => fits(traits[t]!.column)) }];
  });
  return PARTS.flatMap((_, part) => words.find((word) => word.part === part)?.text ?? []).join(' · ');
}

function wordOf({ column, kind, level, levelMessage }: Trait, isMore: boolean, say: Say): string | null {
  if (kind === 'share' && level !== null) {
    return isMore ? say('name', { name: (levelMessage ?? '') + level }) : null;
  }
  const id = WORDED.find((word) => column.endsWith(`:${word}`));
  return id === undefined ? null : say(`word.${id}.${isMore ? 'more' : 'less'}`);
}
