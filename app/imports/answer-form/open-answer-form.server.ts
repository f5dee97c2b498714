import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { BadInput } from '~/platform/errors';
import type { Translate } from '~/platform/i18n';
import { missingWords } from '../workplan-document/document-piece';
import { docxWarnings, docxWords } from '../workplan-document/docx-words';
import { openDocx } from '../workplan-document/open-docx.server';
import type { FormRemark } from './answer-form-reading';
import { type FormProperties, readProperties } from './own-lines.server';

const STYLES = ["p[style-name='Title'] => h1:fresh", 'comment-reference => sup'];
/** Parts whose words are set one after another without a blank between them. */
const INLINE = new Set(['a', 'b', 'em', 'i', 's', 'span', 'strong', 'sub', 'sup', 'u']);

export interface OpenForm {
  /** The document's HTML, top level. */
  nodes: Nodes[];
  properties: FormProperties;
  remarks: FormRemark[];
  /** Words that the document has and its HTML does not, in order. */
  unread: string;
}

/** Opens a filled form as far as it is safe, and fetches nothing that it points to. `BadInput` in one sentence where it cannot be read. */
export async function openAnswerForm(bytes: Buffer, t: Translate): Promise<OpenForm> {
  const parts = await openDocx(bytes);
  try {
    const { value: html } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    const { children } = fromHtml(html, { fragment: true });
    for (const node of children) leaveOutMarginMarks(node);
    return {
      nodes: children,
      properties: readProperties(parts.get('docProps/custom.xml')),
      remarks: docxWarnings(parts).flatMap(({ kind, values }): FormRemark[] =>
        kind === 'images' || kind === 'trackedChanges' || kind === 'unread' ? [{ kind, values }] : [],
      ),
      unread: missingWords(docxWords(parts), [textOf(children)]).join(' '),
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    // Whatever the reader stumbles over (parts that contradict each other, nesting without end) is the document's fault.
    throw new BadInput(t('answerForm.refusal.unreadable'));
  }
}

/** The marks of comments in the margin, and the arrows back to them, are no words of the text. */
function leaveOutMarginMarks(node: Nodes): void {
  if (node.type !== 'element') return;
  const { id, href } = node.properties;
  if (/^comment-ref-/.test(String(id ?? '')) || /^#comment-ref-/.test(String(href ?? ''))) node.children = [];
  for (const child of node.children) leaveOutMarginMarks(child);
}

/** All words of some HTML. */
function textOf(nodes: Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const inner = textOf(node.children);
      return INLINE.has(node.tagName) ? inner : ` ${inner} `;
    })
    .join('');
}

/** The names of all bookmarks, and places that notes refer to, within some HTML. */
export function idsWithin(node: Nodes): string[] {
  if (node.type !== 'element') return [];
  return [...(node.properties.id ? [String(node.properties.id)] : []), ...node.children.flatMap(idsWithin)];
}

export interface FormNote {
  /** As the text refers to it: an id that stands where it belongs. */
  reference: string;
  from: 'margin' | 'note';
  /** Of notes at the foot, as printed. */
  number: number;
  body: Element;
}

/** The notes and comments in the margin that a top-level element lists; empty where it is no such list. */
export function notesOf(node: Nodes): FormNote[] {
  if (node.type !== 'element') return [];
  const children = node.children.filter((child) => child.type === 'element');
  if (node.tagName === 'ol')
    return children.flatMap((item, at): FormNote[] => {
      const found = /^(foot|end)note-(.+)$/.exec(String(item.properties.id ?? ''));
      return found
        ? [{ reference: `${found[1]}note-ref-${found[2]}`, from: 'note', number: at + 1, body: item }]
        : [];
    });
  if (node.tagName !== 'dl') return [];
  return children.flatMap((term, at): FormNote[] => {
    const found = /^comment-(.+)$/.exec(String(term.properties.id ?? ''));
    const body = children[at + 1];
    return found && body?.tagName === 'dd'
      ? [{ reference: `comment-ref-${found[1]}`, from: 'margin', number: at + 1, body }]
      : [];
  });
}
