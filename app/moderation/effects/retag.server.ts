import type { Prisma } from '~/platform/db.server';
import { InvalidField } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { readTermChoice } from '~/tagging/author-tags/find-key';
import { findTerms } from '~/tagging/author-tags/find-terms.server';
import { loadCodebooks, termKey } from '~/tagging/load-codebook.server';
import { recognise } from '~/tagging/recogniser/recognise';
import type { Deciding, Effect } from './effect';

interface Retagged {
  /** Tags as they were before. */
  changed: {
    id: string;
    state: 'proposed' | 'confirmed' | 'rejected';
    source: 'author' | 'moderator' | 'recognised' | 'suggested';
    decidedAt: string | null;
  }[];
  added: string[];
}

/** Says which tags of a comment stand, and adds others. What a moderator said stays when its author changes the text, like what a person gave. */
export const retag: Effect = {
  async apply(deciding) {
    const { tx, clock, subject, details } = deciding;
    const chosen = new Set(details.tags ?? []);
    const tags = await tx.tag.findMany({
      where: { commentId: subject.id },
      select: { id: true, state: true, source: true, decidedAt: true },
    });
    const changed = tags.filter(
      ({ id, state }) =>
        (state === 'confirmed') !== chosen.has(id) && !(state === 'rejected' && !chosen.has(id)),
    );
    const now = clock.now();
    for (const { id } of changed)
      await tx.tag.update({
        where: { id },
        data: chosen.has(id)
          ? { state: 'confirmed', source: 'moderator', candidates: [], decidedAt: now }
          : { state: 'rejected', decidedAt: now },
      });
    const added: string[] = [];
    for (const termId of await termsToAdd(deciding)) {
      const isThere = await tx.tag.count({ where: { commentId: subject.id, termId, state: 'confirmed' } });
      if (isThere > 0) continue;
      const id = clock.newId();
      await tx.tag.create({
        data: {
          id,
          commentId: subject.id,
          termId,
          source: 'moderator',
          state: 'confirmed',
          decidedAt: now,
          createdAt: now,
        },
      });
      added.push(id);
    }
    if (changed.length === 0 && added.length === 0) throw new InvalidField('add', says('tagsSame'));
    const data: Retagged = {
      changed: changed.map(({ decidedAt, ...tag }) => ({
        ...tag,
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
      added,
    };
    return { data: data as unknown as Prisma.InputJsonObject };
  },

  async undo({ tx, decision }) {
    const { changed, added } = decision.data as unknown as Retagged;
    await tx.tag.deleteMany({ where: { id: { in: added } } });
    for (const { id, decidedAt, ...before } of changed)
      await tx.tag.updateMany({
        where: { id },
        data: { ...before, decidedAt: decidedAt && new Date(decidedAt) },
      });
    return {};
  },

  /** A later text of the author may have taken some along with its words; the rest is put back. */
  stillStands: async () => true,
};

/** The terms that were typed, by comma: codes, references as people write them, words of a title. Throws `InvalidField` of `add` for what names none, or several. */
async function termsToAdd({ tx, subject, details }: Deciding): Promise<string[]> {
  const asked = (details.add ?? '')
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  if (asked.length === 0) return [];
  const { current } = await loadCodebooks(tx, subject.spaceId);
  const found: string[] = [];
  for (const words of asked) {
    const named = new Set(
      recognise(words, current.codebook).map(({ framework, code }) => termKey(framework, code)),
    );
    const matches = await findTerms(subject.spaceId, current, words, subject.language);
    if (matches.length === 0) throw new InvalidField('add', says('termNotFound', { asked: words }));
    const best = named.size === 1 || matches.length === 1 ? matches[0] : undefined;
    const choice = best && readTermChoice(best.key);
    const termId = choice && current.termIds.get(termKey(choice.framework, choice.code));
    if (!termId)
      throw new InvalidField(
        'add',
        says('termUnclear', { asked: words, found: matches.map(({ term }) => term.code).join(', ') }),
      );
    found.push(termId);
  }
  return found;
}
