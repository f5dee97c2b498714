// A server for the browser's tests: the real one, on data of its own that goes with it. Where that data is, the tests read in a file:
// its outbox has the mails, and the command line makes accounts in it.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATA_DIR_FILE } from './e2e-people';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'plenary-e2e-')));
process.env.DATA_DIR = dataDir;
mkdirSync(dirname(DATA_DIR_FILE), { recursive: true });
writeFileSync(DATA_DIR_FILE, dataDir);
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
await import('../../app/server/main');
