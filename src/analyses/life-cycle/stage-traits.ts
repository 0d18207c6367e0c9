import { STAGE_COLOUR } from '../../domain/group-colours';
import { FOUR_STAGES, STAGES, type FourStage, type Stage } from '../../domain/life-cycle';

const FOUR_COLOUR: Readonly<Record<FourStage, number>> = {
  introduction: 7,
  growth: 5,
  maturity: 2,
  decline: 3,
};

/** What the reader sees as one stage: one of the seven, or several of them together. */
export interface Grouping {
  readonly id: Stage | FourStage;
  readonly colour: number;
  /** Positions in STAGES. */
  readonly stages: readonly number[];
}

export function groupingsOf(kind: 'all' | 'four'): readonly Grouping[] {
  if (kind === 'all') return STAGES.map((id, i) => ({ id, colour: STAGE_COLOUR[id], stages: [i] }));
  return (Object.keys(FOUR_STAGES) as FourStage[]).map((id) => ({
    id,
    colour: FOUR_COLOUR[id],
    stages: FOUR_STAGES[id].map((stage) => STAGES.indexOf(stage)),
  }));
}

/** A matrix of STAGES and "not known yet" as one of the groupings and "not known yet", row-major. */
export function groupedMovement(movement: ArrayLike<number>, groupings: readonly Grouping[]): number[] {
  const width = STAGES.length + 1;
  const all = [...groupings.map(({ stages }) => stages), [STAGES.length]];
  return all.flatMap((from) =>
    all.map((to) =>
      from.reduce((sum, i) => sum + to.reduce((inner, j) => inner + movement[i * width + j]!, 0), 0),
    ),
  );
}
