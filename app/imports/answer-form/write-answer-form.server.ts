import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import {
  type AnswerFormView,
  bookmarkOf,
  type FieldSign,
  formMarkLine,
  isRightToLeft,
  signOf,
  WHO_FIELDS,
  type WhoSign,
} from './answer-form';
import { annex } from './form-annex';
import { interestField, paragraphField, textField, whoField } from './form-fields';
import { FormPen, xmlText } from './form-pen';
import { formStyles, PAGE, TEXT_WIDTH } from './form-styles';
import { type LineRun, linesOfHtml } from './html-lines';
import { writeProperties } from './own-lines.server';

const STEPS = 'steps';

/**
 * A form in Word to be filled in without a connection: what to do, who answers, a field for each question, one for paragraphs of the draft,
 * and the draft itself with its paragraphs' numbers. `readAnswerForm` reads what became of it.
 */
export async function writeAnswerForm(form: AnswerFormView): Promise<Buffer> {
  const pen = new FormPen(form.language);
  const children = formBody(pen, form);
  const mark = formMarkLine(markOf(form));
  const title = xmlText(form.title.text);
  const rightToLeft = isRightToLeft(form.language);
  const document = new Document({
    title,
    subject: pen.t('answerForm.title'),
    creator: pen.t('brand'),
    lastModifiedBy: pen.t('brand'),
    customProperties: writeProperties(mark, fieldsOf(form).map(signOf), pen.lines),
    styles: formStyles(form.language, rightToLeft),
    numbering: {
      config: [
        {
          reference: STEPS,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(title, form.language, rightToLeft) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The keys of the lines that such a form has of its own: for a filled form whose word processor took out what tells them. */
export function answerFormLines(form: AnswerFormView): string[] {
  const pen = new FormPen(form.language);
  formBody(pen, form);
  return pen.lines;
}

/** A sentence in which this address is a link. */
function linked(sentence: string, address: string | null): LineRun[] {
  const plain = (text: string, href: string | null = null): LineRun => ({
    text,
    bold: false,
    italic: false,
    href,
  });
  const at = address ? sentence.indexOf(address) : -1;
  if (!address || at < 0) return [plain(sentence)];
  return [plain(sentence.slice(0, at)), plain(address, address), plain(sentence.slice(at + address.length))];
}

const markOf = ({ slug, language, workplan }: AnswerFormView) => ({
  slug,
  language,
  version: workplan?.version ?? null,
});

const hasInterest = ({ workplan }: AnswerFormView, kind: string): boolean =>
  kind === 'interest' && (workplan?.priorities.length ?? 0) > 0;

const fieldsOf = (form: AnswerFormView): FieldSign[] => [
  ...(Object.keys(WHO_FIELDS) as WhoSign[]).map((kind) => ({ kind })),
  ...form.questions.flatMap(({ number, kind }): FieldSign[] => [
    ...(hasInterest(form, kind) ? [{ kind: 'I' as const, number }] : []),
    { kind: 'Q', number },
  ]),
  ...(form.workplan ? [{ kind: 'P' as const }] : []),
];

function formBody(pen: FormPen, form: AnswerFormView): FileChild[] {
  const { t } = pen;
  const steps = [
    t('answerForm.stepWho'),
    t('answerForm.stepAnswer'),
    ...(form.workplan ? [t('answerForm.stepParagraphs')] : []),
    t('answerForm.stepColleagues'),
    form.sendTo ? t('answerForm.stepSend', { address: form.sendTo }) : t('answerForm.stepSendBack'),
  ];
  return [
    pen.text(form.title, 'Title'),
    pen.text(pen.own(t('answerForm.title')), 'FormSubtitle'),
    ...(form.closes ? [pen.text(pen.own(t('answerForm.closes', { date: form.closes })))] : []),
    pen.heading(1, pen.own(t('answerForm.whatToDo'))),
    ...steps.map((step) =>
      pen.line(linked(step, form.sendTo), {
        language: pen.wordsLanguage,
        numbering: { reference: STEPS, level: 0 },
      }),
    ),
    pen.heading(1, pen.own(t('answerForm.whoAnswers'))),
    whoField(pen, form.language),
    pen.text(pen.own(`${t('answerForm.keep')} ${formMarkLine(markOf(form))}`), 'FormMark'),
    pen.heading(1, pen.own(t('answerForm.questions')), { pageBreakBefore: true }),
    ...form.questions.flatMap((question) => questionSection(pen, form, question)),
    ...(form.workplan
      ? [
          pen.heading(1, pen.own(t('answerForm.paragraphs'))),
          pen.text(pen.own(t('answerForm.paragraphsText')), 'FormNote', { keepNext: true }),
          paragraphField(pen, form),
          ...annex(pen, form.workplan),
        ]
      : []),
  ];
}

function questionSection(
  pen: FormPen,
  form: AnswerFormView,
  { number, kind, text }: AnswerFormView['questions'][number],
): FileChild[] {
  const isInterest = hasInterest(form, kind);
  const label = isInterest ? 'answerForm.anythingElse' : 'answerForm.yourAnswer';
  const field: FieldSign = { kind: 'Q', number };
  return [
    pen.heading(2, pen.own(pen.t('answerForm.question', { number })), {
      bookmark: `${bookmarkOf(field)}_at`,
    }),
    ...linesOfHtml(text.html).map(({ runs, marker }) =>
      pen.line(marker ? [{ text: `${marker} `, bold: false, italic: false, href: null }, ...runs] : runs, {
        style: 'FormQuestion',
        language: text.language,
      }),
    ),
    ...(isInterest && form.workplan
      ? [
          pen.text(pen.own(pen.t('answerForm.interestText')), 'FormNote', { keepNext: true }),
          interestField(pen, number, form.workplan.priorities, form.language),
          new Paragraph({ spacing: { after: 60 } }),
        ]
      : []),
    textField(pen, field, pen.t(label, { number }), form.language),
  ];
}

const footer = (title: string, language: string, rightToLeft: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'FormFooter',
        bidirectional: rightToLeft,
        alignment: AlignmentType.START,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            text: title,
            rightToLeft,
            language: rightToLeft ? { bidirectional: language } : { value: language },
          }),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
