import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { Say } from '../contract';
import { personAt } from '../people';
import type { LifeCycleResult } from './result';

/** Those who came back after being lost, with their lives on one line of time. */
export interface LivesView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  /** The greatest spenders among them first. */
  readonly rows: readonly LivesRow[];
  readonly from: string;
  readonly to: string;
}

export interface LivesRow {
  readonly key: string;
  readonly name: string;
  /** Places along the time in [0, 1]. */
  readonly bars: readonly { readonly start: number; readonly length: number; readonly spoken: string }[];
  /** 12 orders, ¥1,200 · away for 210 days · 3 orders, ¥300 */
  readonly text: string;
}

const SHOWN = 20;

/** The lives of the greatest spenders among the returned; all of them stand in the export. */
export function livesView(result: LifeCycleResult, format: Format, say: Say): LivesView {
  const { lives, people, asOf } = result;
  const byPerson = new Map<number, number[]>();
  lives.person.forEach((i, life) => byPerson.set(i, [...(byPerson.get(i) ?? []), life]));
  const shown = [...byPerson]
    .sort(([a], [b]) => people.spend[b]! - people.spend[a]! || a - b)
    .slice(0, SHOWN);
  const from = shown.reduce((least, [, own]) => Math.min(least, lives.from[own[0]!]!), asOf);
  const span = Math.max(1, asOf - from);
  return {
    count: byPerson.size,
    title: say('lives.title', { people: byPerson.size }),
    caption: say('lives.caption', { shown: shown.length, lost: result.limits.lost }),
    from: format.day(from * MS_PER_DAY),
    to: format.day(asOf * MS_PER_DAY),
    rows: shown.map(([i, own]) => {
      return {
        ...personAt(people, i),
        bars: own.map((life) => ({
          start: (lives.from[life]! - from) / span,
          length: (lives.to[life]! - lives.from[life]! + 1) / span,
          spoken: lifeText(life),
        })),
        text: own
          .map((life, k) => {
            const next = own[k + 1];
            const orders = say('lives.life', { orders: lives.orders[life]!, revenue: lives.revenue[life]! });
            if (next === undefined) return orders;
            return `${orders} · ${say('lives.away', { days: lives.from[next]! - lives.to[life]! })}`;
          })
          .join(' · '),
      };
    }),
  };

  function lifeText(life: number): string {
    return say('lives.bar', {
      from: lives.from[life]! * MS_PER_DAY,
      to: lives.to[life]! * MS_PER_DAY,
      orders: lives.orders[life]!,
      revenue: lives.revenue[life]!,
    });
  }
}
