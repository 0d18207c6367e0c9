import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { LabelsResult } from './result';

/** What the labels say of the shop, and what to do next. */
export function explain(result: LabelsResult): readonly Finding[] {
  const { labels, people, proposals, before } = result;
  if (labels.length === 0) {
    const first = { key: 'finding.none', values: { people: people.count } };
    const best = proposals[0];
    return best
      ? [first, { key: 'finding.propose', values: { proposals: proposals.length } }]
      : [first, { key: 'finding.build', values: {} }];
  }
  const dearest = [...labels].sort((a, b) => b.spend - a.spend)[0]!;
  const labelled = people.orders.reduce(
    (count, _, i) => count + Number(labels.some(({ truth }) => truth[i] === 1)),
    0,
  );
  const headline: Finding = {
    key: result.spend > 0 && dearest.spend > 0 ? 'finding.labels' : 'finding.plain',
    values: {
      labels: labels.length,
      labelled,
      share: labelled / people.count,
      label: dearest.label.name,
      members: dearest.members,
      money: result.spend > 0 ? dearest.spend / result.spend : 0,
    },
  };
  const moved = [...labels].sort((a, b) => b.lost - a.lost || b.gained - a.gained)[0]!;
  const empty = labels.filter(({ members }) => members === 0).length;
  const next: Finding =
    empty > 0
      ? { key: 'finding.empty', values: { labels: empty } }
      : moved.lost + moved.gained > 0
        ? {
            key: moved.lost > 0 ? 'finding.lost' : 'finding.gained',
            values: {
              label: moved.label.name,
              gained: moved.gained,
              lost: moved.lost,
              before: before * MS_PER_DAY,
            },
          }
        : { key: 'finding.use', values: {} };
  return [headline, next];
}

/** The numbers of "What is this?". */
export const figures = ({ people, labels, columns, deeds, asOf, before, draft }: LabelsResult): Values => ({
  people: people.count,
  labels: labels.length,
  columns: columns.length,
  deeds: deeds.length,
  refused: people.refused.reduce((sum, each) => sum + each, 0),
  members: draft?.members ?? NaN,
  unwilling: draft?.refused ?? NaN,
  reached: draft ? draft.members - draft.refused : NaN,
  unknown: draft?.unknown ?? NaN,
  spend: draft?.spend ?? NaN,
  asOf: asOf * MS_PER_DAY,
  before: before * MS_PER_DAY,
});
