import * as library from 'danfojs';

/** What is used of danfojs; its own types name packages that are not installed. */
interface Danfo {
  DataFrame: new (columns: Readonly<Record<string, readonly number[]>>) => DataFrame;
  StandardScaler: new () => Scaler;
  MinMaxScaler: new () => Scaler;
  OneHotEncoder: new () => {
    fit(labels: readonly string[]): { transform(values: readonly string[]): number[][] };
  };
  LabelEncoder: new () => {
    fit(labels: readonly string[]): { transform(values: readonly string[]): number[] };
  };
}

export interface DataFrame {
  readonly columns: readonly string[];
  /** Row by row. */
  readonly values: number[][];
  /** One column a column of the frame, one row a statistic, named by `index`. */
  describe(): { readonly index: readonly string[]; readonly values: number[][] };
}

interface Scaler {
  fit(frame: DataFrame): Scaler;
  transform(frame: DataFrame): DataFrame;
}

export const danfo = library as unknown as Danfo;
