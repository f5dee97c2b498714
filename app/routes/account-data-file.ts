import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOwnData } from '~/exports/read-own-data.server';
import { systemClock } from '~/platform/clock.server';
import { answering } from '~/platform/http.server';
import { signedInReaderOf } from './reader.server';

/** What the platform holds on who asks, as a file. */
export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = signedInReaderOf(args);
    const data = await readOwnData(systemClock, actor);
    const day = data.takenAt.toISOString().slice(0, 10);
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="plenary-own-data-${day}.json"`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
