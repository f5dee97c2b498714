import { openingOf } from '~/comments/opening';
import { placeKey } from '~/comments/writing/writing-place';
import { termColumns, termView } from '~/frameworks/term-columns.server';
import { db } from '~/platform/db.server';
import { inLanguage } from '~/platform/i18n';
import type { PlaceGroup } from './decision-form-view';

const OPENING_CHARACTERS = 70;

/** The places of a space that a comment can be moved to: the whole of it, its questions, the draft's priorities and paragraphs. */
export async function readPlaces(spaceId: string, language: string): Promise<PlaceGroup[]> {
  const questions = await db().question.findMany({
    where: { spaceId },
    orderBy: [{ retiredAt: 'asc' }, { position: 'asc' }],
    select: { number: true, text: true },
  });
  const priorities = await db().priority.findMany({
    where: { workplan: { spaceId }, term: { current: true } },
    orderBy: { position: 'asc' },
    select: { term: { select: termColumns } },
  });
  const blocks = await db().block.findMany({
    where: { workplan: { spaceId }, position: { not: null } },
    orderBy: { position: 'asc' },
    select: { number: true, position: true, markdown: true, workplan: { select: { language: true } } },
  });
  const groups: PlaceGroup[] = [
    {
      kind: 'questions',
      places: questions.map(({ number, text }) => {
        const words = inLanguage(text, language);
        return {
          key: placeKey({ kind: 'question', number }),
          code: null,
          number,
          label: openingOf(words.text, OPENING_CHARACTERS),
          language: words.language,
        };
      }),
    },
    {
      kind: 'priorities',
      places: priorities.map(({ term }) => {
        const code = termView(term, language);
        return {
          key: placeKey({ kind: 'priority', code: code.code }),
          code,
          number: null,
          label: code.title?.text ?? '',
          language: code.title?.language ?? language,
        };
      }),
    },
    {
      kind: 'blocks',
      places: blocks.map(({ number, position, markdown, workplan }) => ({
        key: placeKey({ kind: 'block', number }),
        code: null,
        number: (position ?? 0) + 1,
        label: openingOf(markdown.replace(/[*_#>`]/g, ''), OPENING_CHARACTERS),
        language: workplan.language,
      })),
    },
    { kind: 'space', places: [{ key: 'space', code: null, number: null, label: '', language }] },
  ];
  return groups.filter(({ places }) => places.length > 0);
}
