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
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // a file as a `data:` URL would be refused by the policy
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // What only workers import is found late in development, and would load the page again.
  optimizeDeps: { include: ['chardet', 'comlink', 'danfojs', 'idb', 'papaparse'] },
  server: { headers: { ...commonHeaders, 'Content-Security-Policy': developmentPolicy } },
});
