import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { isoDay, parseIsoDay } from '../../src/core/time';
import type { Table } from '../../src/core/table';
import type { Workspace } from '../../src/core/workspace';
import { orders, tableOf, workspaceOf } from '../builders/workspace';

/** Shops at the edges of what may come: every analysis gives a result or a problem for each. */
export const shops: Readonly<Record<string, Workspace>> = {
  'without any table': workspaceOf({}),
  'with an order table of no rows': orders``,
  'with one order': orders`ana 2024-01-03 40`,
  'with one customer': orders`ana 2024-01-03 40 | ana 2024-02-01 15 | ana 2024-02-11 5`,
  'with two customers on one day': orders`ana 2024-01-03 40 | ben 2024-01-03 15`,
  'whose orders have no customer': orders`- 2024-01-03 40 | - 2024-01-04 15`,
  'without a column for the customer': workspaceOf({
    orders: tableOf('orders', { ordered_at: ['2024-01-03', '2024-02-03'], amount: [40, 15] }),
  }),
  'with nothing but returns': orders`ana 2024-01-03 -40 | ben 2024-01-04 -15`,
  'where nothing was paid': orders`ana 2024-01-03 0 | ben 2024-01-04 0`,
  'with a greater return than its only sale': orders`ana 2024-01-03 40 | ana 2024-01-09 -100`,
  'without a date on any line': orders`ana ? 40 | ben ? 15`,
  'without an amount on any line': orders`ana 2024-01-03 ? | ben 2024-01-04 ?`,
  'with a customer list and no orders': workspaceOf({
    customers: tableOf('customers', { customer_id: ['ana', 'ben'], name: ['Ana', null], points: [3, 4] }),
  }),
  'whose ids, names and products look like formulas': orders`=1+1 2024-01-03 40 #+7 @-tea | @ben 2024-01-05 15 #=8 @tea`,
  'of a year with everything in it': fullShop(60),
  // Ten times as many take ten times as long: in the long run only.
  ...(process.env['REGULARS_LONG'] && { 'of a year with many customers': fullShop(600) }),
};

/**
 * Orders with ids, lines, returns, anonymous lines, gaps and a customer list that disagrees with itself; p7 is a
 * regular.
 */
function fullShop(people: number): Workspace {
  const random = mulberry32(7);
  const pick = (n: number) => Math.floor(random() * n);
  const count = people * 6;
  const orderOf = (line: number) => Math.floor(line / 3);
  const customerOf = Array.from({ length: orderOf(count) }, () =>
    random() < 0.1 ? null : `p${random() < 0.1 ? 7 : pick(people)}`,
  );
  const rows = Array.from({ length: count }, (_, i) => {
    const sold = random() < 0.9;
    return {
      order_id: random() < 0.02 ? null : `${sold ? '' : 'C'}${5000 + orderOf(i)}`,
      customer_id: random() < 0.05 ? `p${pick(people)}` : customerOf[orderOf(i)]!,
      ordered_at:
        random() < 0.01 ? null : `${isoDay(parseIsoDay('2023-01-01') + pick(365))}T${10 + pick(9)}:30`,
      product_name: `product ${pick(20)}`,
      quantity: sold ? 1 + pick(3) : -1,
      unit_price: random() < 0.01 ? null : Math.round(random() * 9000) / 100,
      discount: random() < 0.2 ? 1.5 : null,
      status: random() < 0.03 ? 'Refunded' : 'paid',
    };
  });
  const cells = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  const listed = Array.from({ length: people + 5 }, (_, i) => `p${i % (people + 2)}`);
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: cells('order_id'),
      customer_id: cells('customer_id'),
      ordered_at: cells('ordered_at'),
      product_name: cells('product_name'),
      quantity: cells('quantity'),
      unit_price: cells('unit_price'),
      discount: cells('discount'),
      status: cells('status'),
    }),
    customers: tableOf('customers', {
      customer_id: listed,
      name: listed.map((id, i) => (i % 7 === 0 ? null : `Name ${id} ${i % 2}`)),
      phone: listed.map((_, i) => `1380000${1000 + i}`),
      birth_date: listed.map((_, i) => (i % 3 === 0 ? null : '1990-05-01')),
      consent_marketing: listed.map((_, i) => (i % 3 === 0 ? null : i % 2 === 0)),
      income: listed.map((_, i) => i * 1000),
      'Favourite colour': listed.map((_, i) => (i % 2 === 0 ? 'blue' : 'red')),
    }),
    events: eventsOf(people, pick),
    feedback: feedbackOf(people),
    contacts: contactsOf(people, pick),
    spend: spendOf(pick),
  });
}

/** Two visits a person, some of nobody known, who search more often before they add to the cart. */
function eventsOf(people: number, pick: (n: number) => number): Table {
  const rows = Array.from({ length: people * 2 }, (_, visit) => {
    const day = `${isoDay(parseIsoDay('2023-01-01') + pick(365))}T${10 + pick(9)}`;
    const steps = [
      'view',
      ...(pick(3) > 0 ? ['search', 'cart_add'] : ['exit']),
      ...(pick(4) > 0 ? [] : ['spin']),
    ];
    const person = pick(3) > 0 ? `p${pick(people)}` : null;
    return steps.map((event, minute) => ({ visit, person, event, moment: `${day}:${10 + minute}` }));
  }).flat();
  return tableOf('events', {
    session_id: rows.map(({ visit }) => `s${visit}`),
    customer_id: rows.map(({ person }) => person),
    happened_at: rows.map(({ moment }) => moment),
    event: rows.map(({ event }) => event),
    query: rows.map(({ event, visit }) => (event === 'search' ? ['shoes', '=tea'][visit % 2]! : null)),
  });
}

