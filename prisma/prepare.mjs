// Brings a checkout to where it can run, in plain Node and without network beyond npm: what is missing is installed, the database
// client is made when the schema changed, the pages are built when sources changed. `node prisma/prepare.mjs [start|command|test]`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mode = process.argv[2] ?? 'start';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Plenary needs Node 20.19 or newer; this is ${process.versions.node}.`);

if (isInstallNeeded()) {
  say('Installing packages (npm ci); this takes a minute the first time …');
  run(npm(['ci', '--ignore-scripts', '--no-fund', '--no-audit']), 'The packages could not be installed.');
}
whenChanged(
  'node_modules/.plenary-client',
  ['prisma/schema.prisma', 'package-lock.json'],
  'prisma/generated/client.ts',
  () => {
    say('Making the database client …');
    // Generating needs no schema engine, but the tool looks for one, and its download is not to be relied on: any program will do.
    run(
      [process.execPath, join(root, 'node_modules/prisma/build/index.js'), 'generate'],
      'The database client could not be made.',
      {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    );
  },
);
if (mode !== 'command') {
  const sources = ['app', 'public', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];
  whenChanged('build/.sources', sources, 'build/server/index.js', () => {
    say('Building the pages …');
    run(
      [
        process.execPath,
        join(root, 'node_modules/@remix-run/dev/dist/cli.js'),
        'vite:build',
        '--logLevel',
        'error',
      ],
      'The pages could not be built.',
      {
        NODE_ENV: 'production',
      },
    );
  });
}

/** Whether what is installed is what the lock file says; packages for other platforms, and for tests unless they are run, do not count. */
function isInstallNeeded() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return true;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).some(([path, { version, optional, devOptional, dev }]) => {
    if (path === '' || installed[path]?.version === version) return false;
    if (installed[path]) return true;
    return !(optional || devOptional || (dev && mode !== 'test'));
  });
}

/** Runs `make` when the files below `sources` are not those that `stamp` was written for, or `product` is missing. */
function whenChanged(stamp, sources, product, make) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of sources.flatMap((source) => filesBelow(join(root, source))))
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  const now = hash.digest('hex');
  const stampFile = join(root, stamp);
  if (existsSync(join(root, product)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now)
    return;
  make();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, now);
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch {
    return [path];
  }
}

function npm(args) {
  return process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath, ...args]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}

/** Standard output belongs to the command that follows: what tools say goes to standard error. */
function run([file, ...args], failure, extra = {}) {
  const { status, error } = spawnSync(file, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...extra },
  });
  if (error || status !== 0) stop(failure);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
