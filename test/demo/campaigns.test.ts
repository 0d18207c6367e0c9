import { describe, expect, it } from 'vitest';
import { planShop } from '../../src/demo/plan';
import { shopFiles } from '../../src/demo/shop-files';
import { truthOf } from '../../src/demo/truth';
import { count, dayOf, rowsOf } from './reading';
import type { Row } from './reading';

const plan = planShop({ size: 1200, headers: 'en' });
const truth = truthOf(plan);
const files = shopFiles(plan);
const contacts = rowsOf(files, 'contacts');
const sum = (rows: readonly Row[], column: string) =>
  Math.round(100 * rows.reduce((total, row) => total + Number(row[column]), 0)) / 100;
const rate = (rows: readonly Row[], column: string) => count(rows, (row) => row[column] !== '') / rows.length;

describe('the campaigns of 1,200 customers', () => {
  const arm = (campaign: string, name: string) =>
    contacts.filter((row) => row.campaign_id === campaign && row.arm === name);
  const holdOut = arm('2023-Q3-regular', 'control');
  const regular = arm('2023-Q3-regular', 'treatment');
  const control = arm('2023-Q4-pilot', 'control');
  const pilot = arm('2023-Q4-pilot', 'treatment');
  const of = (rows: readonly Row[], audience: string) => rows.filter((row) => row.audience === audience);
  const mean = (rows: readonly Row[]) => sum(rows, 'revenue') / count(rows, (row) => row.converted_at !== '');

  it('raise conversion from 12 % to 18 % against a control of 12 %, in equal arms', () => {
    expect([holdOut, regular, control, pilot].map((rows) => rows.length)).toEqual([300, 300, 400, 400]);
    expect([holdOut, regular, control, pilot].map((rows) => rate(rows, 'converted_at'))).toEqual([
      0.06, 0.12, 0.12, 0.18,
    ]);
  });

  it('raise the mean revenue of a conversion from 180 to 210', () => {
    expect([holdOut, regular, control, pilot].map(mean)).toEqual([180, 180, 180, 210]);
  });

  it('raise high-value repurchase from 35 % to 45 % and win-back from 8 % to 20 %', () => {
    const rates = (audience: string) =>
      [regular, control, pilot].map((rows) => rate(of(rows, audience), 'converted_at'));
    expect(rates('high value')).toEqual([0.35, 0.35, 0.45]);
    expect(rates('lapsed')).toEqual([0.08, 0.08, 0.2]);
  });

  it('raise input : output from 1 : 3 to 1 : 5, by revenue over that of the equal control', () => {
    expect((sum(regular, 'revenue') - sum(holdOut, 'revenue')) / sum(regular, 'cost')).toBe(3);
    expect((sum(pilot, 'revenue') - sum(control, 'revenue')) / sum(pilot, 'cost')).toBe(5);
    expect(sum(holdOut, 'cost') + sum(control, 'cost')).toBe(0);
  });

  it('write to real people of the right group, in the right quarter, none twice in a campaign, all of whom agreed', () => {
    const groups: Record<string, readonly string[]> = {
      'high value': ['high'],
      lapsed: ['lost'],
      'growing and new': ['growth', 'fresh'],
    };
    const agreed = new Set(
      rowsOf(files, 'customers')
        .filter((row) => row.consent_marketing === 'yes')
        .map((row) => row.customer_id),
    );
    for (const [rows, quarter] of [
      [
        [...holdOut, ...regular],
        [181, 273],
      ],
      [
        [...control, ...pilot],
        [273, 365],
      ],
    ] as const) {
      expect(new Set(rows.map((row) => row.customer_id)).size).toBe(rows.length);
      for (const row of rows) {
        expect(groups[row.audience]).toContain(truth.groupOf.get(row.customer_id));
        expect(agreed.has(row.customer_id)).toBe(true);
        for (const column of ['sent_at', 'converted_at']) {
          if (row[column] === '') continue;
          expect(dayOf(row[column])).toBeGreaterThanOrEqual(quarter[0]);
          expect(dayOf(row[column])).toBeLessThan(quarter[1]);
        }
      }
    }
  });

  it('agree with the truth', () => {
    for (const [name, rows] of Object.entries({ holdOut, regular, control, pilot })) {
      expect(truth.campaigns[name as keyof typeof truth.campaigns]).toMatchObject({
        people: rows.length,
        converted: count(rows, (row) => row.converted_at !== ''),
        revenue: sum(rows, 'revenue'),
        cost: sum(rows, 'cost'),
      });
    }
  });
});

