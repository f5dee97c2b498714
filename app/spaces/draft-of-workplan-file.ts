import type { DraftDocument } from './workplan-draft';
import type { WorkplanFile } from './workplan-schema';

/** A workplan as a draft to be corrected: every fact in its field. `workplanFileOf` makes the same workplan of it again. */
export function draftOfWorkplanFile(file: WorkplanFile): DraftDocument {
  const keys = new Map(file.priorities.map(({ code }, index) => [code.toLowerCase(), `p${index + 1}`]));
  return {
    title: file.title,
    language: file.language,
    period: file.period ?? null,
    dated: file.date ?? null,
    note: file.note ?? null,
    thematicAreas: file.thematicAreas,
    priorities: file.priorities.map((priority, index) => ({
      key: `p${index + 1}`,
      code: priority.code,
      number: priority.number,
      title: priority.title,
      finalTitle: priority.finalTitle ?? null,
      group: priority.group,
      leads: priority.leads,
      participating: priority.participating,
      timeline: priority.timeline,
      status: priority.status,
      description: priority.description ?? null,
      activities: priority.activities,
      activitiesCount: priority.activitiesCount ?? null,
      objectives: priority.objectives,
      pdParagraphs: priority.pdParagraphs,
      thematicAreas: priority.thematicAreas,
      layout: 'file',
      confidence: 'sure',
      readings: [],
    })),
    blocks: file.blocks.map(({ text, priority, after }, index) => ({
      id: `b${index + 1}`,
      markdown: text,
      priorityKey: keys.get(priority?.toLowerCase() ?? '') ?? null,
      ...(after ? { afterKey: keys.get(after.toLowerCase()) ?? null } : {}),
    })),
    warnings: [],
  };
}
