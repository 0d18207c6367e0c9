import type { DataQualityResult } from '../../../src/analyses/data-quality/result';
import type { Workspace } from '../../../src/core/workspace';
import { identityOf } from '../../../src/domain/identity/identity';
import { ORDER_VALUE } from '../../../src/domain/cleaning/outliers';
import { peopleOf } from '../../../src/domain/people';
import type { ByteSource } from '../../../src/ingest/byte-source';
import { percent, type Fact, type Headers } from './facts';
import { personOfRow } from './people';
import { Cells, ordersInOtherDateStyle, tally } from './reading';

/** What the shop's page on data quality finds, beside what was planted. */
export async function cleaningFacts(
  orders: ByteSource,
  clean: Workspace,
  { proposals }: DataQualityResult,
  size: number,
): Promise<Fact[]> {
  const found = (table: string, kind: string, column = '') =>
    proposals.find((each) => each.table === table && each.kind === kind && each.column === column);
  const customers = new Cells(clean, 'customers');
  const missing = (column: 'age' | 'email') =>
    column === 'age'
      ? customers.filter((row) => Number.isNaN(customers.number('age')(row))).length
      : customers.filter((row) => customers.text('email')(row) === '').length;
  // Sales, cancelled orders, the mistyped one and the burst; one in a hundred has no channel, three in a hundred another date style.
  const sales = Math.round(size * 9.425);
  const orderCount = sales + Math.round(sales * 0.015) + 1 + 42;
  const orderValue = found('orders', 'outliers', ORDER_VALUE);
  return [
    {
      what: 'order lines that stand twice, exactly and but for blanks',
      planted: [size / 40, size / 100],
      found: [found('orders', 'exact-duplicates')?.rows, found('orders', 'fuzzy-duplicates')?.rows],
    },
    {
      what: 'customers listed twice',
      planted: size / 100,
      found: found('customers', 'fuzzy-duplicates')?.rows,
    },
    {
      what: 'one order of 1,000,000',
      planted: [1, 1_000_000],
      found: [orderValue?.orders, orderValue?.before.greatest],
    },
    {
      what: 'orders without a channel',
      planted: Math.floor(orderCount * 0.01),
      found: found('orders', 'missing-values', 'channel')?.orders,
    },
    {
      // The account of the 42 orders has neither, and the second id of one person no e-mail address.
      what: 'customers without an age and without an e-mail address',
      planted: [size / 20 + 1, (size * 8) / 100 + 2],
      found: [missing('age'), missing('email')],
    },
    {
      what: 'orders dated in another style than the others',
      planted: Math.floor(orderCount * 0.03),
      found: await ordersInOtherDateStyle(orders),
    },
    ...identityFacts(clean, size),
  ];
}

/** One person under two ids with one phone and name; two people who share a phone. */
function identityFacts(clean: Workspace, size: number): Fact[] {
  const { links } = identityOf(clean);
  const states = Array.from(links.state);
  return [
    { what: 'people, one of whom has two ids', planted: size + 1, found: peopleOf(clean).count },
    {
      what: 'pairs of ids with one phone: joined for a common name, left open for two names',
      planted: [1, 1],
      found: [0, 1].map((state) => states.filter((each) => each === state).length),
    },
  ];
}

const WORDS = {
  en: {
    women: 'female',
    tiers: ['first tier', 'new first tier'],
    occupations: ['white-collar', 'freelance', 'student', 'other'],
    cities: ['Beijing', 'Chengdu', 'Hangzhou', 'Shanghai'],
  },
  zh: {
    women: '女',
    tiers: ['一线', '新一线'],
    occupations: ['白领', '自由职业', '学生', '其他'],
    cities: ['上海', '北京', '成都', '杭州'],
  },
} as const;

/** Who the customers are; everybody once, the burst account left out because it orders nothing that counts. */
export function peopleFacts(clean: Workspace, headers: Headers): Fact[] {
  const cells = new Cells(clean, 'customers');
  const person = personOfRow(clean, 'customers');
  const buyers = new Set(
    Array.from({ length: clean.tables.get('orders')!.rowCount }, (_, row) => row).map(
      personOfRow(clean, 'orders'),
    ),
  );
  const seen = new Set<number>();
  const rows = cells.filter(
    (row) => buyers.has(person(row)) && !seen.has(person(row)) && seen.add(person(row)) !== undefined,
  );
  const share = (text: (row: number) => string, values: readonly string[]) =>
    percent(rows.filter((row) => values.includes(text(row))).length / rows.length);
  const { women, tiers, occupations, cities } = WORDS[headers];
  const ages = rows.map(cells.number('age')).filter((age) => !Number.isNaN(age));
  const aged = (from: number, to: number) =>
    percent(ages.filter((age) => age >= from && age <= to).length / ages.length);
  const occupation = cells.text('occupation');
  return [
    { what: '62 % are women', planted: 62, found: share(cells.text('gender'), [women]) },
    { what: '55 % are 25 to 35, 28 % are 19 to 24', planted: [55, 28], found: [aged(25, 35), aged(19, 24)] },
    {
      what: '70 % live in first and new first tier cities',
      planted: 70,
      found: share(cells.text('city_tier'), tiers),
    },
    {
      what: 'white-collar 45 %, freelance 22 %, student 18 %, other 15 %',
      planted: [45, 22, 18, 15],
      found: occupations.map((each) => share(occupation, [each])),
    },
    {
      what: 'Beijing, Shanghai, Hangzhou and Chengdu on top',
      planted: cities,
      found: tally(rows.map(cells.text('city')))
        .slice(0, 4)
        .map(([city]) => city)
        .sort(),
    },
  ];
}
