/** Stands for `@tensorflow/tfjs` inside danfojs: the core with plain JavaScript arithmetic and chained operations. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';

export * from '@tensorflow/tfjs-core';
