/** Documents as lists of numbered features: document d has `features[starts[d]]` up to `features[starts[d + 1] - 1]`. */
export interface Documents {
  readonly starts: Uint32Array;
  /** Each feature as often as it occurs, from 0 up to `vocabulary` − 1. */
  readonly features: Int32Array;
  readonly vocabulary: number;
}

/** Log probabilities; a feature that was not learnt has 0 in every class, so it says nothing. */
export interface BayesModel {
  readonly classes: number;
  /** −∞ for a class without documents. */
  readonly logPrior: Float64Array;
  /** feature × classes */
  readonly logLikelihood: Float64Array;
  /** Features that were learnt. */
  readonly learnt: number;
}

/** A feature of fewer documents is left out: it cannot be told from a slip. */
const LEAST_DOCUMENTS = 2;

/**
 * Multinomial naive Bayes with one count added to each feature of each class (Laplace), features of at least two
 * documents. O(features of the documents + vocabulary).
 *
 * @param labels  class of each document; a document of −1 is not learnt from
 * @param isLeft  1 for documents that are left out
 *
 * Manning, Raghavan & Schütze 2008, Introduction to Information Retrieval, section 13.2
 */
export function learnBayes(
  { starts, features, vocabulary }: Documents,
  labels: Int8Array,
  classes: number,
  isLeft?: Uint8Array,
): BayesModel {
  const counts = new Float64Array(vocabulary * classes);
  const documents = new Float64Array(classes);
  const documentsWith = new Uint32Array(vocabulary);
  const lastWith = new Int32Array(vocabulary).fill(-1);
  let learntFrom = 0;
  for (let d = 0; d < labels.length; d++) {
    const label = labels[d]!;
    if (label < 0 || isLeft?.[d] === 1) continue;
    documents[label]!++;
    learntFrom++;
    for (let k = starts[d]!; k < starts[d + 1]!; k++) {
      const feature = features[k]!;
      counts[feature * classes + label]!++;
      if (lastWith[feature] === d) continue;
      lastWith[feature] = d;
      documentsWith[feature]!++;
    }
  }
  const totals = new Float64Array(classes);
  let learnt = 0;
  for (let feature = 0; feature < vocabulary; feature++) {
    if (documentsWith[feature]! < LEAST_DOCUMENTS) continue;
    learnt++;
    for (let c = 0; c < classes; c++) totals[c]! += counts[feature * classes + c]!;
  }
  const logLikelihood = new Float64Array(vocabulary * classes);
  for (let feature = 0; feature < vocabulary; feature++) {
    if (documentsWith[feature]! < LEAST_DOCUMENTS) continue;
    for (let c = 0; c < classes; c++) {
      const cell = feature * classes + c;
      logLikelihood[cell] = Math.log((counts[cell]! + 1) / (totals[c]! + learnt));
    }
  }
  return {
    classes,
    logPrior: documents.map((count) => Math.log(count / learntFrom)),
    logLikelihood,
    learnt,
  };
}

/** Log of prior × likelihood of a document, class by class. */
export function bayesScores(model: BayesModel, { starts, features }: Documents, d: number): Float64Array {
  const { classes, logPrior, logLikelihood } = model;
  const scores = logPrior.slice();
  for (let k = starts[d]!; k < starts[d + 1]!; k++) {
    const first = features[k]! * classes;
    for (let c = 0; c < classes; c++) scores[c]! += logLikelihood[first + c]!;
  }
  return scores;
}

/** The likeliest class of a document, the first of equals. */
export function bayesClass(model: BayesModel, documents: Documents, d: number): number {
  const scores = bayesScores(model, documents, d);
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/**
 * The class that each of some documents gets from a model that has not seen its fold; −1 for all others.
 *
 * @param labels  as of `learnBayes`
 * @param foldOf  fold of each document, from 0 up to `folds` − 1
 * @param asked   the documents
 */
export function heldOutClasses(
  documents: Documents,
  labels: Int8Array,
  classes: number,
  foldOf: Uint8Array,
  folds: number,
  asked: readonly number[],
): Int8Array {
  const found = new Int8Array(labels.length).fill(-1);
  for (let fold = 0; fold < folds; fold++) {
    const isLeft = foldOf.map((own) => Number(own === fold));
    const model = learnBayes(documents, labels, classes, isLeft);
    for (const d of asked) if (isLeft[d] === 1) found[d] = bayesClass(model, documents, d);
  }
  return found;
}
