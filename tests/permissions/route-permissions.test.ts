import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ACTIONS, type Action } from '~/permissions/actions';
import { askRule } from '~/permissions/permission-rows';
import { ROLES, type Role } from '~/permissions/role';
import { SPACE_STAGES } from '~/spaces/space';
import { fingerprints } from '../support/all-rows';
import { type BuiltRoute, builtRoutes } from '../support/built-routes';
import { useDatabase } from '../support/database';
import { makeComments } from '../support/factories';
import { useFileStore } from '../support/file-store';
import { useServedApp } from '../support/served-app';
import type { GoodRequest, RequestMaker } from './good-request';
import { REQUESTS } from './requests';
import { makeNamedOrganisation, makeScene, makeStagedSpaces, type Scene, type StagedSpace } from './scene';

useDatabase();
useFileStore();
const { address } = useServedApp({ sample: false });
vi.setConfig({ testTimeout: 120_000 });

let routes: BuiltRoute[];
let spaces: StagedSpace[];
let organisation: Scene['organisation'];
beforeAll(async () => {
  routes = await builtRoutes();
  spaces = await makeStagedSpaces();
  organisation = await makeNamedOrganisation();
  // It spoke in public: without, it would be nobody's to see.
  const { id: organisationId } = organisation;
  const voices = [{ organisationId, nameAsPrinted: 'An organisation', confirmed: true }];
  await makeComments(spaces.find(({ stage }) => stage === 'open')?.id as string, [{ voices }]);
});

const NOWHERE = 'GET /*';
const listed = Object.entries(ACTIONS as Record<string, Action>).flatMap(([key, action]) =>
  action.routes.map((route) => ({ key, action, route })),
);

async function send(route: string, request: GoodRequest, scene: Scene) {
  const method = route.split(' ', 1)[0] as string;
  const answer = await fetch(address(request.path), {
    method,
    redirect: 'manual',
    headers: {
      Cookie: [scene.cookie, request.cookie].filter(Boolean).join('; '),
      ...(method === 'POST'
        ? { Origin: 'https://plenary.example', 'Content-Type': 'application/x-www-form-urlencoded' }
        : {}),
    },
    body: method === 'POST' ? new URLSearchParams(request.body ?? {}).toString() : undefined,
  });
  const leadsTo = answer.headers.get('Location');
  return { status: answer.status, leadsTo, text: await answer.text() };
}

/** A page is there, or the form was taken and leads on; anything else is a refusal. */
function isAllowed(
  route: string,
  request: GoodRequest,
  answer: { status: number; leadsTo: string | null },
): boolean {
  if (answer.leadsTo?.startsWith('/sign-in?to=')) return false;
  if (request.orElse?.includes(answer.status)) return true;
  return route.startsWith('GET') ? answer.status === 200 : [200, 303].includes(answer.status);
}

/** What is about no space is the same whatever the stage: it is asked once. */
const concernsSpace = (action: Action, route: string): boolean =>
  route.includes('/spaces/') ||
  ROLES.some((role) => new Set(SPACE_STAGES.map((stage) => askRule(action, role, stage))).size > 1);

describe('the table of who may do what', () => {
  test('names every route that the application has, once, and no other', () => {
    const built = routes.flatMap(({ pattern, isPage, isAction }) => [
      ...(isAction ? [`POST ${pattern}`] : []),
      // A button's address has no page of its own: asked for one, it leads to the page that the button stands on.
      ...(isPage && !(isAction && !listed.some(({ route }) => route === `GET ${pattern}`))
        ? [`GET ${pattern}`]
        : []),
    ]);
    expect([...built].sort()).toEqual(listed.map(({ route }) => route).sort());
  });

  test('has a request to try each route with', () => {
    const tried = Object.keys(REQUESTS);
    expect(
      listed.map(({ route }) => route).filter((route) => route !== NOWHERE && !tried.includes(route)),
    ).toEqual([]);
  });

  test('leaves no address of a button that shows a page of its own', async () => {
    const buttons = routes.filter(
      ({ pattern, isAction }) => isAction && !listed.some(({ route }) => route === `GET ${pattern}`),
    );
    expect(buttons.length).toBeGreaterThan(5);
    for (const { pattern } of buttons) {
      const path = pattern
        .replace(':slug', organisation.slug)
        .replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      for (const role of ROLES) {
        const scene = await makeScene(role, spaces[1] as StagedSpace, organisation);
        const answer = await send(`GET ${pattern}`, { path }, scene);
        expect([302, 303, 403, 404, 405], `${role} ${path}: ${answer.status}`).toContain(answer.status);
      }
    }
  });
});

interface Asked {
  scene: Scene;
  request: GoodRequest;
}

async function requestOf(route: string, role: Role, space: StagedSpace): Promise<Asked> {
  const scene = await makeScene(role, space, organisation);
  return { scene, request: await (REQUESTS[route] as RequestMaker)(scene) };
}

async function expectAnswer(route: string, { scene, request }: Asked, allowed: boolean): Promise<void> {
  const answer = await send(route, request, scene);
  const what = `${scene.role}, ${scene.space.stage}: ${request.path} answered ${answer.status} ${answer.leadsTo ?? ''}`;
  expect(isAllowed(route, request, answer), what).toBe(allowed);
}

describe.each(ROLES)('as %s, asked directly', (role) => {
  test.each(listed.filter(({ route }) => route !== NOWHERE))(
    '$route says what the table says, in every stage',
    async ({ action, route }) => {
      const places = concernsSpace(action, route) ? spaces : spaces.slice(1, 2);
      const isRefused = ({ stage }: StagedSpace) => askRule(action, role, stage) !== undefined;
      const refused = [];
      for (const space of places.filter(isRefused)) refused.push(await requestOf(route, role, space));
      const before = refused.length > 0 ? await fingerprints() : {};
      for (const one of refused) await expectAnswer(route, one, false);
      if (refused.length > 0)
        expect(await fingerprints(), `${role} wrote something at ${refused[0]?.request.path}`).toEqual(
          before,
        );
      for (const space of places.filter((place) => !isRefused(place)))
        await expectAnswer(route, await requestOf(route, role, space), true);
    },
  );
});
