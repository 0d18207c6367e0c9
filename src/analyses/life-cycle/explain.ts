import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import { STAGES, type Stage } from '../../domain/life-cycle';
import type { Finding } from '../contract';
import type { LifeCycleResult } from './result';

/** Below this many people the stages describe them and prove nothing. */
const FEW = 30;

const WIDTH = STAGES.length + 1;
const positions = (...stages: Stage[]): number[] => stages.map((stage) => STAGES.indexOf(stage));

/** Who is slipping, what moved since the earlier day, and whom to write to first. */
export function explain(result: LifeCycleResult): readonly Finding[] {
  if (result.known === 1) return [onePerson(result)];
  const headline = headlineOf(result);
  if (result.known < FEW)
    return [headline, { key: 'finding.few', values: { people: result.known, need: FEW } }];
  return [headline, ...moves(result), lead(result)];
}

/** Numbers for "What is this?". */
export function figures(result: LifeCycleResult): Values {
  const { limits, gaps, loyalOrders, known, asOf, before, lives } = result;
  const group = gaps[0]!;
  return {
    active: limits.active,
    lost: limits.lost,
    loyalOrders,
    gaps: group.gaps,
    median: group.gaps > 0 ? group.median : 0,
    known,
    returned: new Set(lives.person).size,
    asOf: asOf * MS_PER_DAY,
    before: before * MS_PER_DAY,
  };
}

const stageOf = ({ stages }: LifeCycleResult, id: Stage) => stages[STAGES.indexOf(id)]!;

/** How many went from any of some stages to any of others. */
function moved({ movement }: LifeCycleResult, from: readonly number[], to: readonly number[]): number {
  return from.reduce((sum, i) => sum + to.reduce((inner, j) => inner + movement[i * WIDTH + j]!, 0), 0);
}

function onePerson({ people, stages, asOf }: LifeCycleResult): Finding {
  const id = stages[people.stage[0]!]!.id;
  const last = people.last[0]!;
  const days = Number.isNaN(last) ? 0 : asOf - last;
  return { key: `finding.one.${id}`, values: { person: levelText(people.keys, 0), days } };
}

function headlineOf(result: LifeCycleResult): Finding {
  const loyal = stageOf(result, 'loyal');
  const risk = stageOf(result, 'at-risk');
  const lost = stageOf(result, 'lost');
  const values = {
    loyal: loyal.people,
    risk: risk.people,
    riskRevenue: risk.revenue,
    lost: lost.people,
    lostShare: lost.share,
    active: result.limits.active,
    lostDays: result.limits.lost,
  };
  if (loyal.people > 0 && loyal.revenueShare > 0) {
    const key = risk.people > 0 ? 'finding.stages' : 'finding.calm';
    return { key, values: { ...values, loyalShare: loyal.revenueShare } };
  }
  // Where nobody knows what was paid, loyal are those who came often.
  if (Number.isNaN(risk.revenue)) return { key: 'finding.by-orders', values };
  return { key: 'finding.no-loyal', values };
}

function moves(result: LifeCycleResult): Finding[] {
  const there = positions('new', 'growing', 'loyal', 'returned');
  const away = positions('at-risk', 'lost');
  const slipped = moved(result, there, away);
  const back = moved(result, away, there);
  const came = moved(
    result,
    [STAGES.length, ...positions('potential')],
    positions('new', 'growing', 'loyal'),
  );
  if (slipped + back + came === 0) return [];
  return [{ key: 'finding.moves', values: { slipped, back, came, before: result.before * MS_PER_DAY } }];
}

function lead(result: LifeCycleResult): Finding {
  const fresh = moved(result, positions('loyal', 'growing', 'returned'), positions('at-risk'));
  if (fresh > 0) return { key: 'finding.lead.fresh', values: { people: fresh } };
  const risk = stageOf(result, 'at-risk');
  if (risk.people > 0) return { key: 'finding.lead.risk', values: { people: risk.people } };
  const starters = stageOf(result, 'new');
  if (starters.people > 0) return { key: 'finding.lead.new', values: { people: starters.people } };
  return { key: 'finding.lead.lost', values: { people: stageOf(result, 'lost').people } };
}
