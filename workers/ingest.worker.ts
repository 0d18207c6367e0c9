/** Files in, stored workspaces out. */
import { expose } from 'comlink';
import { previewFile } from '../src/ingest/preview';
import { readFileEnd } from '../src/ingest/read/file-end';
import { readTable } from '../src/ingest/read-table';
import { demoShop } from './demo-shop';
import { ingestService } from './ingest-service';
import { lazyStore } from './worker-store';

expose(
  ingestService(lazyStore(), {
    preview: previewFile,
    read: readTable,
    readEnd: readFileEnd,
    demoFiles: demoShop,
    close: () => self.close(),
  }),
);
