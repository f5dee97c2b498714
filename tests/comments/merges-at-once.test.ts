import { describe, expect, test } from 'vitest';
import { findOrganisation } from '~/accounts/find-organisation.server';
import { db } from '~/platform/db.server';
import { Conflict } from '~/platform/errors';
import { makeComments, makeSpace } from '../support/factories';
import { from, into, made, merge, place, useTwins, voice, voicesIn } from './twin-organisations';

useTwins();

describe('at the same moment', () => {
  test('each into the other: one is done, the other is refused, and nothing is lost', async () => {
    const { id } = await makeSpace();
    await makeComments(id, [{ voices: [voice(from, 'One')] }, { voices: [voice(into, 'Other')] }]);
    const outcomes = await Promise.allSettled([merge(from, into), merge(into, from)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) });
    expect(new Set((await voicesIn(id)).map((one) => one.organisationId)).size).toBe(1);
  });

  test('a chain of merges ends with everything in one place or is refused in part, but loses nothing', async () => {
    const { id } = await makeSpace();
    const all = [from, into, await made(`C ${place}`), await made(`D ${place}`)];
    await makeComments(
      id,
      all.map((one) => ({ voices: [voice(one, one.name)] })),
    );
    const [a, b, c, d] = all as [typeof from, typeof from, typeof from, typeof from];
    const outcomes = await Promise.allSettled([merge(a, b), merge(b, c), merge(c, d), merge(a, d)]);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict);
    const voices = await voicesIn(id);
    expect(voices).toHaveLength(4);
    for (const one of all) expect(await findOrganisation(db(), one.name)).not.toBeNull();
  });

  test('comments that come in for the one that goes neither stop the merge nor are half there', async () => {
    const { id } = await makeSpace();
    const known = await makeComments(id, [{ voices: [voice(from, 'Known')] }]);
    const outcomes = await Promise.allSettled([
      merge(),
      ...Array.from({ length: 6 }, () => makeComments(id, [{ voices: [voice(from, 'New')] }])),
    ]);
    expect(outcomes[0]?.status).toBe('fulfilled');
    const came = outcomes.slice(1).filter(({ status }) => status === 'fulfilled').length;
    const voices = await voicesIn(id);
    expect(voices).toHaveLength(known.length + came);
    expect(voices.every((one) => one.organisationId === into.id)).toBe(true);
  });
});
