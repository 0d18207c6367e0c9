/** Customers of the demo shop that can be asked for; one click makes the first. */
export const DEMO_SIZES = [1_200, 12_000, 120_000] as const;

/** Languages of the demo shop's headers, names and words. */
export const DEMO_LANGUAGES = ['zh', 'en'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];

export interface DemoChoice {
  readonly size: number;
  readonly headers: DemoLanguage;
}
