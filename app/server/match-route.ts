import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';

interface NamedRoute {
  id: string;
  path?: string;
  index?: boolean;
  children?: NamedRoute[];
}

/** Returns what names the route of a path by its pattern (`/:lang?/spaces/:slug`), for logs and for the cache. */
export function matchServerRoutes(build: ServerBuild): (path: string) => string {
  const tree = childrenOf(build, undefined);
  return (path) => {
    if (path === '/healthz') return path;
    if (path.startsWith('/assets/')) return '/assets/*';
    const matches = matchRoutes(tree as Parameters<typeof matchRoutes>[0], path);
    const pattern = matches
      ?.map((match) => match.route.path)
      .filter(Boolean)
      .join('/');
    return `/${pattern ?? ''}`;
  };
}

function childrenOf(build: ServerBuild, parentId: string | undefined): NamedRoute[] {
  return Object.values(build.routes)
    .filter((route) => route?.parentId === parentId)
    .map((route) => ({
      id: route!.id,
      path: route!.path,
      index: route!.index,
      children: childrenOf(build, route!.id),
    }));
}