/** Three campaigns, the last one with a control that gets nothing; some rows lack a moment, a person or a channel. */
function contactsOf(people: number, pick: (n: number) => number): Table {
  const rows = Array.from({ length: people * 3 }, (_, i) => {
    const campaign = i % 3;
    const isHeldOut = campaign === 2 && pick(4) === 0;
    const day = `2023-${['03', '06', '10'][campaign]}-${10 + pick(15)}`;
    const step = isHeldOut ? 0 : pick(5);
    const later = (least: number, hour: number) => (step >= least ? `${day}T${hour}:${10 + pick(40)}` : null);
    const converted = isHeldOut ? pick(5) === 0 : step >= 4;
    return {
      campaign_id: pick(20) === 0 ? null : `campaign ${campaign}`,
      customer_id: pick(15) === 0 ? null : `p${pick(people + 3)}`,
      arm: campaign === 2 ? (isHeldOut ? 'control' : 'treatment') : null,
      channel: isHeldOut || pick(20) === 0 ? null : ['mail', '=sms'][pick(2)]!,
      sent_at: isHeldOut || pick(30) === 0 ? null : `${day}T09:00`,
      delivered: isHeldOut ? false : pick(30) === 0 ? null : step >= 1,
      opened_at: later(2, 10),
      clicked_at: later(3, 11),
      converted_at: converted ? `${day}T12:00` : null,
      revenue: converted ? 10 + pick(900) / 10 : null,
      cost: isHeldOut ? null : 0.1,
    };
  });
  const cells = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  return tableOf('contacts', {
    campaign_id: cells('campaign_id'),
    customer_id: cells('customer_id'),
    arm: cells('arm'),
    channel: cells('channel'),
    sent_at: cells('sent_at'),
    delivered: cells('delivered'),
    opened_at: cells('opened_at'),
    clicked_at: cells('clicked_at'),
    converted_at: cells('converted_at'),
    revenue: cells('revenue'),
    cost: cells('cost'),
  });
}

/** Two channels over ten weeks, one of which tells no impressions. */
function spendOf(pick: (n: number) => number): Table {
  const rows = Array.from({ length: 20 }, (_, i) => ({
    date: i === 7 ? null : isoDay(parseIsoDay('2023-08-01') + 7 * Math.floor(i / 2)),
    channel: ['search', 'moments'][i % 2]!,
    campaign_id: 'autumn',
    spend: 100 + pick(1000) / 10,
    impressions: i % 2 === 0 ? 2000 + pick(500) : null,
    clicks: 100 + pick(80),
    visits: 60 + pick(40),
    new_customers: pick(9),
  }));
  return tableOf(
    'spend',
    Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name as 'spend'])])),
  );
}

/** Reviews, survey answers and complaints, some without a date, a person, an answer or a text; one text gives a phone number. */
function feedbackOf(people: number): Table {
  // Of its own, so that the other files stay as they are.
  const random = mulberry32(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const rows = Array.from({ length: people * 4 }, (_, i) => {
    const kind = pick(['review', 'review', 'survey', 'complaint', null]);
    const day = parseIsoDay('2023-01-01') + Math.floor(random() * 365);
    const good = random() < 0.6;
    return {
      who: random() < 0.2 ? null : `p${Math.floor(random() * people)}`,
      when: random() < 0.02 ? null : `${isoDay(day)}T12:00`,
      kind,
      rating: kind === 'review' ? (good ? pick([4, 5]) : pick([1, 2, 3])) : i === 5 ? 9 : null,
      nps: kind === 'survey' ? Math.floor(random() * 11) : null,
      csat: kind === 'survey' && random() < 0.7 ? 1 + Math.floor(random() * 5) : null,
      text:
        kind === 'survey'
          ? null
          : `${pick(['tea', 'cup'])} ${good ? 'good and fast' : 'broken, call +4520304050'} ${i % 90}`,
      resolved: kind === 'complaint' && random() < 0.6 ? `${isoDay(day + 2)}T12:00` : null,
      product: pick(['product 1', 'product 2', 'product 3', null]),
      topic: pick(['delivery', '=price', null]),
    };
  });
  return tableOf('feedback', {
    customer_id: rows.map(({ who }) => who),
    created_at: rows.map(({ when }) => when),
    kind: rows.map(({ kind }) => kind),
    rating: rows.map(({ rating }) => rating),
    nps: rows.map(({ nps }) => nps),
    csat: rows.map(({ csat }) => csat),
    text: rows.map(({ text }) => text),
    resolved_at: rows.map(({ resolved }) => resolved),
    product_id: rows.map(({ product }) => product),
    topic: rows.map(({ topic }) => topic),
  });
}
