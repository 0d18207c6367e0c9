import fc from 'fast-check';

/**
 * Property tests draw the same examples on every machine, so that a failure means that the code changed; the long run
 * draws new ones each time, and prints the seed of what it finds.
 */
if (!process.env['REGULARS_LONG']) fc.configureGlobal({ seed: 20_261_121 });
