// A server for the browser's tests: the real one, on data of its own that goes with it.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-e2e-')));
process.env.DATA_DIR = dataDir;
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
await import('../../app/server/main');
