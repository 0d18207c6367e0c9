import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import type { AttributeSummary, Comparison, GroupSummary, ProfileResult } from './result';
import { attributeValues, valueValues } from './words';

/** Below this many people the page describes them and proves nothing; groups below it are in no sentence. */
const FEW = 30;
const SAID_BELOW = 0.05;
/** Of many buyers one alone should not bring such a share. */
const LARGE_SHARE = 0.2;
/** An attribute known of fewer says little of the shop. */
const KNOWN_SHARE = 0.3;
/** Worth asking for where it is unknown of more. */
const UNKNOWN_SHARE = 0.3;

/** In the order in which the headline would name them. */
const TELLING = [
  'gender',
  'age',
  'city_tier',
  'region',
  'orders.region',
  'city',
  'occupation',
  'orders.store',
];
/** What people are, not what their orders made of them: a high member level is the spend itself. */
const CAUSES = [
  ...TELLING,
  'income',
  'has_children',
  'household_size',
  'source_channel',
  'preferred_channel',
];
/** Facts of the shop rather than of its people. */
const SAYS_LITTLE = ['points', 'tenure', 'consent_marketing'];
const WORTH_ASKING = ['gender', 'age', 'region', 'city'];

/** Who they are, which group brings more or less than the others, and what is worth asking for. */
export function explain(result: ProfileResult): readonly Finding[] {
  const { people } = result.totals;
  if (people === 0) return [{ key: 'finding.nobody', values: {} }];
  const headline = typical(result);
  if (people < FEW) return [headline, { key: 'finding.few', values: { people, need: FEW } }];
  return [headline, ...oneBuyer(result), ...difference(result), ...asking(result)];
}

/** Numbers for "What is this?". */
export function figures(result: ProfileResult): Values {
  const { people, buyers, revenue, orders } = result.totals;
  const first = result.attributes[0];
  const largest = first && largestOf(first);
  return {
    people,
    buyers,
    orders,
    each: revenue / buyers || 0,
    value: revenue / orders || 0,
    known: first?.known ?? 0,
    largest: largest?.people ?? 0,
    share: people > 0 ? (largest?.people ?? 0) / people : 0,
    fewest: result.choices.fewest,
    ...attributeValues(first?.id ?? ''),
  };
}

/** The group of one value with most people; the first of several. */
const largestOf = ({ groups }: AttributeSummary): GroupSummary | undefined =>
  groups.filter(({ value }) => isOwn(value)).toSorted((a, b) => b.people - a.people)[0];

function typical({ attributes, totals }: ProfileResult): Finding {
  const { people } = totals;
  const worth = attributes.flatMap((attribute) => {
    const group = largestOf(attribute);
    // The number 1 of a column that only the shop knows says nothing to a reader.
    const isSpoken = CAUSES.includes(attribute.id) || group?.value.kind !== 'range';
    const tells = isSpoken && !SAYS_LITTLE.includes(attribute.id);
    return group && tells && attribute.known >= KNOWN_SHARE * people ? [{ ...attribute, group }] : [];
  });
  const rank = ({ id }: AttributeSummary) => (TELLING.includes(id) ? TELLING.indexOf(id) : TELLING.length);
  const told = worth.toSorted((a, b) => rank(a) - rank(b)).slice(0, 3);
  if (told.length === 0) return { key: 'finding.unknown-people', values: { people } };
  const values = told.map(({ id, known, group }, i) => {
    const suffix = String(i + 1);
    return {
      ...attributeValues(id, suffix),
      ...valueValues(group.value, suffix),
      [`share${suffix}`]: group.people / known,
      [`known${suffix}`]: known,
    };
  });
  return { key: `finding.typical.${told.length}`, values: Object.assign({ people }, ...values) };
}

const isOwn = ({ kind }: GroupSummary['value']): boolean => kind !== 'unknown' && kind !== 'others';

/** One buyer who alone decides what the group they are in brings. */
function oneBuyer({ totals }: ProfileResult): Finding[] {
  const share = totals.largest / totals.revenue;
  return share >= LARGE_SHARE
    ? [{ key: 'finding.one-buyer', values: { share, amount: totals.largest } }]
    : [];
}

/** The group whose buyers bring more or less than the others most surely. */
function difference(result: ProfileResult): Finding[] {
  const found = result.attributes
    .filter(({ id }) => CAUSES.includes(id))
    .flatMap(({ id, groups }) =>
      groups.flatMap((group) => {
        const compared = group.compared.spend;
        return compared && isOwn(group.value) && group.buyers >= FEW ? [{ id, group, compared }] : [];
      }),
    );
  const compared = found.length > 0;
  const sure = found.filter(({ compared: { qValue } }) => qValue < SAID_BELOW);
  // Nothing is sure where one buyer makes the means jump: that has been said instead.
  if (sure.length === 0)
    return compared && oneBuyer(result).length === 0 ? [{ key: 'finding.same', values: {} }] : [];
  const surest = sure.reduce((best, each) => (isSurer(each.compared, best.compared) ? each : best));
  const { own, rest, difference: by, lower, upper } = surest.compared;
  const values = { own, rest, by: Math.abs(by), least: Math.min(Math.abs(lower), Math.abs(upper)) };
  return [
    {
      key: by > 0 ? 'finding.more' : 'finding.less',
      values: {
        ...values,
        most: Math.max(Math.abs(lower), Math.abs(upper)),
        ...attributeValues(surest.id),
        ...valueValues(surest.group.value),
      },
    },
  ];
}

/** Of the two groups of an attribute, which differ equally surely, the one that brings more. */
const isSurer = (a: Comparison, b: Comparison): boolean =>
  a.qValue < b.qValue || (a.qValue === b.qValue && a.difference > b.difference);

function asking({ attributes, totals }: ProfileResult): Finding[] {
  const unknown = attributes
    .filter(({ id }) => WORTH_ASKING.includes(id))
    .map(({ id, known }) => ({ id, share: 1 - known / totals.people }))
    .filter(({ share }) => share > UNKNOWN_SHARE);
  if (unknown.length === 0) return [];
  const most = unknown.reduce((worst, each) => (each.share > worst.share ? each : worst));
  return [{ key: 'finding.ask', values: { share: most.share, ...attributeValues(most.id) } }];
}
