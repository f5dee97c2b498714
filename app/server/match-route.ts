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
  const partFor = partsOf(build);
  const trees = new Map<ServerBuild, NamedRoute[]>();
  return (path) => {
    if (path === '/healthz') return path;
    if (path.startsWith('/assets/')) return '/assets/*';
    const part = partFor(path);
    const tree = trees.get(part) ?? childrenOf(part, undefined);
    trees.set(part, tree);
    const matches = matchRoutes(tree as Parameters<typeof matchRoutes>[0], path);
    const pattern = matches
      ?.map((match) => match.route.path)
      .filter(Boolean)
      .join('/');
    return `/${pattern ?? ''}`;
  };
}

/**
 * Returns what finds, for a path, the part of the build that can answer it: the few routes that could match and those around them. The
 * router lists and ranks all the routes it is given anew, some five times for each page: of all of ours that took longer than the page.
 * Which of the few it is remains the router's to say. A path that cannot be read gets the whole build. The same part is the same object.
 */
export function partsOf(build: ServerBuild): (path: string) => ServerBuild {
  const shapes = Object.keys(build.routes).map((id) => ({ id, shape: shapeOf(build, id) }));
  const parts = new Map<string, ServerBuild>();
  return (path) => {
    const decoded = decode(path);
    // What a script asks of a page's data stands under another address.
    if (decoded === undefined || decoded.endsWith('.data') || decoded.endsWith('/__manifest')) return build;
    const ids = shapes.flatMap(({ id, shape }) => (shape.test(decoded) ? [id] : []));
    const key = ids.join(' ');
    const part = parts.get(key) ?? partOf(build, ids);
    parts.set(key, part);
    return part;
  };
}

function partOf(build: ServerBuild, ids: string[]): ServerBuild {
  const kept = new Set(ids.flatMap((id) => lineOf(build, id)));
  const pick = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}

/** A route and those it stands in, the outermost first. */
function lineOf(build: ServerBuild, id: string): string[] {
  const parentId = build.routes[id]?.parentId;
  return [...(parentId === undefined ? [] : lineOf(build, parentId)), id];
}

/** Fits every path that the route could match, and perhaps a few more. */
function shapeOf(build: ServerBuild, id: string): RegExp {
  const segments = lineOf(build, id).flatMap((one) => (build.routes[one]?.path ?? '').split('/'));
  const source = segments.filter(Boolean).map((segment) => {
    if (segment === '*') return '(?:/.*)?';
    const name = segment.replace(/\?$/, '');
    const one = name.startsWith(':') ? '/[^/]+' : `/${name.replace(/[\\.*+^${}|()[\]?]/g, '\\$&')}`;
    return segment.endsWith('?') ? `(?:${one})?` : one;
  });
  return new RegExp(`^${source.join('')}/*$`, 'i');
}

function decode(path: string): string | undefined {
  try {
    return path
      .split('/')
      .map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F'))
      .join('/');
  } catch {
    return undefined;
  }
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
