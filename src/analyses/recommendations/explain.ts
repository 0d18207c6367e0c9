import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import type { Lists, MethodTrial, RecommendationsResult, Trial } from './result';

/** The headline (how well the lists would have met what was bought later), how it was tried, and what to do. */
export function explain(result: RecommendationsResult): readonly Finding[] {
  return [headline(result), ...triedHow(result), ...toDo(result)];
}

/** The numbers of "What is this?". */
export function figures(result: RecommendationsResult): Values {
  const { trial, totals, top, lists } = result;
  const own = trial && trialOf(trial, result.method);
  return {
    top,
    buyers: totals.buyers,
    pairs: totals.pairs,
    items: result.items.count,
    depth: lists.depth,
    people: trial?.people ?? NaN,
    cut: trial?.cut ?? NaN,
    hit: own?.measures.hit.value ?? NaN,
    base: trial ? trialOf(trial, trial.base)!.measures.hit.value : NaN,
    precision: own?.measures.precision.value ?? NaN,
    coverage: own?.coverage ?? NaN,
    days: result.first.followDays,
    returned: result.first.buyers > 0 ? result.first.returned / result.first.buyers : NaN,
  };
}

/** What a trial says of a method; undefined where it was not tried. */
export const trialOf = (trial: Trial, method: string): MethodTrial | undefined =>
  trial.methods.find((each) => each.method === method);

function headline(result: RecommendationsResult): Finding {
  const { trial, method, because, top, totals } = result;
  const own = trial && trialOf(trial, method);
  if (!trial || !own) return { key: 'finding.untried', values: { buyers: totals.buyers, top } };
  const base = trialOf(trial, trial.base)!.measures.hit.value;
  const hit = own.measures.hit.value;
  if (because === 'none-better') {
    const best = Math.max(...trial.methods.map(({ measures }) => measures.hit.value));
    return { key: `finding.none.${trial.base}`, values: { top, people: trial.people, hit: base, best } };
  }
  const { value, lower, upper } = own.gain;
  const values = {
    top,
    people: trial.people,
    hit,
    base,
    gain: value * 100,
    lower: lower * 100,
    upper: upper * 100,
  };
  if (lower > 0) return { key: `finding.best.${method}`, values };
  return { key: `finding.unsure.${method}`, values };
}

function triedHow({ trial }: RecommendationsResult): Finding[] {
  if (!trial) return [];
  return [
    {
      key: 'finding.trial',
      values: { cut: trial.cut, people: trial.people, wanted: trial.wanted },
    },
  ];
}

/** The most promising list that waits to be used. */
function toDo({ browsed, arrivals, upgrades, lists }: RecommendationsResult): Finding[] {
  if (browsed && browsed.item.length > 0) {
    const people = new Set(browsed.person).size;
    return [{ key: 'finding.browsed', values: { people, items: browsed.item.length, days: browsed.days } }];
  }
  const most = Math.max(0, ...arrivals.rows.map(({ people }) => people.length));
  if (arrivals.isRecent && most > 0) {
    return [{ key: 'finding.arrivals', values: { items: arrivals.rows.length, people: most } }];
  }
  if (upgrades && upgrades.person.length > 0) {
    return [{ key: 'finding.upgrades', values: { people: new Set(upgrades.person).size } }];
  }
  return [{ key: 'finding.lists', values: { people: withList(lists) } }];
}

/** Customers for whom something is left to propose. */
export const withList = ({ starts }: Pick<Lists, 'starts'>): number =>
  starts.reduce((count, end, place) => count + Number(place > 0 && end > starts[place - 1]!), 0);
