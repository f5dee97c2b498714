import { translator } from '~/platform/i18n';
import type { DraftPriority } from '../workplan-draft';

/**
 * All that a priority says, as Markdown for the text of the workplan: its heading, then each fact as the document printed it, and what
 * its fields hold that no reading has (they were filled in by hand or from a data file).
 */
export function textOfPriority(priority: DraftPriority): string {
  const t = translator('en');
  const heading = [priority.code, priority.title].filter((part) => part.trim() !== '').join(' ');
  const printed = priority.readings
    .filter(({ text }) => squeezed(text) !== squeezed(priority.title))
    .map(({ label, text }) =>
      label === text || label === '' ? plain(text) : `**${plain(label)}:** ${plain(text)}`,
    );
  const read = new Set(
    [heading, ...priority.readings.map(({ label, text }) => `${label} ${text}`)].flatMap(wordsOf),
  );
  const isHeld = (text: string): boolean => wordsOf(text).every((word) => read.has(word));
  const held: [string, string][] = [
    [t('workplanDesk.field.group'), priority.group ?? ''],
    [t('workplanDesk.field.number'), priority.number ?? ''],
    [t('workplanDesk.field.finalTitle'), priority.finalTitle ?? ''],
    ['', priority.description ?? ''],
    [t('workplanDesk.field.leads'), priority.leads.join('; ')],
    [t('workplanDesk.field.participating'), priority.participating.join('; ')],
    [t('workplanDesk.field.timeline'), priority.timeline ?? ''],
    [t('workplanDesk.field.status'), priority.status ?? ''],
    [t('workplanDesk.field.objectives'), priority.objectives.join(', ')],
    [t('workplanDesk.field.pdParagraphs'), priority.pdParagraphs.join(', ')],
    [t('workplanDesk.field.thematicAreas'), priority.thematicAreas.join(', ')],
  ];
  const facts = held
    .filter(([, text]) => text !== '' && !isHeld(text))
    .map(([label, text]) => (label === '' ? plain(text) : `**${label}:** ${plain(text)}`));
  const activities = priority.activities.filter((activity) => !isHeld(activity));
  const list = activities.map((activity) => `- ${plain(activity)}`).join('\n');
  return [heading === '' ? '' : `### ${plain(heading)}`, ...printed, ...facts, list]
    .filter((part) => part !== '')
    .join('\n\n');
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** Words as they were printed: a sign that Markdown would take for its own is not one. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/\s*\n\s*/g, '  \n')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^([-+])(?=\s|$)/gm, '\\$1');
