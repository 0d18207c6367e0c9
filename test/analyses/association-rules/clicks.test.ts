import { describe, expect, it } from 'vitest';
import { clickRates, weakRules } from '../../../src/analyses/association-rules/clicks';
import { definition } from '../../../src/analyses/association-rules/definition';
import { en } from '../../../src/analyses/association-rules/messages/en';
import { present } from '../../../src/analyses/association-rules/present';
import { measured } from '../../../src/analyses/association-rules/sides';
import { levelTexts } from '../../../src/core/levels';
import type { Workspace } from '../../../src/core/workspace';
import { recommendationRules } from '../../../src/demo/contacts';
import { truthOf } from '../../../src/demo/truth';
import { demoWorkspace } from '../../builders/demo-workspace';
import { tableOf } from '../../builders/workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';
import { ALL_RULES, baskets, outcomeOf, ruleTexts } from './shops';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('rules that were recommended', () => {
  const lists = [
    ...times(30, ['tea', 'milk']),
    ...times(20, ['jam', 'bread']),
    ...times(20, ['tea']),
    ...times(60, ['soap']),
  ];
  const shop = baskets(lists);
  const offers = [...times(40, 'Tea → Milk'), ...times(50, 'jam -> bread'), ...times(10, 'soap → tea')];
  const clicked = offers.map((offer, i) => (offer === 'Tea → Milk' && i < 6 ? '2024-02-01' : null));
  const contacts = tableOf('contacts', {
    customer_id: offers.map((_, i) => `c${i}`),
    offer: offers,
    clicked_at: clicked,
  });
  const workspace: Workspace = { ...shop, tables: new Map([...shop.tables, ['contacts', contacts]]) };
  const result = valueOf(outcomeOf(workspace, { ...ALL_RULES, maxConsequent: 1, minCount: 5 }));
  const texts = ruleTexts(result);
  const presentation = presentationOf(definition, en);

  it('have their click rate, the others none', () => {
    const rates = clickRates(result);
    expect(rates[texts.indexOf('tea → milk')]).toBe(6 / 40);
    expect(rates[texts.indexOf('jam → bread')]).toBe(0);
    expect(rates[texts.indexOf('milk → tea')]).toBeNaN();
  });

  it('under the limit are flagged, and proposed no more until they are switched on again', () => {
    expect([...weakRules(result, 5)]).toEqual([texts.indexOf('jam → bread')]);
    const proposed = (dropWeak: boolean) =>
      present(result, { ...presentation, display: { ...presentation.display, dropWeak } })
        .proposals([])
        .map(({ rule }) => texts[rule]);
    expect(proposed(false)).toContain('jam → bread');
    expect(proposed(true)).not.toContain('jam → bread');
    const view = present(result, presentation);
    expect(view.row(view.rowOf(texts.indexOf('jam → bread'))).verdict).toBe(en['verdict.weak']);
  });

  it('stand beside what the baskets say of them, also where no rule reaches the limits', () => {
    const { clicks } = result;
    const soap = levelTexts(clicks.antecedents).indexOf('soap');
    expect([clicks.both[soap], clicks.antecedent[soap], clicks.consequent[soap]]).toEqual([0, 60, 50]);
    const row = present(result, presentation).clicks.row(soap);
    expect(row).toMatchObject({ shown: '10', rate: '0.0%', lift: '0', tone: 'warning' });
  });
});

it.each(['zh', 'en'] as const)(
  'the demo shop (%s): 8 in 100 were clicked, toys → dresses by nobody, and the baskets speak against it',
  async (headers) => {
    const { plan, workspace } = await demoWorkspace(1200, headers, ['orders', 'contacts']);
    const { shown, clicked } = truthOf(plan).recommendations;
    const result = valueOf(outcomeOf(workspace, { minSupport: 10 }));
    const { clicks } = result;
    expect(clicks.shown.reduce((a, b) => a + b)).toBe(shown);
    expect(clicks.clicked.reduce((a, b) => a + b)).toBe(clicked);
    expect(clicked / shown).toBe(0.08);
    const rates = Array.from(clicks.shown, (each, k) => clicks.clicked[k]! / each).sort();
    expect(rates).toEqual(recommendationRules.map((rule) => rule.clicked / rule.shown).sort());
    // Toys → dresses is no rule of the shop: together less often than by chance, or nearly.
    const weak = clicks.clicked.indexOf(0);
    expect(measured(clicks, weak, result.baskets.count).lift).toBeLessThan(1.1);
    // Both planted rules that were recommended are found under their names and kept.
    expect(Array.from(clickRates(result)).filter((rate) => rate > 0.05)).toHaveLength(2);
    expect(weakRules(result, 5).size).toBe(0);
  },
  60_000,
);
