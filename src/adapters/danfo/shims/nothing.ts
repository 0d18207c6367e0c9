/** Stands for what danfojs imports and is not used here: plots, printed tables, files. */
export const table = (): string => '';
