/** `npm run -s analyse -- rfm --orders FILE`: any analysis from the command line; see scripts/analyse.ts. */
import { runTypescript } from './run-typescript.mjs';

process.exitCode = await runTypescript('scripts/analyse.ts', process.argv.slice(2));
