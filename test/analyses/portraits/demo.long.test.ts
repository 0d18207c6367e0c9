import { expect, it } from 'vitest';
import { compute } from '../../../src/analyses/portraits/compute';
import { definition } from '../../../src/analyses/portraits/definition';
import { zhCN } from '../../../src/analyses/portraits/messages/zh-CN';
import { present } from '../../../src/analyses/portraits/present';
import { demoWorkspace } from '../../builders/demo-workspace';
import { presentationOf } from '../../builders/words';
import { valueOf } from '../outcomes';

it('finds in the demo shop the fashion fans, the families, the young and the loyal buyers of dear cosmetics', async () => {
  const { workspace } = await demoWorkspace(1200, 'zh', ['orders', 'customers', 'products']);
  const namesBy = (by: string): ReadonlyMap<string, string> => {
    const result = valueOf(compute(workspace, { by, asOf: '', own: '' }, () => {}));
    const { cards } = present(result, presentationOf(definition, zhCN, 'zh-CN'));
    return new Map(cards.map(({ name, suggested }) => [name, suggested]));
  };
  const byTaste = namesBy('habit:category');
  expect(byTaste.get('连衣裙')).toContain('女');
  expect(byTaste.get('玩具')).toContain('有孩子');
  expect(byTaste.get('手袋')).toContain('学生');
  expect(byTaste.get('香水')).toBe('V4 · 高端 · 自有APP');
  expect(namesBy('value:tier').get('核心客户')).toBe('V4 · 高端 · 自有APP');
}, 60_000);
