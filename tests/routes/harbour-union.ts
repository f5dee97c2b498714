import { beforeAll } from 'vitest';
import { useDatabase } from '../support/database';
import { makeAccount, makeComments, makeOrganisation, makeSpace } from '../support/factories';
import { useServedApp } from '../support/served-app';
import { cookieOf } from '../support/signed-in';

/** Cookies of who asks: of the secretariat, of a representative of the union, of somebody who only has an account. */
export let secretariat: string;
export let representative: string;
export let participant: string;
export let participantId: string;
/** The Harbour Union spoke in public; beside it there is an organisation for which only a withheld name spoke. */
export let unionId: string;
/** Where they spoke. */
export let space: { id: string; slug: string };

interface Answer {
  status: number;
  location: string | null;
  html: string;
}

/** Serves the application with these people and organisations; returns how to ask it for a page, or to press a button with fields. */
export function useHarbourUnion() {
  useDatabase();
  const { address } = useServedApp({ sample: false });

  beforeAll(async () => {
    space = await makeSpace({ title: { en: 'A plan for the coast' } });
    unionId = await makeOrganisation({
      name: 'Harbour Union',
      acronym: 'HU',
      stakeholderGroups: ['trade-union'],
      country: 'PT',
      website: 'https://harbour-union.example.org/about',
      memberCount: 162,
    });
    const secretId = await makeOrganisation({ name: 'Shelter of the Silent' });
    const voice = (organisationId: string, nameAsPrinted: string) => ({
      organisationId,
      nameAsPrinted,
      confirmed: true,
    });
    await makeComments(space.id, [
      { markdown: 'GCM Objective 8 needs dockers.', voices: [voice(unionId, 'The Harbour Union')] },
      {
        markdown: 'Words of a witness.',
        nameWithheld: true,
        voices: [voice(secretId, 'Shelter of the Silent')],
      },
      { markdown: 'Words that wait.', status: 'pending', voices: [voice(unionId, 'The Harbour Union')] },
    ]);
    secretariat = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
    representative = await cookieOf((await makeAccount({ represents: [unionId] })).id);
    ({ id: participantId } = await makeAccount({ name: 'Noor Asking' }));
    participant = await cookieOf(participantId);
  });

  async function ask(path: string, cookie?: string, fields?: [string, string][]): Promise<Answer> {
    const answer = await fetch(address(path), {
      method: fields ? 'POST' : 'GET',
      body: fields && new URLSearchParams(fields),
      redirect: 'manual',
      headers: { origin: new URL(address('/')).origin, ...(cookie ? { cookie } : {}) },
    });
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
  }
  return { ask };
}
