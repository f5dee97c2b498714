import { db } from '~/platform/db.server';
import type { Worded } from '~/ui/worded';
import { worded } from './term-columns.server';

export interface ObjectiveLine {
  code: string;
  title: Worded | null;
  officialTitle: Worded | null;
}

/** The objectives of the Global Compact for Migration, in order; empty before the frameworks are loaded. */
export async function readObjectives(language: string): Promise<ObjectiveLine[]> {
  const rows = await db().term.findMany({
    where: { framework: { key: 'gcm' }, current: true },
    orderBy: { position: 'asc' },
    select: { code: true, title: true, officialTitle: true },
  });
  return rows.map((row) => ({
    code: row.code,
    title: worded(row.title, language),
    officialTitle: worded(row.officialTitle, language),
  }));
}
