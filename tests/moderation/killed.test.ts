import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useDatabase } from '../support/database';
import { makeAccount, makeSpace } from '../support/factories';
import { postAs } from '../support/moderated';

const { url } = useDatabase();

/** Each process starts, compiles what it needs and dies. */
const SECONDS = 60;

test.each([
  ['before it is recorded', 'published', 0],
  ['once it is recorded', 'published', 0],
  ['before the commit', 'published', 0],
  ['after the commit', 'hidden', 1],
])(
  'a process that is killed %s leaves a decision and its effect, or neither',
  async (moment, status, decisions) => {
    const space = await makeSpace();
    const { person } = await makeAccount();
    const moderator = await makeAccount({ moderates: [space.id] });
    const number = await postAs(person, space);
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'tests/moderation/killed-decision.ts',
        url(),
        moderator.id,
        space.slug,
        `${number}`,
        moment,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    const [, signal] = await once(child, 'exit');
    expect(signal, said).toBe('SIGKILL');
    const comment = await db().comment.findUniqueOrThrow({
      where: { spaceId_number: { spaceId: space.id, number } },
    });
    expect([comment.status, await db().decision.count({ where: { spaceId: space.id } })]).toEqual([
      status,
      decisions,
    ]);
    const { commentCount } = await db().space.findUniqueOrThrow({ where: { id: space.id } });
    expect(commentCount).toBe(status === 'published' ? 1 : 0);
  },
  SECONDS * 1_000,
);
