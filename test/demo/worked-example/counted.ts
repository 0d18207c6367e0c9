import type { Workspace } from '../../../src/core/workspace';
import type { Fact } from './facts';
import { Cells } from './reading';
import { riskRatios } from './signals';

const STEPS = ['view', 'cart_add', 'order', 'pay'];

/** What no analysis is asked for yet, counted in the imported tables: funnel, signals, campaigns, satisfaction, complaints. */
export function countedFacts(workspace: Workspace, size: number): Fact[] {
  const risks = riskRatios(workspace);
  return [
    {
      what: 'the funnel: view, cart, order, pay',
      planted: [2000, 1200, 540, 459].map((people) => (people * size) / 1200),
      found: funnelOf(workspace),
    },
    {
      // Whole people, so within one in twenty at 1,200 customers and one in fifty at 12,000.
      what: 'the risk of leaving is 4 times with no log-in, 3 with two abandoned payments, 2.5 with no click',
      planted: [4, 3, 2.5],
      found: [risks['no-login'], risks['abandoned-twice'], risks['no-click']].map((ratio, i) =>
        Math.abs(ratio / [4, 3, 2.5][i]! - 1) < 0.05 ? [4, 3, 2.5][i] : ratio,
      ),
    },
    ...campaignFacts(workspace),
    ...feedbackFacts(workspace, size),
  ];
}

/** How many sessions get how far through the four steps in order. */
function funnelOf(workspace: Workspace): number[] {
  const cells = new Cells(workspace, 'events');
  const [session, event, day] = [cells.text('session_id'), cells.text('event'), cells.day('happened_at')];
  const rows = cells.filter((row) => session(row) !== '' && STEPS.includes(event(row)));
  rows.sort((a, b) => day(a) - day(b));
  const progress = new Map<string, number>();
  for (const row of rows) {
    const at = progress.get(session(row)) ?? 0;
    if (event(row) === STEPS[at]) progress.set(session(row), at + 1);
  }
  const reached = [...progress.values()];
  return STEPS.map((_, step) => reached.filter((at) => at > step).length);
}

function campaignFacts(workspace: Workspace): Fact[] {
  const cells = new Cells(workspace, 'contacts');
  const [campaign, arm] = [cells.text('campaign_id'), cells.text('arm')];
  const [converted, clicked] = [cells.day('converted_at'), cells.day('clicked_at')];
  const [revenue, cost] = [cells.number('revenue'), cells.number('cost')];
  const ofArm = (name: string, isControl: boolean) =>
    cells.filter(
      (row) => campaign(row) === name && (arm(row) === 'control' || arm(row) === '对照组') === isControl,
    );
  const [holdOut, regular, control, pilot] = [
    ofArm('2023-Q3-regular', true),
    ofArm('2023-Q3-regular', false),
    ofArm('2023-Q4-pilot', true),
    ofArm('2023-Q4-pilot', false),
  ] as const;
  const isIn = (time: (row: number) => number) => (row: number) => !Number.isNaN(time(row));
  const rate = (rows: readonly number[], time = converted) => rows.filter(isIn(time)).length / rows.length;
  const sum = (rows: readonly number[], of: (row: number) => number) =>
    rows.reduce((total, row) => total + (of(row) || 0), 0);
  const worth = (rows: readonly number[]) => sum(rows, revenue) / rows.filter(isIn(converted)).length;
  const output = (rows: readonly number[], without: readonly number[]) =>
    (sum(rows, revenue) - sum(without, revenue)) / sum(rows, cost);
  const shown = cells.filter((row) => campaign(row) === '2023-01-recommendations');
  const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000);
  return [
    {
      what: 'the pilot converts 18 % against 12 % before and in its control group',
      planted: [0.12, 0.12, 0.18],
      found: rounded([rate(regular), rate(control), rate(pilot)]),
    },
    {
      what: 'its orders are worth 210 against 180',
      planted: [180, 180, 210],
      found: rounded([worth(regular), worth(control), worth(pilot)]),
    },
    {
      what: 'input : output rises from 1 : 3 to 1 : 5',
      planted: [3, 5],
      found: rounded([output(regular, holdOut), output(pilot, control)]),
    },
    { what: 'recommendations by rule are clicked by 8 %', planted: 0.08, found: rate(shown, clicked) },
  ];
}

function feedbackFacts(workspace: Workspace, size: number): Fact[] {
  const cells = new Cells(workspace, 'feedback');
  const [day, rating, csat] = [cells.day('created_at'), cells.number('rating'), cells.number('csat')];
  const [kind, product] = [cells.text('kind'), cells.text('product_id')];
  const mean = (of: (row: number) => number, from: number, to: number) => {
    const values = cells.filter((row) => day(row) >= from && day(row) < to && !Number.isNaN(of(row))).map(of);
    return Math.round((100 * values.reduce((a, b) => a + b, 0)) / values.length) / 100;
  };
  const complaints = cells.filter(
    (row) => /complaint|投诉/.test(kind(row)) && day(row) >= 253 && day(row) < 267,
  );
  const byProduct = new Map<string, number>();
  for (const row of complaints) byProduct.set(product(row), (byProduct.get(product(row)) ?? 0) + 1);
  return [
    {
      what: 'satisfaction rises from 4.2 to 4.7 of 5, in reviews and in surveys',
      planted: [4.2, 4.7, 4.2, 4.7],
      found: [mean(rating, 181, 273), mean(rating, 273, 365), mean(csat, 181, 273), mean(csat, 273, 365)],
    },
    {
      what: 'a wave of complaints about one product, 11 to 24 September',
      planted: size / 30,
      found: Math.max(...byProduct.values()),
    },
  ];
}
