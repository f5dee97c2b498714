import { beforeAll } from 'vitest';
import { db } from '~/platform/db.server';
import { draftDocumentSchema } from '~/spaces/workplan-draft';
import type { Part } from '../imports/workplan-document/compose-docx';
import { makeAccount, makeSpace } from '../support/factories';
import { elementsOf, parsePage } from '../support/page-tree';
import { cookieOf } from '../support/signed-in';
import { visitor } from '../support/visitor';

/** A small workplan in Word: a table and a heading, each a priority. */
export const PARTS: Part[] = [
  { text: 'What this plan is for.' },
  { heading: 1, text: 'Ongoing priorities' },
  {
    rows: [
      ['Ongoing priority 6', 'Climate and movement'],
      ['Lead agencies', 'IOM and ILO'],
      ['GCM objectives', '2 and 5'],
      ['Timeline', '2027'],
    ],
  },
  { heading: 1, text: 'New priorities' },
  { heading: 2, text: 'New Priority 1: Women on the move' },
  { text: 'Lead: UN Women' },
  { text: 'They speak for themselves.' },
];

/** A space with the desk of its workplan. */
export async function workplanScene() {
  const { id, slug } = await makeSpace({ stage: 'open' });
  const at = `/desk/spaces/${slug}/workplan`;
  const draft = async () => {
    const row = await db().workplanDraft.findUnique({ where: { spaceId: id } });
    return row && draftDocumentSchema.parse(row.document);
  };
  return { id, slug, at, draft };
}

/** The properties of all elements of one kind on a page, in order. */
export const propertiesOf = (html: string, tagName: string) =>
  [...elementsOf(parsePage(html))].flatMap(({ element }) =>
    element.tagName === tagName ? [element.properties] : [],
  );
/** The value of a hidden field of a page; `at` where several forms have it. */
export const hidden = (html: string, name: string, at = 0): string =>
  String(
    propertiesOf(html, 'input').filter((one) => one.type === 'hidden' && one.name === name)[at]?.value ?? '',
  );

/** An officer at the desk of a served app: `officer` follows no redirect, `upload` sends a file to an address as the form does. */
export function useOfficer(address: (path: string) => string) {
  const held = {} as { officer: ReturnType<typeof visitor>; cookie: string };
  beforeAll(async () => {
    held.cookie = await cookieOf((await makeAccount({ role: 'secretariat' })).id);
    held.officer = visitor(address, held.cookie);
  });
  return {
    get: (path: string) => held.officer.get(path),
    post: (path: string, fields: Record<string, string>) => held.officer.post(path, fields),
    upload: (path: string, name: string, bytes: Uint8Array | string, more: Record<string, string> = {}) =>
      held.officer.upload(path, { file: new File([bytes as BlobPart], name), ...more }),
    cookie: () => held.cookie,
  };
}
