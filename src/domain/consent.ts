import { oncePerWorkspace } from './memo';
import { ANONYMOUS, peopleOf, personOfRows } from './people';

/** 1 for each person of whom any row of the customer list says that they want no marketing: they are in no audience. */
export const refusalsOf = oncePerWorkspace((workspace): Uint8Array => {
  const refused = new Uint8Array(peopleOf(workspace).count);
  const column = workspace.tables.get('customers')?.columns.get('consent_marketing');
  if (column?.kind !== 'flag') return refused;
  personOfRows(workspace, 'customers').forEach((person, row) => {
    if (person !== ANONYMOUS && column.values[row] === 0) refused[person] = 1;
  });
  return refused;
});
