import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';

export interface BuiltRoute {
  /** As in `app/routes.ts`, without the language: `/spaces/:slug`. */
  pattern: string;
  /** Can be read. */
  isPage: boolean;
  /** Takes forms. */
  isAction: boolean;
}

/** Every route of the pages as built. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const build = (await import(
    pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href
  )) as ServerBuild;
  return Object.values(build.routes)
    .filter(
      (route) => route !== undefined && (route.index || route.path !== undefined) && route.id !== 'root',
    )
    .map((route) => ({
      pattern: `/${(route?.path ?? '').replace(/^:lang\?\/?/, '')}`,
      isPage: route?.module.loader !== undefined || route?.module.default !== undefined,
      isAction: route?.module.action !== undefined,
    }));
}
