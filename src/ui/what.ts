import { createContext } from 'svelte';
import type { Segment } from '../i18n/message';

/** "What is this?" of one figure or chart, in the reader's language and with the numbers on the screen. */
export interface Explanation {
  /** What it is: the definition, with its numbers. */
  readonly text: readonly Segment[];
  readonly good: readonly Segment[];
  readonly limits: readonly Segment[];
  /** Where the method comes from. */
  readonly sources: readonly string[];
}

/**
 * Explanations by topic. The page that knows the method provides them, read anew at each use; a widget that was given a
 * topic asks while it is being made.
 */
export const [useExplanations, provideExplanations] = createContext<(topic: string) => Explanation>();

/** What a page knows of the rows behind its figures. */
export interface BehindFigures {
  /** Address of what stands behind a figure; undefined where nothing is kept. */
  readonly href: (figure: string) => string | undefined;
  /** Says what a figure is called beside which a way to its rows stands. */
  readonly name: (figure: string, subject: string) => void;
}

/** Given beside the explanations. */
export const [useBehind, provideBehind] = createContext<BehindFigures>();

/** Figures of others beside a figure of the page, a sentence each; given beside the explanations. */
export const [useBenchmarks, provideBenchmarks] = createContext<(figure: string) => readonly string[]>();
