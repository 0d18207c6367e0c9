/** Workspace and parameters in, result out. */
import { expose } from 'comlink';
import { catalog } from '../src/analyses/catalog';
import type { ComputeModule, Definition } from '../src/analyses/contract';
import { activityIn } from '../src/domain/activity';
import { asOfDay } from '../src/domain/as-of';
import { analysisService } from './analysis-service';
import { lazyStore } from './worker-store';

const definitions: readonly Definition[] = catalog;
const modules = import.meta.glob<ComputeModule>('../src/analyses/*/compute.ts');
const load = (id: string) => modules[`../src/analyses/${id}/compute.ts`]!();

/** What is asked for first. */
const FIRST = ['overview', 'rfm'];

expose(
  analysisService(lazyStore(), {
    prepare: (workspace) => {
      for (const id of FIRST) void load(id);
      activityIn(workspace, { from: -Infinity, to: asOfDay(workspace, '') }); // and with it lines, people and orders
    },
    definition: (id) => definitions.find((definition) => definition.id === id),
    load,
  }),
);
