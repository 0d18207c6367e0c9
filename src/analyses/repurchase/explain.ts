import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import type { RepurchaseResult } from './result';

/** The headline (who is due now and soon), the rhythm with most gaps behind it, and where the list ends. */
export function explain(result: RepurchaseResult): readonly Finding[] {
  const { rhythms, customers, minGaps, level, horizonDays, due, coming, decidedLevel } = result;
  if (rhythms.count === 0) {
    return [{ key: 'finding.none', values: { customers, minGaps } }];
  }
  const peopleIn = ({ people }: RepurchaseResult['due']) => new Set(people).size;
  const headline: Finding = {
    key: due.people.length + coming.people.length === 0 ? 'finding.nobody' : 'finding.due',
    values: {
      due: peopleIn(due),
      coming: peopleIn(coming),
      horizon: horizonDays,
      asOf: result.asOf * MS_PER_DAY,
    },
  };
  const rhythm: Finding = {
    key: `finding.rhythm.${level === 'any' ? 'any' : 'item'}${Number.isNaN(rhythms.lower[0]!) ? '.few' : ''}`,
    values: rhythmValues(result, 0),
  };
  const passed = rhythms.passed.reduce((sum, count) => sum + count, 0);
  const rest: Finding[] = [];
  if (passed > 0) rest.push({ key: 'finding.passed', values: { passed } });
  if (decidedLevel) rest.push({ key: `finding.level.${level}`, values: { minGaps } });
  return [headline, rhythm, ...rest];
}

function rhythmValues({ rhythms }: RepurchaseResult, place: number): Values {
  const few = Number.isNaN(rhythms.lower[place]!);
  return {
    item: levelText(rhythms.names, place),
    median: rhythms.median[place]!,
    gaps: rhythms.gaps[place]!,
    repeaters: rhythms.repeaters[place]!,
    buyers: rhythms.buyers[place]!,
    ...(few ? {} : { lower: rhythms.lower[place]!, upper: rhythms.upper[place]! }),
  };
}

/** Numbers of "What is this?". */
export function figures(result: RepurchaseResult): Values {
  const { rhythms, customers, minGaps, horizonDays, due, coming, ownGaps } = result;
  const totals = {
    customers,
    minGaps,
    ownGaps,
    horizon: horizonDays,
    items: rhythms.count,
    due: due.people.length,
    coming: coming.people.length,
  };
  if (rhythms.count === 0) return totals;
  return {
    ...totals,
    ...rhythmValues(result, 0),
    firstQuartile: rhythms.firstQuartile[0]!,
    thirdQuartile: rhythms.thirdQuartile[0]!,
    late: rhythms.late[0]!,
  };
}
