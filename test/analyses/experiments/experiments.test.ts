import { beforeAll, describe, expect, it } from 'vitest';
import { compute } from '../../../src/analyses/experiments/compute';
import { definition } from '../../../src/analyses/experiments/definition';
import { said } from '../../../src/analyses/experiments/explain';
import { armNames } from '../../../src/analyses/experiments/plan';
import { readingsAt } from '../../../src/analyses/experiments/read';
import type { ExperimentsParams, ExperimentsResult, Reading } from '../../../src/analyses/experiments/result';
import { tabulate } from '../../../src/analyses/experiments/tabulate';
import { toCsv } from '../../../src/core/export-table';
import { levelTexts } from '../../../src/core/levels';
import { defaultsOf } from '../../../src/core/params';
import type { Table } from '../../../src/core/table';
import { parseIsoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { isControlName } from '../../../src/domain/trials';
import { previewFile } from '../../../src/ingest/preview';
import { readTable } from '../../../src/ingest/read-table';
import { assignArms } from '../../../src/kernels/experiments/assign-arms';
import { shrink } from '../../../src/kernels/experiments/shrink';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { demoWorkspace } from '../../builders/demo-workspace';
import { tableOf, workspaceOf } from '../../builders/workspace';

function resultOf(workspace: Workspace, params: Partial<ExperimentsParams> = {}): ExperimentsResult {
  const outcome = compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const readingOf = (result: ExperimentsResult, campaign: string): Reading =>
  result.readings.find((reading) => reading.campaign === campaign)!;

let demo: Workspace;
beforeAll(async () => {
  demo = (await demoWorkspace(1200, 'en', ['orders', 'customers', 'contacts'])).workspace;
});

describe('the demo shop', () => {
  it('comes out with the planted pilot: 12 to 18 %, order value 180 to 210, input to output 1 : 5', () => {
    const { arms, verdict, ratio } = readingOf(resultOf(demo), '2023-Q4-pilot');
    const [control, treatment] = arms;
    expect(control!.converted / control!.people).toBeCloseTo(0.12, 12);
    expect(treatment!.converted / treatment!.people).toBeCloseTo(0.18, 12);
    expect(treatment!.comparison!.difference).toBeCloseTo(0.06, 12);
    expect(control!.money / control!.converted).toBeCloseTo(180, 9);
    expect(treatment!.money / treatment!.converted).toBeCloseTo(210, 9);
    expect((treatment!.money - control!.money) / treatment!.cost).toBeCloseTo(5, 9);
    expect(ratio!.isSound).toBe(true);
    expect(verdict).toBe('better');
  });

  it('comes out with the planted parts: high value 35 to 45 %, win-back 8 to 20 %', () => {
    const { parts } = readingOf(resultOf(demo), '2023-Q4-pilot');
    const of = (name: string) => parts.find((part) => part.name === name)!;
    expect(of('high value').difference).toBeCloseTo(0.1, 12);
    expect(of('lapsed').difference).toBeCloseTo(0.12, 12);
    expect(of('lapsed').convertedControl / of('lapsed').peopleControl).toBeCloseTo(0.08, 12);
    // Pulled towards the whole, so between it and the part's own difference.
    expect(of('lapsed').shrunk).toBeGreaterThan(0.06);
    expect(of('lapsed').shrunk).toBeLessThan(0.12);
  });

  it('knows nothing of a campaign before it was sent', () => {
    const earlier = resultOf(demo, { asOf: '2023-10-01' });
    expect(earlier.readings.map(({ campaign }) => campaign)).toEqual([
      '2023-Q3-regular',
      '2023-01-recommendations',
      '2023-01-channel-test',
    ]);
  });

  it('compares variants without a control group with the largest, corrected for their number', () => {
    const { hasControl, arms } = readingOf(resultOf(demo), '2023-01-channel-test');
    expect(hasControl).toBe(false);
    const compared = arms.slice(1).map(({ comparison }) => comparison!);
    expect(compared).toHaveLength(4);
    for (const { corrected, pValue, exact, isExact } of compared) {
      expect(corrected).toBeGreaterThanOrEqual(isExact ? exact : pValue);
    }
  });

  it('takes one list without a control group for weak evidence', () => {
    const { verdict, beforeAfter } = readingOf(resultOf(demo), '2023-01-recommendations');
    expect(verdict).toBe('weak');
    expect(beforeAfter!.people).toBe(500);
  });

  it('asks for 555 people a group to see 12 % become 18 %', () => {
    const { plan } = resultOf(demo, { baseRate: 12, effect: 6 });
    expect([plan!.perControl, plan!.perVariant, plan!.needed]).toEqual([555, 555, 1110]);
  });

  it('ranks the groups by value × response, and plans for the first', () => {
    const { groups, plan, whole } = resultOf(demo);
    expect(groups[0]!.name).toBe('person.rfm.segment.champions');
    expect(plan!.group).toBe(0);
    const indices = groups.map(({ index }) => index);
    expect(indices).toEqual(indices.toSorted((a, b) => b - a));
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(whole.people);
    expect(groups.reduce((sum, { answered }) => sum + answered, 0)).toBe(whole.answered);
  });

  it('draws the same people into the same arms with the same seed, and others with another', () => {
    const [one, again, other] = [1, 1, 2].map(
      (seed) => resultOf(demo, { seed, include: 'needed', effect: 20 }).plan!,
    );
    expect(again).toEqual(one);
    expect(levelTexts(other!.people)).not.toEqual(levelTexts(one!.people));
  });

  it('draws nobody who refused marketing', () => {
    const { plan } = resultOf(demo, {
      include: 'all',
      by: 'customers:consent_marketing',
      target: 'person.no',
    });
    expect(plan!.reachable).toBe(0);
    expect(plan!.arm.length).toBe(0);
  });
});

describe('the list of a trial', () => {
  it('is recognised when it comes back as a contact file, with its arms and its plan', async () => {
    const params = {
      include: 'all',
      heldBack: 20,
      campaign: 'spring',
      asOf: '2023-11-01',
      windowDays: 60,
    } as const;
    const sent = resultOf(demo, params);
    const back = await contactsOf(toCsv(tabulate(sent, 'assignment')));
    const tables = new Map(demo.tables).set('contacts', back);
    const read = readingOf(resultOf({ ...demo, tables }, { windowDays: 10 }), 'spring');
    expect(read.arms.map(({ name }) => name)).toEqual(armNames(1));
    expect(read.arms.map(({ people }) => people)).toEqual(sent.plan!.arms);
    expect(read.ratio).toMatchObject({ source: 'file', isSound: true });
    // Nobody filled in conversions: the orders after the day of sending tell.
    expect(read.outcome).toBe('orders');
    expect(read.arms[0]!.converted).toBeGreaterThan(0);
    // Nothing was sent, so nothing but chance can have made a difference.
    expect(read.arms[1]!.comparison!.pValue).toBeGreaterThan(0.001);
  });

  it('divides every stratum as planned, to within one a stratum', () => {
    const strata = Uint8Array.from({ length: 503 }, (_, i) => i % 5);
    const arms = assignArms(strata, [0.5, 0.25, 0.25], mulberry32(3));
    for (let stratum = 0; stratum < 5; stratum++) {
      const own = [...arms].filter((_, i) => strata[i] === stratum);
      [0.5, 0.25, 0.25].forEach((share, arm) => {
        const count = own.filter((each) => each === arm).length;
        expect(Math.abs(count - share * own.length)).toBeLessThan(2);
      });
    }
  });
});

describe('a campaign', () => {
  const readOf = (shop: Workspace, params: Partial<ExperimentsParams> = {}): Reading =>
    readingsAt(shop, parseIsoDay('2023-06-30'), { ...defaultsOf(definition.params), ...params })[0]!;

  it('of 5,200 and 4,800 people is not read', () => {
    const reading = readOf(campaignOf({ control: [5200, 624], treatment: [4800, 864] }));
    expect(reading).toMatchObject({ verdict: 'refused', best: -1 });
    expect(said(reading)).toEqual({
      key: 'finding.read.refused',
      values: { campaign: 'c', p: '< 0.0001', people: 10000 },
    });
  });

  it('of unequal arms is read where they were planned so', () => {
    const shop = campaignOf({ control: [200, 16], treatment: [800, 160] });
    expect(readOf(shop).verdict).toBe('refused');
    expect(readOf(shop, { plannedControl: 20 }).verdict).toBe('better');
  });

  it('of 120 and 180 in 1,000 is 6 points better, 2.88 to 9.12', () => {
    const { arms } = readOf(campaignOf({ control: [1000, 120], treatment: [1000, 180] }));
    const { z, lower, upper } = arms[1]!.comparison!;
    expect(z).toBeCloseTo(3.757, 3);
    expect(lower * 100).toBeCloseTo(2.88, 2);
    expect(upper * 100).toBeCloseTo(9.12, 2);
  });

  it('that does worse is said to do harm', () => {
    const reading = readOf(campaignOf({ control: [1000, 180], b: [1000, 120] }));
    expect(reading.verdict).toBe('worse');
    expect(said(reading).key).toBe('finding.read.worse');
  });

  it('whose control group nobody asked about is read from the orders', () => {
    const { outcome, arms } = readOf(campaignOf({ control: [40, 0], b: [40, 5] }));
    expect(outcome).toBe('orders');
    // Every tenth person ordered on the day after.
    expect(arms.map(({ converted }) => converted)).toEqual([4, 4]);
  });

  it('leaves out who was in several arms', () => {
    const shop = campaignOf({ control: [40, 4], b: [40, 8] }, ['p0', 'p1']);
    expect(readOf(shop)).toMatchObject({ overlapping: 2 });
  });

  it.each(['control', 'Control group', 'hold-out', 'holdout', '对照组', '空白组', 'ＣＯＮＴＲＯＬ'])(
    'knows %s as a control group',
    (name) => expect(isControlName(name)).toBe(true),
  );
  it.each(['treatment', 'B', 'uncontrolled', '实验组', 'pilot'])('takes %s for none', (name) =>
    expect(isControlName(name)).toBe(false),
  );
});

describe('estimates pulled towards the whole', () => {
  it('are the whole where chance explains their differences', () => {
    const { whole, between, values } = shrink([0.1, 0.12], [0.01, 0.01]);
    expect(between).toBe(0);
    expect([...values]).toEqual([whole, whole]);
  });

  it('stay near themselves where they are known well', () => {
    const { values } = shrink([0.1, 0.5], [1e-6, 1e-6]);
    expect(values[0]).toBeCloseTo(0.1, 4);
    expect(values[1]).toBeCloseTo(0.5, 4);
  });
});

async function contactsOf(csv: string): Promise<Table> {
  const bytes = new TextEncoder().encode(csv);
  const source = {
    name: 'experiment-spring.csv',
    size: bytes.length,
    slice: async (start: number, end: number) => bytes.slice(start, end),
  };
  const preview = await previewFile(source);
  if (!preview.ok) throw new Error(preview.problem.code);
  expect(preview.value.plan.kind).toBe('contacts');
  const read = await readTable(source, preview.value.plan, () => {});
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.table;
}

/** A shop whose customers were all in one campaign on 1 May: people and conversions of each arm. Every tenth ordered on 2 May. */
function campaignOf(
  arms: Readonly<Record<string, readonly [people: number, converted: number]>>,
  alsoInFirst: readonly string[] = [],
): Workspace {
  const rows = Object.entries(arms).flatMap(([arm, [people, converted]]) =>
    Array.from({ length: people }, (_, i) => ({ arm, converted: i < converted })),
  );
  const ids = rows.map((_, i) => `p${i}`);
  const others = Object.keys(arms)[1]!;
  const buyers = ids.filter((_, i) => i % 10 === 0);
  return workspaceOf({
    orders: tableOf('orders', {
      customer_id: [...ids, ...buyers],
      ordered_at: [...ids.map((_, i) => `2023-0${1 + (i % 3)}-10`), ...buyers.map(() => '2023-05-02')],
      amount: [...ids.map((_, i) => 20 + (i % 7)), ...buyers.map(() => 30)],
    }),
    contacts: tableOf('contacts', {
      campaign_id: [...ids, ...alsoInFirst].map(() => 'c'),
      customer_id: [...ids, ...alsoInFirst],
      arm: [...rows.map(({ arm }) => arm), ...alsoInFirst.map(() => others)],
      sent_at: [...ids, ...alsoInFirst].map(() => '2023-05-01'),
      converted_at: [
        ...rows.map(({ converted }) => (converted ? '2023-05-02' : null)),
        ...alsoInFirst.map(() => null),
      ],
    }),
  });
}
