// Decides on a comment in a process of its own and kills that process at a named moment. Arguments: database, moderator's account, slug, number, moment.
import { readPerson } from '~/accounts/read-person.server';
import { decide } from '~/moderation/decide.server';
import { loadSubject } from '~/moderation/load-subject.server';
import { systemClock } from '~/platform/clock.server';
import { connectDb, inTransaction, type Tx } from '~/platform/db.server';
import { wireEvents } from '~/server/wire-events.server';

const [url = '', accountId = '', slug = '', number = '', moment = ''] = process.argv.slice(2);
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
};

/** The transaction, ending the process before or after it writes the decision. */
const deadly = (tx: Tx): Tx =>
  new Proxy(tx, {
    get(target, name) {
      const table = Reflect.get(target, name);
      if (name !== 'decision') return table;
      return new Proxy(table as object, {
        get(of, operation) {
          const run = Reflect.get(of, operation);
          if (operation !== 'create') return run;
          return async (...given: unknown[]) => {
            if (moment === 'before it is recorded') die();
            const done = await (run as (...all: unknown[]) => Promise<unknown>).apply(of, given);
            if (moment === 'once it is recorded') die();
            return done;
          };
        },
      });
    },
  });

wireEvents();
connectDb(url, { connections: 2 });
const actor = await readPerson(accountId);
if (!actor) throw new Error('nobody decides');
await inTransaction(async (tx) => {
  const where = { slug, number: Number(number) };
  const { seen } = await loadSubject(tx, where);
  await decide(deadly(tx), systemClock, actor, { ...where, kind: 'hide', seen, reason: 'insult' });
  if (moment === 'before the commit') die();
});
if (moment === 'after the commit') die();
