/** Tells the page whether a worker of this app is refused connections; see `src/engine/protection.ts`. */
import { isRefused } from './refusal';

void isRefused().then((refused) => self.postMessage(refused));