describe('the channels', () => {
  const test = (channel: string) =>
    contacts.filter((row) => row.campaign_id === '2023-01-channel-test' && row.channel === channel);

  it('open push 35 %, answer WeChat 28 %, convert in the mini-program 22 %; e-mail is cheapest, SMS reaches 98 %', () => {
    expect(rate(test('app push'), 'opened_at')).toBe(0.35);
    expect(rate(test('one-to-one WeChat'), 'clicked_at')).toBe(0.28);
    expect(rate(test('mini-program'), 'converted_at')).toBe(0.22);
    expect(count(test('SMS'), (row) => row.delivered === 'yes') / test('SMS').length).toBe(0.98);
    const costs = ['app push', 'one-to-one WeChat', 'mini-program', 'e-mail', 'SMS'].map((channel) =>
      Number(test(channel)[0].cost),
    );
    expect(Math.min(...costs)).toBe(costs[3]);
    expect(truth.channelTestPeople).toBe(test('SMS').length);
  });

  it('click 8 % of the recommendations by rule, and none of the dresses shown to buyers of toys', () => {
    const shown = contacts.filter((row) => row.campaign_id === '2023-01-recommendations');
    expect([shown.length, count(shown, (row) => row.clicked_at !== '')]).toEqual([500, 40]);
    expect(truth.recommendations).toEqual({ shown: 500, clicked: 40 });
    expect(count(shown, (row) => row.offer === 'toy → dress' && row.clicked_at !== '')).toBe(0);
  });

  it('click 12 % of the Moments ads, convert 18 % of Xiaohongshu and 15 % of Douyin visits, with customers who exist', () => {
    const spend = rowsOf(files, 'spend');
    const total = (channel: string, column: string) =>
      sum(
        spend.filter((row) => row.channel === channel),
        column,
      );
    expect(total('Moments ad', 'clicks') / total('Moments ad', 'impressions')).toBe(0.12);
    expect(total('Xiaohongshu', 'new_customers') / total('Xiaohongshu', 'visits')).toBe(0.18);
    expect(total('Douyin', 'new_customers') / total('Douyin', 'visits')).toBe(0.15);
    const customers = rowsOf(files, 'customers');
    const [, secondId] = truth.dirt.splitPerson;
    for (const channel of ['Xiaohongshu', 'Douyin', 'Moments ad']) {
      const joined = new Map<string, Set<string>>();
      for (const row of customers) {
        if (row.source_channel !== channel || row.customer_id === secondId) continue;
        joined.set(row.joined_at, (joined.get(row.joined_at) ?? new Set()).add(row.customer_id));
      }
      for (const row of spend.filter((each) => each.channel === channel)) {
        expect(Number(row.new_customers)).toBe(joined.get(row.date)?.size ?? 0);
      }
    }
    expect(
      spend.every((row) => Number(row.visits) >= Number(row.new_customers) && Number(row.clicks) >= 0),
    ).toBe(true);
  });
});

describe('the feedback', () => {
  const feedback = rowsOf(files, 'feedback');
  const quarter = (row: Row) => [0, 90, 181, 273].findLastIndex((first) => first <= dayOf(row.created_at));
  const average = (column: string, q: number) => {
    const values = feedback
      .filter((row) => row[column] !== '' && quarter(row) === q)
      .map((row) => Number(row[column]));
    return [values.length, Math.round((100 * values.reduce((a, b) => a + b, 0)) / values.length) / 100];
  };

  it('rates 4.2 until the third quarter and 4.7 in the fourth, in reviews and in surveys', () => {
    expect([0, 1, 2, 3].map((q) => average('rating', q))).toEqual([
      [150, 4.2],
      [150, 4.2],
      [150, 4.2],
      [150, 4.7],
    ]);
    expect([2, 3].map((q) => average('csat', q))).toEqual([
      [100, 4.2],
      [100, 4.7],
    ]);
    expect(truth.satisfaction).toEqual({
      before: 4.2,
      after: 4.7,
      reviewsAQuarter: 150,
      surveysAQuarter: 100,
    });
  });

  it('recommends with a net score of 30 in the third quarter and 50 in the fourth', () => {
    const score = (q: number) => {
      const answers = feedback
        .filter((row) => row.nps !== '' && quarter(row) === q)
        .map((row) => Number(row.nps));
      return (100 * (count(answers, (n) => n >= 9) - count(answers, (n) => n <= 6))) / answers.length;
    };
    expect([score(2), score(3)]).toEqual([30, 50]);
  });

  it('has a wave of 40 complaints about one shoe from 11 to 24 September, and no other complaint about it', () => {
    const { product, complaints } = truth.dirt.wave;
    const about = feedback.filter((row) => row.kind === 'complaint' && row.product_id === product);
    expect([about.length, complaints]).toEqual([40, 40]);
    for (const row of about) expect(dayOf(row.created_at) >= 253 && dayOf(row.created_at) < 267).toBe(true);
  });
});
