import type { Actor } from '~/accounts/actor';
import type { PersonView } from '~/accounts/person-view';
import { readAccount } from '~/accounts/read-account.server';
import { readModeratedSpaces, type SpaceToModerate } from '~/spaces/read-moderated-spaces.server';
import { type AuditLine, readAuditLines } from './read-audit-lines.server';

/** Somebody with an account on a page of the desk. */
export interface PersonPage {
  person: PersonView;
  moderated: SpaceToModerate[];
  /** What staff did to the account, and what its owner did as staff; newest first. */
  recorded: AuditLine[];
}

/** So many of the last entries are shown. */
const RECORDED = 50;

/** Throws `Forbidden`, and `NotFound` where there is no such account or it is closed. */
export async function readPersonPage(actor: Actor, id: string, language: string): Promise<PersonPage> {
  const person = await readAccount(actor, id);
  const [{ moderated }, recorded] = await Promise.all([
    readModeratedSpaces(actor, id, language),
    readAuditLines(actor, RECORDED, language, { accountId: id }),
  ]);
  return { person, moderated, recorded };
}
