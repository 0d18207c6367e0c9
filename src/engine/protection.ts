import probeUrl from '../../workers/probe.worker?worker&url';
import { isRefused } from '../../workers/refusal';
import { trustedScriptUrl } from './trusted-url';

/**
 * Whether both the page and its workers are refused every connection, found out by trying. The page's policy does
 * not bind workers: only the headers of their own files do, and a host or a proxy may have dropped them.
 */
export async function isProtected(): Promise<boolean> {
  const [page, worker] = await Promise.all([isRefused(), workerIsRefused()]);
  return page && worker;
}

function workerIsRefused(): Promise<boolean> {
  const worker = new Worker(trustedScriptUrl(probeUrl), { type: 'module', name: 'probe' });
  return new Promise<boolean>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data === true);
    worker.onerror = () => resolve(false);
  }).finally(() => worker.terminate());
}
