import { beforeAll } from 'vitest';
import { makeAccount, makeQuestion, makeSpace } from './factories';
import { cookieOf } from './signed-in';
import { visitor } from './visitor';

/** A space with one question, its desk of comments received elsewhere, and who comes there; ready once the tests run. */
export interface ReceivedDesk {
  space: { id: string; slug: string };
  desk: string;
  secretariat: string;
  participant: string;
}

/** Gives a test file such a desk, and a browser for whoever has a cookie; `send` sends a form with a file in it, as the secretariat. */
export function useReceivedDesk(address: (path: string) => string) {
  const here = {} as ReceivedDesk;
  beforeAll(async () => {
    here.space = await makeSpace({ title: { en: 'A plan for the coast' } });
    await makeQuestion(here.space.id);
    here.desk = `/desk/spaces/${here.space.slug}/comments`;
    for (const role of ['secretariat', 'participant'] as const)
      here[role] = await cookieOf((await makeAccount({ role, name: `Some ${role}` })).id);
  });
  const as = (cookie?: string) => visitor(address, cookie);
  const send = (path: string, fields: Record<string, string | Blob>, cookie = here.secretariat) =>
    as(cookie).upload(path, fields);
  return { here, as, send };
}

export const fileOf = (content: string | Uint8Array, name = 'comments.csv') =>
  new File([content as BlobPart], name);
