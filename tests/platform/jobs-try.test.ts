import { Client } from 'pg';
import { expect, test } from 'vitest';
import { db, inTransaction } from '~/platform/db.server';
import { enqueue, onJob, prepareJobs, runJobs } from '~/platform/jobs.server';
import { useDatabase } from '../support/database';
const database = useDatabase();
declare module '~/platform/jobs.server' { interface Jobs { try: { a: string; n: number | null } } }
test('try', async () => {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  let t = performance.now();
  await prepareJobs(client);
  console.log('prepare', performance.now() - t);
  t = performance.now();
  await prepareJobs(client);
  console.log('again', performance.now() - t);
  await client.end();
  const id = await inTransaction((tx) => enqueue(tx, 'try', { a: 'é"\' \u202e', n: 3 }, {startAfter: new Date(Date.now()+ 100000)}));
  console.log(id, await db().$queryRawUnsafe('select id,name,data,state::text,retry_limit,retry_delay,expire_in::text,start_after,keep_until from pgboss.job'));
  onJob('try', async (d, j) => { console.log(d, j); throw new Error('no') });
  console.log(await runJobs(), await runJobs({ early: true }));
  console.log(await db().$queryRawUnsafe('select id,name,data,state::text,retry_count, start_after,output from pgboss.job'));
  onJob('try', async (d, j) => { console.log(d, j);  });
  console.log(await runJobs(), await runJobs({ early: true }));
  console.log(await db().$queryRawUnsafe('select id,name,data,state::text,retry_count, start_after,output from pgboss.job'));
});
