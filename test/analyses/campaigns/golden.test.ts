import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/campaigns/compute';
import { definition } from '../../../src/analyses/campaigns/definition';
import { explain, testedArm } from '../../../src/analyses/campaigns/explain';
import { en } from '../../../src/analyses/campaigns/messages/en';
import { present } from '../../../src/analyses/campaigns/present';
import { rateOf, shareOf } from '../../../src/analyses/campaigns/rates';
import type { CampaignsResult, ContactsResult } from '../../../src/analyses/campaigns/result';
import { defaultsOf } from '../../../src/core/params';
import { formatMessage } from '../../../src/i18n/message';
import { truthOf, type Truth } from '../../../src/demo/truth';
import { demoWorkspace } from '../../builders/demo-workspace';
import { presentationOf } from '../../builders/words';
import { tableOf, workspaceOf } from '../../builders/workspace';
import { valueOf } from '../outcomes';

const params = defaultsOf(definition.params);

describe('the simulated experiment', () => {
  const folder = fileURLToPath(new URL('../../fixtures/golden/experiments-simulated/', import.meta.url));
  const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as {
    converted: Record<'A' | 'B', { x: number; n: number; wilson95: [number, number] }> & {
      diff_B_minus_A: number;
      ci95_newcombe: [number, number];
      p_two_sided: number;
    };
  };
  const rows = readFileSync(`${folder}input.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

  it('has the intervals and the difference that R gives', () => {
    const { contacts } = valueOf(
      compute(
        workspaceOf({
          contacts: tableOf('contacts', {
            campaign_id: rows.map(() => 'test'),
            customer_id: rows.map(([user]) => user),
            arm: rows.map(([, variant]) => (variant === 'A' ? 'control' : 'B')),
            delivered: rows.map(() => true),
            converted_at: rows.map(([, , , converted]) => (converted === '1' ? '2024-01-02' : null)),
            revenue: rows.map(([, , , , revenue]) => Number(revenue)),
          }),
        }),
        params,
        () => {},
      ),
    );
    const { A, B, diff_B_minus_A, ci95_newcombe, p_two_sided } = expected.converted;
    const [treated, control] = contacts!.arms;
    for (const [arm, { x, n, wilson95 }] of [
      [control!, A],
      [treated!, B],
    ] as const) {
      expect([arm.converted, arm.people]).toEqual([x, n]);
      const { lower, upper } = shareOf(arm.converted, arm.people);
      expect(lower).toBeCloseTo(wilson95[0], 10); // closed form: golden/README asks for 1e-10
      expect(upper).toBeCloseTo(wilson95[1], 10);
    }
    const { against } = treated!;
    expect(against!.difference).toBeCloseTo(diff_B_minus_A, 12);
    expect(against!.lower).toBeCloseTo(ci95_newcombe[0], 10);
    expect(against!.upper).toBeCloseTo(ci95_newcombe[1], 10);
    expect(against!.pValue).toBeCloseTo(p_two_sided, 8);
    // A control that got messages is in the rates of messages.
    expect(contacts!.totals).toMatchObject({ sent: 6000, heldOut: 0 });
  });
});

describe('the demo shop', () => {
  let result: CampaignsResult;
  let contacts: ContactsResult;
  let truth: Truth;
  beforeAll(async () => {
    const { plan, workspace } = await demoWorkspace(1200, 'zh', ['customers', 'contacts', 'spend']);
    truth = truthOf(plan);
    result = valueOf(compute(workspace, params, () => {}));
    contacts = result.contacts!;
  });
  const armsOf = (campaign: string) =>
    contacts.arms.filter((arm) => contacts.campaigns[arm.campaign]!.name === campaign);

  it.each([
    ['2023-Q3-regular', 'regular', 'holdOut', 3],
    ['2023-Q4-pilot', 'pilot', 'control', 5],
  ] as const)('shows %s as the worked example has it', (campaign, treated, control, ratio) => {
    const [arm, held] = armsOf(campaign);
    expect(arm).toMatchObject({
      people: truth.campaigns[treated].people,
      converted: truth.campaigns[treated].converted,
    });
    expect(held).toMatchObject({
      heldOut: true,
      people: truth.campaigns[control].people,
      converted: truth.campaigns[control].converted,
    });
    expect(arm!.revenue).toBeCloseTo(truth.campaigns[treated].revenue, 6);
    expect(arm!.cost).toBeCloseTo(truth.campaigns[treated].cost, 6);
    expect(arm!.against!.incremental / arm!.cost).toBeCloseTo(ratio, 6);
  });

  it('says of the pilot 12 % → 18 %, 6 points more, and 1 : 5', () => {
    const arm = testedArm(contacts)!;
    expect(contacts.campaigns[arm.campaign]!.name).toBe('2023-Q4-pilot');
    expect(arm.converted / arm.people).toBe(0.18);
    expect(arm.against.converted / arm.against.people).toBe(0.12);
    const { format } = presentationOf(definition, en);
    const sentences = explain(result).map(({ key, values }) =>
      formatMessage(en[key as keyof typeof en], values, format),
    );
    expect(sentences[0]).toMatch(
      /^“2023-Q4-pilot”: 18.0% of 400 people converted, against 12.0% of 400 .*6 points more/,
    );
    expect(sentences.join(' ')).toContain('1 : 5');
  });

  it('shows the rates of the channel test: push opens 35 %, WeChat replies 28 %, mini-program converts 22 %', () => {
    const campaign = contacts.campaigns.findIndex(({ name }) => name === '2023-01-channel-test');
    const part = (channel: string) =>
      contacts.parts.find((each) => each.campaign === campaign && each.channel === channel)!;
    expect(rateOf(part('APP推送'), 'opened').share).toBe(0.35);
    expect(rateOf(part('一对一微信'), 'clicked').share).toBe(0.28);
    expect(rateOf(part('小程序'), 'converted').share).toBe(0.22);
    // Of text messages nobody records whether they were opened: not known, not 0.
    expect(part('短信').opened).toBeNaN();
    expect(part('短信').delivered / part('短信').sent).toBe(0.98);
  });

  it('shows 8 % clicks of recommendations by rule, and the channels’ click and conversion rates', () => {
    const { shown, clicked } = truth.recommendations;
    const shop = contacts.campaigns.find(({ name }) => name === '2023-01-recommendations')!;
    expect([shop.sent, shop.clicked]).toEqual([shown, clicked]);
    expect(rateOf(shop, 'clicked').share).toBeCloseTo(0.08, 12);
    const spent = (name: string) => result.spend!.campaigns.find((group) => group.name === name)!;
    // As exact as whole clicks and visits allow.
    expect(spent('moments-ads').clicks / spent('moments-ads').impressions).toBeCloseTo(0.12, 3);
    expect(spent('xhs-reviews').newCustomers / spent('xhs-reviews').visits).toBeCloseTo(0.18, 2);
    expect(spent('douyin-video').newCustomers / spent('douyin-video').visits).toBeCloseTo(0.15, 2);
  });

  it('knows everybody it wrote to, and wrote to nobody who said no', () => {
    expect(contacts.totals.familiar).toBe(contacts.totals.sent);
    expect(contacts.totals.refused).toBe(0);
  });

  it('draws no figure that is not known as 0', () => {
    const view = present(result, presentationOf(definition, en));
    const sms = view
      .contacts!.detail(contacts.campaigns.findIndex(({ name }) => name === '2023-01-channel-test'))
      .parts.find(({ channel }) => channel === '短信')!;
    expect([sms.opened, sms.openRate]).toEqual(['—', '—']);
  });
});
