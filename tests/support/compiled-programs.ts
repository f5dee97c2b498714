import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What of the compiler is used here; it comes with the loader that `npm start` runs on. */
interface Compiler {
  build(options: Record<string, unknown>): Promise<unknown>;
}
interface Compiling {
  onResolve(
    of: { filter: RegExp },
    resolve: (asked: { path: string; resolveDir: string }) => { path: string },
  ): void;
  onLoad(
    of: { filter: RegExp },
    load: (file: { path: string }) => { contents: string; loader: string },
  ): void;
}

const RESULTS = 'test-results';
/** With the number of the process that made it: the workers of a run are ended without a last word, so the next one clears up. */
const FOLDER = 'programs-';

let compiled: Promise<Record<'cli' | 'server', string>> | undefined;

/**
 * The command line and the server in few files, made once in each process of a test run: hundreds of sources, each compiled as it is loaded,
 * cost every start three times as much as this. Returns the path of each program.
 */
export function compiledPrograms(): Promise<Record<'cli' | 'server', string>> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<Record<'cli' | 'server', string>> {
  const folder = resolve(RESULTS, `${FOLDER}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(RESULTS))
    if (name.startsWith(FOLDER) && !existsSync(`/proc/${name.slice(FOLDER.length)}`))
      rmSync(resolve(RESULTS, name), { recursive: true, force: true });
  const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild') as Compiler;
  await build({
    entryPoints: { cli: 'app/cli/main.ts', server: 'app/server/main.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      { name: 'own addresses', setup: keepAddresses },
      { name: 'data of packages', setup: bringData },
    ],
  });
  return { cli: resolve(folder, 'cli.mjs'), server: resolve(folder, 'server.mjs') };
}

/** Each source goes on to find what lies beside it. */
function keepAddresses(compiling: Compiling): void {
  compiling.onLoad({ filter: /[\\/](?:app|prisma)[\\/].*\.tsx?$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll(
      'import.meta.url',
      JSON.stringify(pathToFileURL(path).href),
    ),
    loader: extname(path).slice(1),
  }));
}

/** Data of a package comes along: Node takes it only where the import says what it is, which the sources' loader does not ask for. */
function bringData(compiling: Compiling): void {
  compiling.onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => ({
    path: createRequire(resolve(resolveDir, 'here.js')).resolve(path),
  }));
}
