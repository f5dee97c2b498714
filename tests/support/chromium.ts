import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for the tests: `PLAYWRIGHT_CHROMIUM`, else the system's, else the one that comes with npm. None is downloaded. */
export async function chromiumPath(): Promise<string> {
  return (
    process.env.PLAYWRIGHT_CHROMIUM ??
    SYSTEM.find((path) => existsSync(path)) ??
    (await chromium.executablePath())
  );
}
