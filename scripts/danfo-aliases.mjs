/**
 * What stands for the packages that danfojs imports: its bundle has 6 MB of plots, files and backends inlined, its
 * modules with these in their place weigh a fiftieth of that. For Vite's `resolve.alias`.
 */
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const shim = (name) => file(`src/adapters/danfo/shims/${name}.ts`);

export const danfoAliases = [
  { find: /^danfojs$/, replacement: file('node_modules/danfojs/dist/danfojs-base/index.js') },
  { find: /^@tensorflow\/tfjs$/, replacement: shim('tensorflow') },
  { find: /^mathjs$/, replacement: shim('mathematics') },
  { find: /^(plotly\.js-dist-min|table|xlsx)$/, replacement: shim('nothing') },
];
