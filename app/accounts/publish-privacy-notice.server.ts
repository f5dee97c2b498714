import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { emitPlatformEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { Actor } from './actor';
import { canEditPrivacyNotice } from './permissions';
import { PLATFORM_SUBJECT, recordAuditEntry } from './record-audit-entry.server';

declare module '~/platform/events.server' {
  interface PlatformEvents {
    'privacy-notice-published': { version: number };
  }
}

export interface NoticeToPublish {
  /** Markdown, whole. */
  markdown: string;
  /** The version that it was written from; 0 for the first. */
  basedOn: number;
}

/** Any number that only this file uses: two who publish at once come one after the other. */
const PUBLISHING_LOCK = 0x504c_0010;

/**
 * Publishes the privacy notice anew, for the secretariat, and returns its version; earlier ones stay. Everybody with an account is
 * asked to agree to it at the next visit. Raises `InvalidField` of `markdown` where nothing differs, `Conflict` where somebody else
 * published since `basedOn`.
 */
export async function publishPrivacyNotice(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { markdown, basedOn }: NoticeToPublish,
): Promise<number> {
  ensure(canEditPrivacyNotice(actor));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PUBLISHING_LOCK})`;
  const current = await tx.privacyNotice.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, markdown: true },
  });
  if ((current?.version ?? 0) !== basedOn)
    throw new Conflict(
      'Somebody else published a new version while you were writing. Copy your text, open the page again, and put in what is still missing.',
    );
  const text = `${markdown.trim()}\n`;
  if (current?.markdown === text) throw new InvalidField('markdown', says('unchanged'));
  const version = basedOn + 1;
  const { html } = renderMarkdown(text);
  await tx.privacyNotice.create({
    data: { version, markdown: text, html, language: 'en', publishedAt: clock.now() },
  });
  const subject = { type: 'privacy-notice', id: PLATFORM_SUBJECT } as const;
  await recordAuditEntry(tx, clock, actor, 'privacy-notice-published', subject, { version });
  await emitPlatformEvent(tx, clock, 'privacy-notice-published', { version });
  return version;
}
