/** `npm run -s demo-files`: writes the demo shop's files; see scripts/demo-files.ts. */
import { runTypescript } from './run-typescript.mjs';

process.exitCode = await runTypescript('scripts/demo-files.ts', process.argv.slice(2));
