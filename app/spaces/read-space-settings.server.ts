import type { Actor } from '~/accounts/actor';
import { db } from '~/platform/db.server';
import { ensure } from '~/platform/errors';
import { canManageSpaces } from './permissions';
import { readSpaceFrame } from './read-space-frame.server';
import { marksOf } from './settings-marks';
import { type SettingsValues, settingsColumns, settingsValues } from './space-settings.server';
import type { SpaceFrame } from './space-view';

/** The settings of a space as their form shows them. */
export interface SettingsPage {
  space: SpaceFrame;
  /** What stands in the fields, by their names. */
  values: SettingsValues;
  /** Of the fields as they stand, to go with the form. */
  mark: string;
  /** Those whose title is asked for besides the main one's. */
  otherLanguages: string[];
  /** All that it has. */
  languages: string[];
  timeZone: string;
}

/** Reads the settings of a space for the secretariat. Throws `NotFound`. */
export async function readSpaceSettings(actor: Actor, slug: string, language: string): Promise<SettingsPage> {
  ensure(canManageSpaces(actor));
  const space = await readSpaceFrame(actor, slug, language);
  const row = await db().space.findUniqueOrThrow({ where: { id: space.id }, select: settingsColumns });
  const titles = row.title as Record<string, string>;
  const languages = [...new Set([row.language, ...row.languages, ...Object.keys(titles)])];
  const values = settingsValues(row);
  return {
    space,
    otherLanguages: languages.filter((code) => code !== row.language),
    languages,
    timeZone: row.timeZone,
    values,
    mark: marksOf(values),
  };
}
