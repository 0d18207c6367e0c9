import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { danfoAliases } from './scripts/danfo-aliases.mjs';
import { commonHeaders, developmentPolicy, headersFile, metaPolicy } from './workers/response-headers.ts';

const serviceWorker = 'service.worker.js';

/** Puts the policy into the page and, for hosts that read it, the headers of every file into `_headers`. */
const securityHeaders = (): Plugin => ({
  name: 'security-headers',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
      injectTo: 'head-prepend',
    },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(serviceWorker) });
  },
});

/**
 * Every file is fetched by itself when the app is installed, so there are tens of them and not hundreds: what the
 * first page needs, the words of all analyses in a language, one file for each analysis, and one for
 * what several have in common.
 */
const atOnce = { name: 'index', tags: ['$initial' as const], priority: 3 };
const messages = { name: nameIn(/[\\/]messages[\\/](en|zh-CN)\.ts$/, 'analyses-'), priority: 2 };
const shared = { name: 'shared', test: /[\\/]src[\\/]/, minShareCount: 2, priority: 1 };
const analysis = { name: nameIn(/[\\/]analyses[\\/]([^\\/]+)[\\/]/) };

/** Names a module's file by what the pattern finds in the module's path; null where it finds nothing. */
function nameIn(pattern: RegExp, prefix = '') {
  return (path: string) => {
    const found = pattern.exec(path)?.[1];
    return found ? prefix + found : null;
  };
}

export default defineConfig({
  base: './', // the built app works from any folder of any host
  plugins: [
    svelte({ configFile: false }),
    securityHeaders(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service.worker.ts',
      injectRegister: false,
      manifest: false, // public/manifest.webmanifest
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,wasm,woff2,webmanifest,csv}'],
        dontCacheBustURLsMatching: /^assets\//, // their names carry a hash
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        rollupFormat: 'iife',
      },
    }),
  ],
  resolve: { alias: danfoAliases },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: { groups: [shared] } } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // a file as a `data:` URL would be refused by the policy
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [atOnce, messages, shared, analysis] } },
    },
  },
  // What only workers import is found late in development, and would load the page again.
  optimizeDeps: { include: ['chardet', 'comlink', 'danfojs', 'idb', 'papaparse'] },
  server: { headers: { ...commonHeaders, 'Content-Security-Policy': developmentPolicy } },
});
