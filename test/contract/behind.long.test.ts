import { beforeAll, describe, expect, it } from 'vitest';
import { defaultsOf, type ParamValues } from '../../src/core/params';
import type { Workspace } from '../../src/core/workspace';
import { demoWorkspace } from '../builders/demo-workspace';
import { analyses } from './modules';
import { disagreements } from './recount';

describe('behind the figures of the demo shop', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    ({ workspace } = await demoWorkspace(1000, 'en', ['orders', 'customers', 'events', 'contacts']));
  });

  it.each(analyses.filter(({ id }) => id !== 'customer'))(
    '$id: the rows give each figure again',
    (analysis) => {
      const params = defaultsOf(analysis.definition.params) as ParamValues;
      const outcome = analysis.compute(workspace, params, () => {});
      if (!outcome.ok) throw new Error(outcome.problem.code);
      expect(disagreements(analysis, outcome.value)).toEqual([]);
    },
  );
});
