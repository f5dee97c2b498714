import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { partsOf } from '~/server/match-route';

let build: ServerBuild;
let segments: string[];
beforeAll(async () => {
  build = (await import(
    pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href
  )) as ServerBuild;
  segments = [
    ...new Set(Object.values(build.routes).flatMap((route) => (route?.path ?? '').split('/'))),
  ].filter((segment) => segment !== '' && segment !== '*');
});

type Tree = Parameters<typeof matchRoutes>[0];
const treeOf = (part: ServerBuild, parentId?: string): Tree =>
  Object.values(part.routes).flatMap((route) =>
    route?.parentId === parentId && route
      ? [{ id: route.id, path: route.path, index: route.index, children: treeOf(part, route.id) } as Tree[0]]
      : [],
  );
const answerOf = (tree: Tree, path: string) =>
  matchRoutes(tree, path)?.map(({ route, params, pathname }) => ({ id: route.id, params, pathname }));

test('the part of the build that answers a path answers it as the whole does: the same route, with the same in its address', () => {
  const whole = treeOf(build);
  const partFor = partsOf(build);
  const oneOf = (words: string[]) => fc.constantFrom(...words);
  const odd = fc.oneof(
    fc.string({ maxLength: 6 }).map(encodeURIComponent),
    oneOf(['%2F', '%C3%A9', '..', ' ', 'fr', '']),
  );
  const segment = fc.oneof(
    { weight: 3, arbitrary: oneOf(segments.filter((one) => !one.startsWith(':'))) },
    { weight: 1, arbitrary: odd },
  );
  const ofRoute = oneOf(Object.keys(build.routes)).map((id) =>
    [build.routes[build.routes[id]?.parentId ?? '']?.path, build.routes[id]?.path].filter(Boolean).join('/'),
  );
  const filled = fc.tuple(ofRoute, fc.infiniteStream(segment), fc.boolean()).map(([pattern, words, whole]) =>
    pattern
      .split('/')
      .flatMap((one) =>
        one.endsWith('?') && whole ? [] : /^[:*]/.test(one) ? [words.next().value as string] : [one],
      )
      .join('/'),
  );
  const path = fc
    .tuple(
      fc.oneof(
        filled,
        fc.array(segment, { maxLength: 6 }).map((all) => all.join('/')),
      ),
      oneOf(['', '/', '//']),
      fc.boolean(),
    )
    .map(([middle, end, loud]) => `/${loud ? middle.toUpperCase() : middle}${end}`);
  let narrowed = 0;
  fc.assert(
    fc.property(path, (one) => {
      const part = partFor(one);
      narrowed += Number(part !== build && Object.keys(part.routes).length < 12);
      expect(answerOf(treeOf(part), one), one).toEqual(answerOf(whole, one));
    }),
    { numRuns: 400 },
  );
  // Else it would be the whole build, each time, and true of itself.
  expect(narrowed).toBeGreaterThan(250);
});
