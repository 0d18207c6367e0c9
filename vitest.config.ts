import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** `npm run test:long` adds the tests that take minutes. */
const slow = process.env['REGULARS_LONG'] ? [] : ['**/*.long.test.ts'];

/** Unit, property, golden and contract tests run in Node; a person's session runs in a real browser (test/browser). */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  test: {
    // By itself the runner leaves one core to others, which of two is half.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          env: { TZ: 'UTC' },
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/bench/**', ...slow],
          setupFiles: ['test/property-seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Drives the built app (`npm run build` first) from Node; each file has a browser and a host of its own.
          name: 'browser-e2e',
          environment: 'node',
          env: { TZ: 'UTC' },
          include: ['test/browser/**/*.test.ts'],
          exclude: slow,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
