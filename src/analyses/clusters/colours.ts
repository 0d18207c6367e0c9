/** Category colour of a cluster by its place; the eighth stands for the rest. */
export const colourOf = (cluster: number): number => (cluster < 7 ? cluster + 1 : 8);
