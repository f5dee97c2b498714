import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { db } from '~/platform/db.server';
import { readMigrations } from '~/platform/postgres/migrations.server';
import { MIGRATIONS_FOLDER } from '~/platform/postgres/open-database.server';

/** What a monitor needs to know; a slow answer is a bad one, so the question to the database is a small one. */
const WAIT_MILLISECONDS = 3_000;

/** `GET /healthz`: 200 while the database answers and has every migration, else 503 with what is wrong. */
export async function answerHealth(_request: Request, response: Response): Promise<void> {
  const expected = readMigrations(MIGRATIONS_FOLDER).map((migration) => migration.name);
  const applied = await Promise.race([appliedMigrations(), late()]);
  const missing = applied && expected.filter((name) => !applied.includes(name));
  const healthy = missing?.length === 0;
  response
    .status(healthy ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json({
      status: healthy ? 'ok' : 'unavailable',
      database: applied ? 'up' : 'down',
      migrations: missing ? { applied: expected.length - missing.length, missing } : null,
    });
}

async function appliedMigrations(): Promise<string[] | undefined> {
  try {
    const rows = await db().$queryRaw<
      { name: string }[]
    >`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    return rows.map((row) => row.name);
  } catch {
    return undefined;
  }
}

function late(): Promise<undefined> {
  return pause(WAIT_MILLISECONDS, undefined, { ref: false });
}
