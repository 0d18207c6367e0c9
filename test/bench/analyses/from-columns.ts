import { compute as customers } from '../../../src/analyses/customers/compute';
import { definition as customersDefinition } from '../../../src/analyses/customers/definition';
import { compute as overview } from '../../../src/analyses/overview/compute';
import { definition as overviewDefinition } from '../../../src/analyses/overview/definition';
import { compute as rfm } from '../../../src/analyses/rfm/compute';
import { definition as rfmDefinition } from '../../../src/analyses/rfm/definition';
import { MISSING_CODE } from '../../../src/core/column';
import { levelsFrom } from '../../../src/core/levels';
import type { Outcome } from '../../../src/core/outcome';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { activityIn } from '../../../src/domain/activity';
import { linesOf } from '../../../src/domain/lines';
import { ordersOf } from '../../../src/domain/orders';
import { peopleOf } from '../../../src/domain/people';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';

const ROUNDS = 15;
const nothing = () => {};

/** From stored columns to results: CPU milliseconds, the best of fifteen, on shops made up here. */
export function main(): number {
  // The shape of Online Retail II: lines, orders, customers; a fifth of the lines anonymous, two in a hundred returned.
  const retail = shop({ lines: 1_067_371, orders: 53_628, customers: 5_942, anonymous: 0.2 });
  const large = shop({ lines: 1_000_000, orders: 400_000, customers: 120_000, anonymous: 0 });
  let failures = 0;
  for (const [name, workspace] of [
    ['1,067,371 lines, 53,628 orders, 5,942 customers', retail],
    ['1,000,000 lines, 400,000 orders, 120,000 customers', large],
  ] as const) {
    process.stdout.write(`${name}\n`);
    time('lines', () => linesOf({ ...workspace }));
    time('people', () => peopleOf({ ...workspace }));
    time('lines, people and orders', () => ordersOf({ ...workspace }));
    let from = 0; // another window each time: the last few are remembered
    time('orders and people in a window, known lines', () =>
      activityIn(workspace, { from: --from, to: 1e6 }),
    );
    const rfmParams = defaultsOf(rfmDefinition.params);
    time('rfm, cold', () => valueOf(rfm({ ...workspace }, rfmParams, nothing)));
    const result = time('rfm, known domain', () => valueOf(rfm(workspace, rfmParams, nothing)));
    const overviewParams = defaultsOf(overviewDefinition.params);
    time('overview, known domain', () => valueOf(overview(workspace, overviewParams, nothing)));
    const listParams = defaultsOf(customersDefinition.params);
    time('customers, known domain', () => valueOf(customers(workspace, listParams, nothing)));
    time('customers found by a text', () =>
      valueOf(customers(workspace, { ...listParams, query: '99' }, nothing)),
    );

    // Money is counted here in whole cents with integers of another kind.
    const expected = Number(centsOf(workspace)) / 100;
    if (result.totals.netRevenue !== expected) {
      process.stderr.write(`net revenue ${result.totals.netRevenue}, expected ${expected}\n`);
      failures++;
    }
  }
  return failures === 0 ? 0 : 1;
}

function time<T>(what: string, run: () => T): T {
  let best = Infinity;
  let value = run();
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    value = run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  process.stdout.write(`  ${what.padEnd(46)}${best.toFixed(1).padStart(8)} ms\n`);
  return value;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

export interface Size {
  readonly lines: number;
  readonly orders: number;
  readonly customers: number;
  readonly anonymous: number;
}

/** A shop made up: the same lines on every machine. */
export function shop({ lines, orders, customers, anonymous }: Size): Workspace {
  const random = mulberry32(1);
  const start = Date.UTC(2022, 0, 1);
  const orderTime = Float64Array.from(
    { length: orders },
    () => start + Math.floor(random() * 738 * 1440) * 60_000,
  );
  // Some customers come far more often than others.
  const orderCustomer = Uint32Array.from({ length: orders }, () =>
    random() < anonymous ? MISSING_CODE : Math.floor(random() ** 3 * customers),
  );
  const orderOfLine = Uint32Array.from({ length: lines }, () => Math.floor(random() * orders)).sort();
  const quantity = Float64Array.from({ length: lines }, () =>
    random() < 0.02 ? -1 - Math.floor(random() * 5) : 1 + Math.floor(random() * 12),
  );
  const price = Float64Array.from({ length: lines }, () => Math.round(random() * 1500) / 100);
  const table = {
    rowCount: lines,
    columns: new Map([
      [
        'order_id',
        {
          kind: 'category' as const,
          codes: orderOfLine,
          levels: levelsFrom(Array.from({ length: orders }, (_, o) => String(489_434 + o))),
        },
      ],
      [
        'customer_id',
        {
          kind: 'category' as const,
          codes: orderOfLine.map((order) => orderCustomer[order]!),
          levels: levelsFrom(Array.from({ length: customers }, (_, c) => String(12_346 + c))),
        },
      ],
      [
        'ordered_at',
        { kind: 'time' as const, values: Float64Array.from(orderOfLine, (order) => orderTime[order]!) },
      ],
      ['quantity', { kind: 'number' as const, values: quantity }],
      ['unit_price', { kind: 'number' as const, values: price }],
    ]),
  };
  return { id: 'bench', version: '1', tables: new Map([['orders', table]]) };
}

function centsOf(workspace: Workspace): bigint {
  const columns = workspace.tables.get('orders')!.columns;
  const [quantity, price] = ['quantity', 'unit_price'].map((name) => columns.get(name)!);
  if (quantity?.kind !== 'number' || price?.kind !== 'number') throw new Error('columns of another kind');
  let cents = 0n;
  for (let i = 0; i < quantity.values.length; i++) {
    cents += BigInt(quantity.values[i]!) * BigInt(Math.round(price.values[i]! * 100));
  }
  return cents;
}
