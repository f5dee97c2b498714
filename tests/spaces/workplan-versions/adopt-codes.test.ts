import { expect, test } from 'vitest';
import { inTransaction } from '~/platform/db.server';
import { adoptCodes } from '~/spaces/workplan-versions/adopt-codes.server';
import { useDatabase } from '../../support/database';
import { makeSpace } from '../../support/factories';
import { draftWith, publishDraft } from '../../support/workplan-versions';

useDatabase();

const plan = (...priorities: [code: string, title: string][]) =>
  draftWith(['Words.'], { priorities: priorities.map(([code, title]) => ({ code, title })) });

test('a document that is read again gets the codes that an officer gave its priorities, where the titles are the same and the code is free', async () => {
  const space = await makeSpace();
  await publishDraft(space, plan(['5', 'Migration data'], ['6', 'Return'], ['7', 'Regular  Pathways']));
  const read = plan(
    ['TW5', 'Migration data'],
    ['6', 'Another with the code'],
    ['TW6', 'Return'],
    ['TW7', 'regular pathways'],
    ['TW8', 'New'],
  );
  const adopted = await inTransaction((tx) => adoptCodes(tx, space.id, read));
  expect(adopted.priorities.map(({ code }) => code)).toEqual(['5', '6', 'TW6', '7', 'TW8']);
});

test('a first document is left as it was read', async () => {
  const space = await makeSpace();
  const read = plan(['TW5', 'Migration data']);
  expect(await inTransaction((tx) => adoptCodes(tx, space.id, read))).toEqual(read);
});
