import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { MODEL_LABELS, type Model } from '../../domain/life-cycle-models';
import type { Say } from '../contract';
import type { LifeCycleSelection } from './people';
import type { LifeCycleResult } from './result';
import type { Grouping } from './stage-traits';

/** The same people by another model: its labels in words, and how they lie over the stages. */
export interface ModelsView {
  readonly title: string;
  readonly caption: string;
  readonly corner: string;
  /** The labels that somebody has. */
  readonly columns: readonly { readonly label: string }[];
  /** The stages that somebody is in, then everybody. */
  readonly rows: readonly ModelRow[];
  /** All labels of the model. */
  readonly labels: readonly {
    readonly id: string;
    readonly name: string;
    readonly who: string;
    readonly people: string;
  }[];
  /** What the files, or the model, do not tell, as sentences. */
  readonly untold: readonly string[];
}

interface ModelRow {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly cells: readonly {
    readonly text: string;
    readonly spoken: string;
    /** Share of the row. */
    readonly shade: number;
    readonly selection: LifeCycleSelection;
  }[];
}

export const EVERYBODY = 'everybody';

/** Stages (rows) by the labels of a model (columns); the last row adds the others up. */
export function modelsView(
  result: LifeCycleResult,
  model: Model,
  groupings: readonly Grouping[],
  format: Format,
  say: Say,
): ModelsView {
  const { counts, untold } = result.models[model];
  const labels = MODEL_LABELS[model].map((id, position) => ({
    id,
    position,
    name: say(`label.${model}.${id}`),
  }));
  const countOf = (stages: readonly number[], label: number): number =>
    stages.reduce((sum, stage) => sum + counts[stage * labels.length + label]!, 0);
  const everywhere = groupings.flatMap(({ stages }) => stages);
  const held = labels.filter(({ position }) => countOf(everywhere, position) > 0);
  const allBought = model === 'aida' && held.every(({ id }) => id === 'action');
  const rowOf = (id: string, label: string, stages: readonly number[]): ModelRow | null => {
    const all = held.reduce((sum, { position }) => sum + countOf(stages, position), 0);
    if (all === 0) return null;
    return {
      id,
      label,
      note: format.integer(all),
      cells: held.map(({ position, name }) => {
        const people = countOf(stages, position);
        return {
          text: people === 0 ? '' : format.integer(people),
          spoken: say('models.cell', { people, stage: label, label: name, share: people / all }),
          shade: people / all,
          selection: { kind: 'labelled', model, to: stages, label: position },
        };
      }),
    };
  };
  const rows = [
    ...groupings.map(({ id, stages }) => rowOf(id, say(`stage.${id}`), stages)),
    rowOf(EVERYBODY, say('models.everybody'), everywhere),
  ];
  const values = {
    lost: result.limits.lost,
    loyal: result.loyalOrders,
    asOf: result.asOf * MS_PER_DAY,
    before: result.before * MS_PER_DAY,
  };
  return {
    title: say('models.title', { model: say(`option.model.${model}`) }),
    caption: say('models.caption', { people: result.known }),
    corner: say('models.corner'),
    columns: held.map(({ name }) => ({ label: name })),
    rows: rows.filter((row) => row !== null),
    labels: labels
      .filter(({ id }) => id !== 'untold' || untold.includes('amounts'))
      .map(({ id, position, name }) => ({
        id,
        name,
        who: say(`label.${model}.${id}.who`, values),
        people: format.integer(countOf(everywhere, position)),
      })),
    untold: allBought ? [say('models.all-bought')] : untold.map((what) => say(`untold.${what}`, values)),
  };
}
