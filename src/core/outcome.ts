/** What may stand in a message: a number keeps its type until the reader's language formats it. */
export type Values = Readonly<Record<string, string | number>>;

/** An expected failure or a careful remark, as data: a stable code `area/what` and the values its sentence needs. */
export interface Problem {
  readonly code: string;
  readonly values: Values;
}

/** The answer of everything that can fail in an expected way. A thrown exception is a bug. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

export const problem = (code: string, values: Values = {}): Problem => ({ code, values });

export const ok = <T>(value: T, notes: readonly Problem[] = []): Outcome<T> => ({ ok: true, value, notes });

export const fail = (code: string, values: Values = {}): Outcome<never> => ({
  ok: false,
  problem: problem(code, values),
});
