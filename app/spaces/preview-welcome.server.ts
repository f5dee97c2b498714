import type { Actor } from '~/accounts/actor';
import { ensure } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { canManageSpaces } from './permissions';
import { settleHeadings } from './settle-headings';
import type { SpaceSettingsForm } from './space-settings-schema';

/** A welcome text as it would look, with all that was typed beside it. */
export interface WelcomePreview {
  html: string;
  language: string;
  settings: SpaceSettingsForm;
}

/** Renders the welcome text of settings for who is writing them; writes nothing. */
export function previewWelcome(actor: Actor, settings: SpaceSettingsForm): WelcomePreview {
  ensure(canManageSpaces(actor));
  const html = settleHeadings(renderMarkdown(settings.welcome).html, 3);
  return { html, language: settings.language, settings };
}
