/**
 * `npm test`: installs what is missing, then runs every check in turn and ends with one line, `N passed, N failed`.
 * A check without tests of its own (types, lint, build) counts as one failure when it fails. `--long` adds the
 * tests named `*.long.test.ts`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled, root, stop } from './ensure.mjs';

ensureInstalled();
const { findBrowser } = await import('./browser.mjs');
const browser = await findBrowser().catch((error) => stop(error.message));

const long = process.argv.includes('--long');
const env = { ...process.env, CHROMIUM_PATH: browser, ...(long ? { REGULARS_LONG: 'yes' } : {}) };
const total = { passed: 0, failed: 0, skipped: 0 };
const failedStages = [];

await abreast([
  ['lint', 'eslint', 'eslint', ['.']],
  ['format', 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['types: core, kernels, domain, analyses', 'typescript', 'tsc', ['-p', 'src/tsconfig.pure.json']],
  ['types: workers', 'typescript', 'tsc', ['-p', 'workers']],
  ['types: tests', 'typescript', 'tsc', ['-p', 'test']],
  [
    'types: interface',
    'svelte-check',
    'svelte-check',
    ['--tsconfig', 'src/tsconfig.app.json', '--fail-on-warnings'],
  ],
  ['imports', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'workers']],
]);
tests('unit tests', 'node');
const built = stage('build', 'vite', 'vite', ['build', '--logLevel', 'warn']);
if (built) tests('browser tests', 'browser-e2e');
else console.error('\nbrowser tests: not run, there is no build');

if (failedStages.length > 0) console.error(`\nFailed: ${failedStages.join('; ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(failedStages.length > 0 ? 1 : 0);

/** Runs commands that use one core each, two at a time; each is told whole when it has ended. */
async function abreast(checks) {
  const waiting = [...checks];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [name, packageName, command, args] = check;
      const start = Date.now();
      const child = spawn(process.execPath, [programOf(packageName, command), ...args], { cwd: root, env });
      let said = '';
      child.stdout.on('data', (text) => (said += text));
      child.stderr.on('data', (text) => (said += text));
      const status = await new Promise((resolve) => child.on('close', resolve));
      console.log(`\n== ${name}\n${said}`.trimEnd());
      ended(name, status === 0, start);
      if (status !== 0) total.failed++;
    }
  };
  await Promise.all([lane(), lane()]);
}

/** Runs one installed command; true if it succeeded. A failure counts unless it is counted test by test. */
function stage(name, packageName, command, args, countsItself = false) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [programOf(packageName, command), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const passed = ended(name, status === 0, start);
  if (!passed && !countsItself) total.failed++;
  return passed;
}

/** Tells how a command ended, and remembers a failure. */
function ended(name, passed, start) {
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'}, ${((Date.now() - start) / 1000).toFixed(0)} s`);
  if (!passed) failedStages.push(name);
  return passed;
}

function tests(name, project) {
  const report = join(root, 'node_modules', '.cache', `regulars-${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const passed = stage(name, 'vitest', 'vitest', args, true);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numTotalTests = 0,
  } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  total.passed += numPassedTests;
  total.skipped += numTotalTests - numPassedTests - numFailedTests;
  // A file that does not load, or an error outside of a test, fails the run without a failed test.
  total.failed += passed ? 0 : Math.max(1, numFailedTests);
}

/** The script behind an installed command, to be started by this Node and not by a shell. */
function programOf(packageName, command) {
  const require = createRequire(join(root, 'package.json'));
  const folder = join(root, 'node_modules', packageName);
  const { bin } = require(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
