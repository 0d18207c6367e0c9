import type { Workspace } from '../../core/workspace';
import { lifetimeOfPerson } from '../../domain/lifetime-value-person';
import { USUAL_LIFETIME } from '../../domain/lifetime-value';
import type { PersonFuture } from './result';

/** What the person is expected to bring in the next twelve months, as on the page of lifetime value with nothing changed there. */
export function futureOf(workspace: Workspace, asOf: number, person: number): PersonFuture | null {
  const found = lifetimeOfPerson(workspace, asOf, person, USUAL_LIFETIME);
  return found && { ...found, months: USUAL_LIFETIME.months };
}
