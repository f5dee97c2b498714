import { renderMarkdown } from '~/platform/text/markdown.server';
import type { DraftDocument } from '~/spaces/workplan-draft';
import type { WorkplanFile } from '~/spaces/workplan-schema';
import { wordsOf } from '../../support/seed-texts';

/** Words of `source` that `held` does not have as often. */
export function lostWords(source: string, held: string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of held.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(source).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/** All that an officer sees of a draft: its facts, what each was read from, and the blocks as readers will see them. */
export function wordsOfDraft(draft: DraftDocument): string[] {
  return [
    draft.title,
    draft.dated ?? '',
    ...draft.priorities.flatMap((priority) =>
      priority.readings.map(({ label, text }) => (label === text ? text : `${label} ${text}`)),
    ),
    ...draft.blocks.map(({ markdown }) => renderMarkdown(markdown).text),
  ];
}

/** All that readers see of a workplan. */
export function wordsOfWorkplan(file: WorkplanFile): string[] {
  return [
    file.title,
    file.date ?? '',
    ...file.thematicAreas.map(({ number, title }) => `${number} ${title}`),
    ...file.priorities.flatMap((priority) => [
      ...[
        priority.code,
        priority.group ?? '',
        priority.title,
        priority.description ?? '',
        priority.timeline ?? '',
        priority.status ?? '',
      ],
      ...[...priority.leads, ...priority.participating, ...priority.activities],
      ...[...priority.objectives, ...priority.pdParagraphs, ...priority.thematicAreas].map(String),
    ]),
    ...file.blocks.map(({ text }) => renderMarkdown(text).text),
  ];
}
