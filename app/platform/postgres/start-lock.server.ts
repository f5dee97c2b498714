import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';

/** A lock older than this belongs to a start that died: starting takes seconds. */
const STALE_MILLISECONDS = 90_000;

/** Takes the lock file at `path` and returns what releases it; undefined while another living process holds it. */
export function holdStartLock(path: string): (() => void) | undefined {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return () => rmSync(path, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isLeftBehind(path)) rmSync(path, { force: true });
    return undefined;
  }
}

function isLeftBehind(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE_MILLISECONDS) return true;
    const holder = Number(readFileSync(path, 'utf8'));
    if (!holder) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
