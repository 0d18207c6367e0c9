/**
 * Save and load of 541,909 order lines (8 columns, 24 MB) and of ten times as many in a real browser, with a profile
 * on disk. Milliseconds, best of several; what is loaded is compared with what was saved.
 */
import { openProfile } from '../../store/module-page.mjs';

/** Runs in the page. */
async function measure([rowCount, repeats]) {
  const { openStore } = await import('/src/store/store.ts');
  const { levelsFrom } = await import('/src/core/levels.ts');
  const number = (kind) => ({
    kind,
    values: Float64Array.from({ length: rowCount }, (_, i) => (i * 31) % 9973),
  });
  const category = (levels) => ({
    kind: 'category',
    codes: Uint32Array.from({ length: rowCount }, (_, i) => i % levels),
    levels: levelsFrom(Array.from({ length: levels }, (_, i) => `text number ${i}`)),
  });
  const columns = new Map([
    ['ordered_at', number('time')],
    ['quantity', number('number')],
    ['unit_price', number('number')],
    ['order_id', category(25_900)],
    ['product_id', category(3_958)],
    ['product_name', category(4_212)],
    ['customer_id', category(4_373)],
    ['region', category(38)],
  ]);
  const tables = new Map([['orders', { rowCount, columns }]]);
  const { store } = (await openStore({ name: 'bench' })).value;

  const times = { save: Infinity, open: Infinity, load: Infinity };
  const timed = async (name, work) => {
    const start = performance.now();
    const value = await work();
    times[name] = Math.min(times[name], Math.round(performance.now() - start));
    return value;
  };
  for (let run = 0; run < repeats; run++) {
    const draft = { name: 'bench', currency: null, demo: false, sources: [], tables };
    const { value: saved } = await timed('save', () => store.saveWorkspace(draft));
    const again = await timed('open', () => openStore({ name: 'bench' }));
    const { value: loaded } = await timed('load', () => again.value.store.loadWorkspace(saved.id));
    for (const [name, column] of columns) {
      const back = loaded.tables.get('orders').columns.get(name);
      const [a, b] = column.values ? [column.values, back.values] : [column.codes, back.codes];
      if (a.length !== b.length || a.some((value, i) => value !== b[i]))
        throw new Error(`${name} is not what was saved`);
    }
    again.value.store.close();
    await store.deleteWorkspace(saved.id);
  }
  store.close();
  return times;
}

const profile = await openProfile();
try {
  const page = await profile.newPage();
  for (const [rows, repeats] of [
    [541_909, 5],
    [5_419_090, 2],
  ])
    console.log(`${rows.toLocaleString('en')} rows`, await page.evaluate(measure, [rows, repeats]));
} finally {
  await profile.close();
}
