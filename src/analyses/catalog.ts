import { definition as associationRules } from './association-rules/definition';
import { definition as bestSellers } from './best-sellers/definition';
import { definition as behaviours } from './behaviours/definition';
import { definition as campaigns } from './campaigns/definition';
import { definition as clusters } from './clusters/definition';
import { definition as cohorts } from './cohorts/definition';
import { definition as concentration } from './concentration/definition';
import type { Definition } from './contract';
import { definition as comparison } from './comparison/definition';
import { definition as correlations } from './correlations/definition';
import { definition as customer } from './customer/definition';
import { definition as customers } from './customers/definition';
import { definition as dataQuality } from './data-quality/definition';
import { definition as experiments } from './experiments/definition';
import { definition as features } from './features/definition';
import { definition as feedback } from './feedback/definition';
import { definition as habits } from './habits/definition';
import { definition as identity } from './identity/definition';
import { definition as labels } from './labels/definition';
import { definition as lifeCycle } from './life-cycle/definition';
import { definition as lifetimeValue } from './lifetime-value/definition';
import { definition as lineage } from './lineage/definition';
import { definition as overview } from './overview/definition';
import { definition as profile } from './profile/definition';
import { definition as portraits } from './portraits/definition';
import { definition as recommendations } from './recommendations/definition';
import { definition as repurchase } from './repurchase/definition';
import { definition as rfm } from './rfm/definition';
import { definition as sequences } from './sequences/definition';
import { definition as trend } from './trend/definition';
import { definition as valueTiers } from './value-tiers/definition';

/** Every analysis, in the order in which they are listed. To add one: its folder and a line here. */
export const catalog = [
  overview,
  lineage,
  profile,
  habits,
  rfm,
  clusters,
  cohorts,
  lifeCycle,
  valueTiers,
  portraits,
  labels,
  concentration,
  features,
  correlations,
  comparison,
  customers,
  customer,
  bestSellers,
  trend,
  associationRules,
  behaviours,
  sequences,
  repurchase,
  recommendations,
  lifetimeValue,
  campaigns,
  experiments,
  feedback,
  dataQuality,
  identity,
] as const satisfies readonly Definition[];

export type AnalysisId = (typeof catalog)[number]['id'];

/** The definition of an analysis; what each parameter is, is known where the module is written. */
export function definitionOf(id: AnalysisId): Definition {
  return catalog.find((definition) => definition.id === id)!;
}
