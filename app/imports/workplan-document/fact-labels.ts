import type { DraftField } from '~/spaces/workplan-draft';
import { squeezed } from './document-piece';

const WHO =
  '(?:\\s+(?:un\\s+)?(?:agenc(?:y|ies)|entit(?:y|ies)|organi[sz]ations?|stakeholders?|members?|bod(?:y|ies)))?(?:\\s*(?:or|and|/)?\\s*(?:stakeholders?|organi[sz]ations?|entit(?:y|ies))?)?';

/** How documents print the label of each fact; matched against a whole label in lower case, without its colon. */
const LABELS: [DraftField, RegExp][] = [
  [
    'code',
    /^(?:code|ref(?:erence)?\.?|id|no\.?|nr\.?|n°|#|number|priority (?:no\.?|number|code)|workstream (?:no\.?|number|code))$/,
  ],
  [
    'title',
    /^(?:title|name|priority|workstream|priority (?:title|area|name)|title of (?:the )?priority|workstream (?:title|name))$/,
  ],
  ['group', /^(?:group|type|kind|category|section)$/],
  [
    'leads',
    new RegExp(
      `^(?:co-?\\s?)?lead(?:s|ing|er|ers)?(?:\\(s\\))?${WHO}$|^responsible(?:${WHO}|\\s+part(?:y|ies))$|^(?:lead\\s+and\\s+)?co-?leads?(?:\\(s\\))?$|^lead(?:s)?\\s*/\\s*co-?leads?$`,
    ),
  ],
  [
    'participating',
    new RegExp(
      `^participat(?:ing|ion)${WHO}$|^(?:other\\s+)?(?:supporting|contributing|partner)(?:${WHO})$|^(?:implementing\\s+)?partners?$|^participants$|^members$`,
    ),
  ],
  [
    'timeline',
    /^(?:indicative |expected |proposed )?(?:time-?\s?line|time-?\s?frame|timing|schedule|dates?|deadline|duration|when)$/,
  ],
  ['status', /^(?:current )?status$/],
  [
    'description',
    /^(?:short )?(?:description|rationale|purpose|aim|summary|overview|objective|expected result)$/,
  ],
  ['activities', /^(?:key |main |planned |proposed |specific )*(?:activit(?:y|ies)|actions?)$/],
  [
    'objectives',
    /^(?:linked |related |relevant )?(?:gcm )?(?:related )?objectives?(?:\(s\))?(?: of the gcm)?(?: ?\(gcm\))?$|^gcm$/,
  ],
  ['pdParagraphs', /^(?:imrf )?(?:progress declaration|pd)(?: (?:paragraphs?|paras?\.?))?$/],
  ['thematicAreas', /^thematic areas?$/],
];

/** The longest line that can be a label and nothing else. */
const LONGEST_LABEL = 60;

/** Which fact a label announces; null where it is no label that we know. */
export function fieldOfLabel(label: string): DraftField | null {
  const plain = squeezed(label)
    .toLowerCase()
    .replace(/\s*[:：]\s*$/, '');
  if (plain === '' || plain.length > LONGEST_LABEL) return null;
  return LABELS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A line of the form "Label: value"; null where the part before the colon is no label that we know. */
export function readLabelledLine(line: string): { field: DraftField; label: string; value: string } | null {
  const found = /^([^:：\n]{2,60})[:：]\s*(\S[\s\S]*)$/.exec(line.trim());
  const field = found && fieldOfLabel(found[1] ?? '');
  return found && field ? { field, label: squeezed(found[1] ?? ''), value: found[2] ?? '' } : null;
}
