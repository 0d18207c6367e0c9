import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/analyses/catalog';
import type { ComputeModule } from '../../src/analyses/contract';
import {
  balanceColumn,
  currentValue,
  fillIn,
  readFilled,
  takeBack,
  TRADE_IDS,
  TRADE_PAGES,
  tradeSettings,
  type Chosen,
  type SettingChange,
  type ShopFacts,
} from '../../src/analyses/trade-settings';
import { defaultsOf, readParams } from '../../src/core/params';
import { TRADES } from '../../src/domain/life-cycle';
import { smallShop } from '../contract/small-shop';

const computes = import.meta.glob<ComputeModule>('../../src/analyses/*/compute.ts');
const young: ShopFacts = { gaps: { gaps: 3, median: 20, p80: 30, p95: 40 }, balance: null };
const grown: ShopFacts = { gaps: { gaps: 900, median: 41.6, p80: 88.2, p95: 190 }, balance: null };
const valueOf = (trade: (typeof TRADE_IDS)[number], facts: ShopFacts, analysis: string, name: string) =>
  tradeSettings(trade, facts).find((each) => each.analysis === analysis && each.name === name)!;

describe('the settings of a trade', () => {
  it.each(TRADE_IDS)('%s: every one is a setting of its page, and a value that it takes', (trade) => {
    for (const facts of [young, grown, { ...grown, balance: 'customers:attribute:balance' }]) {
      const settings = tradeSettings(trade, facts);
      for (const { analysis, name, value } of settings) {
        expect(
          readParams(definitionOf(analysis).params, { [name]: value }),
          `${analysis}.${name}`,
        ).toMatchObject({
          ok: true,
        });
      }
      const keys = settings.map(({ analysis, name }) => `${analysis}.${name}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('take days from the shop’s own gaps where it has enough, and the trade’s usual ones where not', () => {
    expect(valueOf('food', young, 'life-cycle', 'template')).toMatchObject({ value: 'food', basis: 'trade' });
    expect(valueOf('food', grown, 'life-cycle', 'template')).toMatchObject({ value: 'own', basis: 'shop' });
    expect(valueOf('food', young, 'experiments', 'windowDays').value).toBe(TRADES.food.active);
    expect(valueOf('food', grown, 'experiments', 'windowDays').value).toBe(88);
    expect(valueOf('food', grown, 'repurchase', 'horizonDays')).toMatchObject({ value: 10, basis: 'shop' });
    // Twice 190 days are more than 12 months and less than 24.
    expect(valueOf('food', grown, 'rfm', 'months').value).toBe(24);
  });

  it('of finance look at what is held, where the customer list tells it', () => {
    const balance = balanceColumn(['name', 'attribute:Account balance']);
    expect(balance).toBe('customers:attribute:Account balance');
    expect(valueOf('finance', { ...grown, balance }, 'correlations', 'first').value).toBe(balance);
    expect(tradeSettings('finance', grown).some(({ analysis }) => analysis === 'correlations')).toBe(false);
    expect(balanceColumn(['name', 'attribute:账户余额'])).toBe('customers:attribute:账户余额');
    expect(balanceColumn(['name', 'city'])).toBeNull();
  });

  it('are of the pages that are said to be filled in', () => {
    const facts = { ...grown, balance: 'customers:attribute:balance' };
    const pages = TRADE_IDS.flatMap((trade) => tradeSettings(trade, facts).map(({ analysis }) => analysis));
    expect(TRADE_PAGES.filter((page) => !pages.includes(page))).toEqual([]);
  });

  const shop = smallShop(40);
  it.each(TRADE_IDS)('%s: its pages have an answer with them', async (trade) => {
    const settings = tradeSettings(trade, young);
    for (const analysis of new Set(settings.map((each) => each.analysis))) {
      const own = settings.filter((each) => each.analysis === analysis);
      const values = Object.fromEntries(own.map(({ name, value }) => [name, value]));
      const { compute } = await computes[`../../src/analyses/${analysis}/compute.ts`]!();
      const params = { ...defaultsOf(definitionOf(analysis).params), ...values };
      expect(
        compute(shop, params as never, () => {}),
        analysis,
      ).toMatchObject({ ok: true });
    }
  });
});

/** The choices of the pages after some changes. */
function changed(chosen: Chosen, changes: readonly SettingChange[]): Chosen {
  const next: Record<string, Record<string, unknown>> = structuredClone(chosen) as never;
  for (const [{ analysis, name }, value] of changes) {
    next[analysis] ??= {};
    if (value === null) delete next[analysis][name];
    else next[analysis][name] = value;
  }
  return next as Chosen;
}
/** Without the pages that nothing is chosen on. */
const chosenOnly = (chosen: Chosen): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => Object.keys(values ?? {}).length > 0));

describe('what a trade filled in', () => {
  const trade = fc.constantFrom(...TRADE_IDS);
  const facts = fc.constantFrom(young, grown);
  const earlier = fc.record(
    {
      rfm: fc.record({ months: fc.nat(120), map: fc.constant('eight') }, { requiredKeys: [] }),
      'value-tiers': fc.record({ core: fc.integer({ min: 1, max: 60 }) }),
      'life-cycle': fc.record({ activeDays: fc.nat(90), loyalOrders: fc.nat(9) }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Chosen>;

  it('is taken back as a whole, also after another trade', () => {
    fc.assert(
      fc.property(trade, trade, facts, earlier, (first, second, shop, chosen) => {
        const one = fillIn(first, tradeSettings(first, shop), chosen, null);
        const between = changed(chosen, one.changes);
        const two = fillIn(
          second,
          tradeSettings(second, shop),
          between,
          readFilled(structuredClone(one.filled)),
        );
        const after = changed(between, two.changes);
        for (const setting of tradeSettings(second, shop)) {
          expect(currentValue(after[setting.analysis] ?? {}, setting)).toEqual(setting.value);
        }
        expect(chosenOnly(changed(after, takeBack(two.filled, after)))).toEqual(chosenOnly(chosen));
      }),
    );
  });

  it('keeps what was changed by hand since', () => {
    const { changes, filled } = fillIn('durable', tradeSettings('durable', young), {}, null);
    const byHand = changed(changed({}, changes), [
      [{ analysis: 'rfm', name: 'months', value: 7, basis: 'trade' }, 7],
    ]);
    expect(chosenOnly(changed(byHand, takeBack(filled, byHand)))).toEqual({ rfm: { months: 7 } });
  });

  it.each([null, 1, { format: 2 }, { format: 1, trade: 'zoo', settings: [], before: {} }])(
    'is nothing where it cannot be read: %j',
    (kept) => expect(readFilled(kept)).toBeNull(),
  );
});
