import { isDeepStrictEqual } from 'node:util';
import { type Actor, accountOf } from '~/accounts/actor';
import type { Clock } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Conflict, ensure, InvalidField } from '~/platform/errors';
import { emitSpaceEvent } from '~/platform/events.server';
import { says } from '~/platform/form/form-message';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { MEGABYTE_BYTES } from './attachment-limits';
import { chosenSlug } from './chosen-slug.server';
import { holdSpace } from './hold-space.server';
import { openingTimes, refusePast } from './opening-times';
import { canManageSpaces } from './permissions';
import { scheduleStageMove } from './schedule-stage-move.server';
import { changedMeanwhile } from './settings-marks';
import { type SpaceSettings, settingsColumns, settingsValues } from './space-settings.server';
import { languagesSent, type SpaceSettingsForm, titlesSent } from './space-settings-schema';

declare module '~/platform/events.server' {
  interface SpaceEvents {
    /** Which settings are others than before. */
    'space-edited': { fields: string[] };
  }
}

/**
 * Changes what is said of a space, for the secretariat, and returns its address; nothing where all stands already. Raises `InvalidField` of the
 * field for an address that is taken or, once the space has opened, another; for times that cannot be or have passed. What somebody else saved since the form was shown stays, unless the same field was changed here too: then `Conflict`.
 */
export async function editSpace(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  { slug, settings: sent }: { slug: string; settings: SpaceSettingsForm },
): Promise<{ slug: string }> {
  ensure(canManageSpaces(actor));
  const { id: spaceId } = await holdSpace(tx, slug);
  const { stage, ...stood } = await tx.space.findUniqueOrThrow({
    where: { id: spaceId },
    select: { ...settingsColumns, stage: true },
  });
  const settings = withTheirs(sent, stood);
  const times = openingTimes(settings, stood);
  if (stage === 'draft') refusePast('opensAt', times.opensAt, stood.opensAt, clock.now());
  if (stage === 'draft' || stage === 'open')
    refusePast('closesAt', times.closesAt, stood.closesAt, clock.now());
  const wanted: Omit<SpaceSettings, 'moderation'> = {
    ...settingsOf(settings),
    ...times,
    slug: await newSlug(tx, settings, stood, stage),
  };
  const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
    (field) => !isDeepStrictEqual(wanted[field], stood[field]),
  );
  if (fields.length === 0) return { slug };
  await tx.space.update({
    where: { id: spaceId },
    data: {
      ...wanted,
      title: wanted.title as object,
      welcomeHtml: renderMarkdown(wanted.welcomeMarkdown).html,
      disclaimerHtml: wanted.disclaimerMarkdown && renderMarkdown(wanted.disclaimerMarkdown).html,
    },
  });
  if (fields.includes('opensAt') || fields.includes('closesAt'))
    await scheduleStageMove(tx, clock, { id: spaceId, stage, ...times });
  await emitSpaceEvent(tx, clock, {
    spaceId,
    type: 'space-edited',
    data: { fields },
    actorId: accountOf(actor),
  });
  return { slug: wanted.slug };
}

/** What was sent, with what somebody else saved meanwhile in the fields that were left as they were shown. */
function withTheirs(sent: SpaceSettingsForm, stood: SpaceSettings): SpaceSettingsForm {
  const { mark, ...own } = sent;
  const saved = settingsValues(stood);
  const { theirs, both } = changedMeanwhile(own, saved, mark);
  if (both.length > 0 || !mark.includes(':'))
    throw new Conflict(
      'Somebody else changed settings meanwhile that you changed too. What you wrote still stands below; at each of these fields stands what they saved. Save again to keep yours.',
    );
  return { ...sent, ...Object.fromEntries(theirs.map((name) => [name, saved[name]])) };
}

/** Addresses that readers may have kept do not change. */
async function newSlug(
  tx: Tx,
  { slug, title }: SpaceSettingsForm,
  stood: SpaceSettings,
  stage: string,
): Promise<string> {
  if (slug === undefined || slug === stood.slug) return stood.slug;
  if (stage !== 'draft') throw new InvalidField('slug', says('slugFixed'));
  return chosenSlug(tx, { slug, title });
}

function settingsOf(
  settings: SpaceSettingsForm,
): Omit<SpaceSettings, 'slug' | 'timeZone' | 'opensAt' | 'closesAt' | 'moderation'> {
  return {
    title: titlesSent(settings),
    language: settings.language,
    languages: languagesSent(settings),
    welcomeMarkdown: settings.welcome,
    disclaimerMarkdown: settings.disclaimer ?? null,
    moderators: (settings.moderators ?? '').split('\n').flatMap((name) => name.trim() || []),
    audience: settings.audience ?? null,
    contact: settings.contact ?? null,
    visibility: settings.visibility,
    closedAccountComments: settings.closedAccountComments,
    editMinutes: settings.editMinutes,
    showsRevisions: settings.revisions === 'readers',
    attachmentTypes: settings.attachmentTypes,
    attachmentBytes: settings.attachmentMegabytes * MEGABYTE_BYTES,
    commentAttachmentBytes: settings.commentAttachmentMegabytes * MEGABYTE_BYTES,
  };
}
