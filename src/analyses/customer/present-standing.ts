import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { hoursEnd, type Preference } from '../../domain/day-times';
import type { Say } from '../contract';
import type { CustomerResult, PersonFuture, PersonLevel, PersonLife, Standing } from './result';

/** A figure with its name, and a sentence that says how it came about; '' for none. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface ActionView {
  readonly title: string;
  /** What led to it, and what to mind when doing it. */
  readonly reasons: readonly string[];
}

export interface LivesView {
  readonly caption: string;
  /** Places along the time in [0, 1]. */
  readonly bars: readonly { readonly start: number; readonly length: number }[];
  readonly lines: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Stage, segment and tier, each with what put the person there; labels and kept groups. */
export function standingFacts(standing: Standing, say: Say): FactView[] {
  const { stage, segment, tier, labels, groups } = standing;
  return [
    ...(stage === null ? [] : [fact('stage', say(`stage.${stage}`), stageReason(standing, say))]),
    ...(segment === null ? [] : [fact('segment', say(`segment.${segment}`), say('standing.segment.why'))]),
    ...(tier === null ? [] : [fact('tier', say(`tier.${tier}`), say('standing.tier.why'))]),
    ...(labels.length === 0 ? [] : [fact('labels', labels.join(', '), '')]),
    ...groups.map(({ grouping, group }) => ({ label: grouping, value: group, note: '' })),
  ];

  function fact(id: string, value: string, note: string): FactView {
    return { label: say(`standing.${id}`), value, note };
  }
}

/** Level, points, and what is missing to the next level in points and in money. */
export function levelFacts(
  { level, number, levels, points, next, usualOrder }: PersonLevel,
  format: Format,
  say: Say,
): FactView[] {
  const facts = [
    fact('level', nameOf(level), say('levels.place', { number, levels })),
    fact('points', format.integer(points), ''),
  ];
  if (!next) return [...facts, fact('next', say('levels.highest'), '')];
  const values = { next: nameOf(next.level), from: next.from, order: usualOrder };
  return [
    ...facts,
    fact('next', format.number(next.points), say('levels.next.note', values)),
    ...(Number.isNaN(next.money)
      ? []
      : [
          fact(
            'money',
            next.money === 0 ? say('level.anyOrder') : format.money(next.money),
            say(next.isWithin ? 'levels.money.near' : 'levels.money.far', values),
          ),
        ]),
  ];

  function fact(id: string, value: string, note: string): FactView {
    return { label: say(`levels.${id}`), value, note };
  }
  function nameOf(name: PersonLevel['level']): string {
    return 'own' in name ? name.own : say(`level.${name.usual}`);
  }
}

/** Chance to still come, orders and value from the day on, each with how sure it is. */
export function futureFacts(
  { alive, aliveLower, aliveUpper, orders, value, lower, upper, months, basis }: PersonFuture,
  format: Format,
  say: Say,
): FactView[] {
  const fact = (id: string, text: string, note: string): FactView => ({
    label: say(`future.${id}`),
    value: text,
    note,
  });
  return [
    fact(
      'value',
      format.money(value),
      say(`future.value.${basis === 'revenue' ? 'revenue' : 'margin'}`, { lower, upper }),
    ),
    fact('alive', format.share(alive), say('future.alive.note', { lower: aliveLower, upper: aliveUpper })),
    fact('orders', format.number(orders, 1), say('future.orders.note', { months })),
  ];
}

/** Which threshold put them there. */
function stageReason({ reason, days, limits, loyalOrders, source }: Standing, say: Say): string {
  const { active, lost } = limits;
  const values = { days: Number.isNaN(days) ? 0 : days, active, lost, orders: loyalOrders };
  const why = say(`standing.because.${reason}`, values);
  return reason === 'no-order' || reason === 'none-counts'
    ? why
    : `${why} ${say(`standing.source.${source}`, values)}`;
}

/** What to do, why, and with what. */
export function actionView(result: CustomerResult, say: Say): ActionView {
  const { action: next, standing, price, habits, birthday, contacts, rhythm, asOf } = result;
  const { action, due, offers, refused } = next;
  const reasons: string[] = [];
  if (action === 'make-good') reasons.push(say('action.because.feedback'));
  if (standing.stage !== null) reasons.push(stageReason(standing, say));
  if (action === 'remind' && rhythm && standing.stage !== 'at-risk')
    reasons.push(say(`action.because.late.${rhythm.basis}`, { to: rhythm.to * MS_PER_DAY }));
  for (const { name, times, every, lastDay } of due)
    reasons.push(
      say('action.because.due', { product: name, times, every: Math.round(every), days: asOf - lastDay }),
    );
  for (const { name, because, buyers, both, lift } of offers)
    reasons.push(say('action.because.offer', { product: name, because, buyers, both, lift }));
  if (price && price.verdict !== 'alike') reasons.push(say(`action.mind.price.${price.verdict}`));
  const answered = contacts
    .filter(({ opened, clicked, channel }) => channel !== null && opened + clicked > 0)
    .sort((a, b) => (b.opened + b.clicked) / b.sent - (a.opened + a.clicked) / a.sent)[0];
  if (answered)
    reasons.push(
      say('action.mind.channel', {
        channel: answered.channel!,
        sent: answered.sent,
        answered: Math.max(answered.opened, answered.clicked),
      }),
    );
  if (habits.hours) reasons.push(say('action.mind.hours', hoursOf(habits.hours)));
  if (birthday && birthday.inDays <= BIRTHDAY_SOON)
    reasons.push(say('action.mind.birthday', { day: birthday.day * MS_PER_DAY, days: birthday.inDays }));
  if (refused) reasons.push(say('action.mind.refused'));
  return { title: say(`action.${action}`), reasons };
}

const BIRTHDAY_SOON = 30;
const hoursOf = (hours: Preference) => ({ from: hours.at, to: hoursEnd(hours) });

/** Rhythm, channel, time, price, birthday: each where the files tell it. */
export function habitFacts(result: CustomerResult, format: Format, say: Say): FactView[] {
  const { rhythm, habits, price, birthday, totals, asOf } = result;
  const facts: FactView[] = [];
  const add = (id: string, value: string, note: string) =>
    facts.push({ label: say(`habit.${id}`), value, note });
  if (rhythm) {
    const window = { from: rhythm.from * MS_PER_DAY, to: rhythm.to * MS_PER_DAY };
    const own = { gaps: rhythm.gaps, median: rhythm.gaps > 0 ? Math.round(rhythm.median) : 0 };
    add(
      rhythm.to < asOf ? 'past' : 'next',
      say('habit.next.value', window),
      say(`habit.next.${rhythm.basis}`, own),
    );
  }
  const [channel] = habits.channels;
  if (channel) {
    const orders = habits.channels.reduce((sum, each) => sum + each.orders, 0);
    add('channel', channel.name, say('habit.channel.note', { count: channel.orders, orders }));
  }
  if (habits.moments > 0) {
    const { weekday, moments } = habits;
    if (weekday)
      add(
        'weekday',
        say(`weekday.${weekday.at}`),
        say('habit.time.note', { count: weekday.count, of: weekday.of }),
      );
    else add('weekday', say('habit.time.none'), say('habit.time.why', { of: moments }));
  }
  if (habits.clocked > 0) {
    const { hours, clocked } = habits;
    if (hours)
      add(
        'hours',
        say('habit.hours.value', hoursOf(hours)),
        say('habit.time.note', { count: hours.count, of: hours.of }),
      );
    else add('hours', say('habit.time.none'), say('habit.time.why', { of: clocked }));
  }
  if (price && totals.orders > 0) {
    const { reduced, lines, lower, upper, shopShare, verdict } = price;
    const note = say('habit.price.note', { reduced, lines, lower, upper, shop: shopShare });
    add('price', say(`habit.price.${verdict}`, { share: reduced / lines }), note);
  }
  if (birthday)
    add(
      'birthday',
      format.day(birthday.day * MS_PER_DAY),
      say('habit.birthday.note', { days: birthday.inDays, turns: birthday.turns }),
    );
  return facts;
}

/** The lives of somebody who came back; null for others. */
export function livesView({ standing, asOf }: CustomerResult, format: Format, say: Say): LivesView | null {
  const { lives, limits } = standing;
  if (lives.length < 2) return null;
  const from = lives[0]!.from;
  const span = Math.max(1, asOf - from);
  return {
    caption: say('lives.caption', { lives: lives.length, lost: limits.lost }),
    from: format.day(from * MS_PER_DAY),
    to: format.day(asOf * MS_PER_DAY),
    bars: lives.map((life) => ({
      start: (life.from - from) / span,
      length: (life.to - life.from + 1) / span,
    })),
    lines: lives.map((life, i) => lifeText(life, i, lives[i - 1], say)),
  };
}

function lifeText(life: PersonLife, i: number, before: PersonLife | undefined, say: Say): string {
  return say('lives.line', {
    number: i + 1,
    from: life.from * MS_PER_DAY,
    to: life.to * MS_PER_DAY,
    orders: life.orders,
    revenue: life.revenue,
    away: before ? life.from - before.to : 0,
  });
}
