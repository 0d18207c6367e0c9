import type { Format } from '../../core/format';
import type { Say } from '../contract';
import type { RelationView } from '../relation';
import { nameOf, pText, said } from './explain';
import type { ArmReading, MoneyComparison, PartReading, Reading } from './result';

/** One campaign: what it says, its arms, and the difference in each part of the people. */
export interface ReadingView {
  readonly title: string;
  readonly relation: RelationView;
  readonly arms: readonly ArmRow[];
  readonly partsTitle: string;
  readonly parts: readonly PartRow[];
}

export interface ArmRow {
  readonly name: string;
  readonly people: string;
  readonly planned: string;
  readonly converted: string;
  readonly rate: string;
  readonly perConversion: string;
  readonly difference: string;
  readonly chance: string;
}

export interface PartRow {
  readonly name: string;
  readonly people: string;
  readonly other: string;
  readonly rate: string;
  readonly difference: string;
  readonly shrunk: string;
}

/** The view of a campaign. */
export function presentReading(reading: Reading, format: Format, say: Say): ReadingView {
  const { campaign, arms, best } = reading;
  const values = {
    arm: nameOf(arms[best]?.name ?? ''),
    reference: nameOf(arms[0]?.name ?? ''),
  };
  return {
    title: say('reading.title', { campaign }),
    relation: {
      reading: sentencesOf(reading, say),
      facts: factsOf(reading, format, say),
      quartiles: null,
      shares: null,
    },
    arms: arms.map((arm, a) => armRow(reading, arm, a, format, say)),
    partsTitle: say('parts.title', values),
    parts: reading.parts.map((part) => partRow(part, format, say)),
  };
}

function sentencesOf(reading: Reading, say: Say): string[] {
  const { ratio, outcome, windowDays, overlapping, isRunning, hasControl, arms } = reading;
  const { key, values } = said(reading);
  const sentences = [say(key, values)];
  if (ratio) {
    const p = pText(ratio.pValue);
    sentences.push(say(`ratio.${ratio.isSound ? 'sound' : 'refused'}.${ratio.source}`, { p }));
  }
  if (outcome !== null) sentences.push(say(`outcome.${outcome}`, { days: windowDays }));
  if (arms.length > 1 && !hasControl) sentences.push(say('reading.no-control'));
  if (isRunning) sentences.push(say('reading.running'));
  if (overlapping > 0) sentences.push(say('reading.overlapping', { people: overlapping }));
  return sentences;
}

/** All measures of the arm that is looked at first; money of the same people before and after where there is but one. */
function factsOf(reading: Reading, format: Format, say: Say): RelationView['facts'] {
  const { arms, best, beforeAfter } = reading;
  const fact = (label: string, value: string) => ({ label: say(`fact.${label}`), value });
  if (beforeAfter) {
    const { people, before, after, moneyBefore, moneyAfter } = beforeAfter;
    return [
      fact('before', format.share(before / people, 1)),
      fact('after', format.share(after / people, 1)),
      fact('moneyBefore', format.money(moneyBefore / people)),
      fact('moneyAfter', format.money(moneyAfter / people)),
    ];
  }
  const [reference, shown] = [arms[0], arms[best]];
  const compared = shown?.comparison;
  if (!reference || !compared) return [];
  const { money, adjusted } = compared;
  const extra = shown.money - (reference.money / reference.people) * shown.people;
  const lift = compared.difference / (reference.converted / reference.people);
  const amount = (each: MoneyComparison): string =>
    say('interval.p', {
      estimate: format.money(each.difference),
      lower: format.money(each.lower),
      upper: format.money(each.upper),
      p: pText(each.pValue),
    });
  return [
    fact('relative', Number.isFinite(lift) ? signedShare(lift, format) : '—'),
    fact('z', say('z', { z: format.number(compared.z, 2), p: pText(compared.pValue) })),
    fact('exact', pText(compared.exact)),
    ...(arms.length > 2 ? [fact('corrected', pText(compared.corrected))] : []),
    fact('alwaysValid', pText(compared.alwaysValid)),
    fact('probability', format.share(compared.probability, 1)),
    fact('loss', say('points.exact', { points: compared.loss * 100 })),
    ...(money
      ? [
          fact('money', amount(money)),
          fact(
            'bootstrap',
            say('range', { lower: format.money(money.bootLower), upper: format.money(money.bootUpper) }),
          ),
        ]
      : []),
    ...(adjusted
      ? [fact('adjusted', amount(adjusted)), fact('varianceLeft', format.share(1 - adjusted.varianceLeft))]
      : []),
    ...(money && shown.cost > 0
      ? [
          fact('extra', format.money(extra)),
          fact('perCost', say('perCost', { extra: format.number(extra / shown.cost, 1) })),
        ]
      : []),
  ];
}

const signedShare = (value: number, format: Format): string =>
  `${value > 0 ? '+' : ''}${format.share(value)}`;

function armRow(reading: Reading, arm: ArmReading, a: number, format: Format, say: Say): ArmRow {
  const { comparison, people, converted, money } = arm;
  const planned = reading.ratio?.planned[a];
  return {
    name: nameOf(arm.name),
    people: format.integer(people),
    planned: planned === undefined ? '—' : format.share(planned, 1),
    converted: format.integer(converted),
    rate: format.share(converted / people, 1),
    perConversion: format.money(converted > 0 ? money / converted : NaN),
    difference: comparison ? pointsText(comparison, say) : a === 0 ? say('reference') : '—',
    chance: comparison ? pText(comparison.corrected) : '—',
  };
}

const partRow = (part: PartReading, format: Format, say: Say): PartRow => ({
  name: part.name,
  people: format.integer(part.people),
  other: format.share(part.convertedControl / part.peopleControl, 1),
  rate: format.share(part.convertedVariant / part.peopleVariant, 1),
  difference: pointsText(part, say),
  shrunk: say('points', { points: part.shrunk * 100 }),
});

const pointsText = (
  { difference, lower, upper }: { difference: number; lower: number; upper: number },
  say: Say,
): string => say('points.interval', { points: difference * 100, lower: lower * 100, upper: upper * 100 });
