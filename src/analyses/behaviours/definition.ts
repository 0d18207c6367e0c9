import { choice, date, flag, int, number } from '../../core/params';
import { STEP_DETAILS } from '../../domain/visits';
import { defineAnalysis } from '../contract';

export const definition = defineAnalysis({
  id: 'behaviours',
  version: 2,
  needs: { events: [['happened_at'], ['event'], ['session_id', 'visitor_id', 'customer_id']] },
  params: {
    detail: choice(STEP_DETAILS, 'query'),
    visit: choice(['auto', 'session', 'day'], 'auto'),
    /** Per cent of the visits, inclusive; 0: decided from the data, unless `minCount` says it. */
    minSupport: number({ default: 0, min: 0, max: 100, step: 0.1 }),
    /** Visits, inclusive; 0: by share alone. Where both are given, both hold. */
    minCount: int({ default: 0, min: 0, max: 10_000_000 }),
    /** Per cent, inclusive. */
    minConfidence: number({ default: 10, min: 0, max: 100, step: 1 }),
    /** Inclusive. */
    minLift: number({ default: 1.1, min: 0, max: 1000, step: 0.1 }),
    from: date(),
    asOf: date(),
  },
  display: {
    /** Also rules from one step of a purchase to a later one, which every purchase goes through. */
    path: flag(false),
  },
  tables: ['rules', 'people', 'steps', 'test'],
  references: [
    {
      text: 'Agrawal, R. & Srikant, R. (1995). Mining sequential patterns. Proc. 11th ICDE, 3–14.',
      doi: '10.1109/ICDE.1995.380415',
    },
    {
      text: 'Pei, J. et al. (2001). PrefixSpan: mining sequential patterns efficiently by prefix-projected pattern growth. Proc. 17th ICDE, 215–224.',
      doi: '10.1109/ICDE.2001.914830',
    },
    {
      text: 'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B 57(1), 289–300.',
      doi: '10.1111/j.2517-6161.1995.tb02031.x',
    },
    {
      text: 'Webb, G. I. (2007). Discovering significant patterns. Machine Learning 68, 1–33: tests and holdout for rules.',
      doi: '10.1007/s10994-007-5006-x',
    },
  ],
});
