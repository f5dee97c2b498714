import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { annex, organisationList } from './docx-annex';
import { contents, overview, titlePage } from './docx-front';
import { groupSection } from './docx-group';
import { PAGE, PAGE_TEXT_WIDTH, REPORT_STYLES } from './docx-styles';
import type { ExportDataset } from './export';
import { exportWords } from './words';
import { xmlText } from './xml-text';

/** An export as a report in Word: title page, contents, overview, a section per group, the organisations, the comments in full. */
export function writeDocx(dataset: ExportDataset): Promise<Uint8Array> {
  const words = exportWords('en');
  const { by } = dataset.provenance.filters;
  const report = new Document({
    title: xmlText(dataset.space.title),
    subject: words(`report.subtitle.${by}`),
    creator: xmlText(dataset.space.url),
    lastModifiedBy: xmlText(dataset.space.url),
    styles: REPORT_STYLES,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer(dataset), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...titlePage(dataset, words),
          ...contents(words),
          ...overview(dataset, words),
          ...dataset.groups.flatMap((group) => groupSection(group, by, words)),
          ...organisationList(dataset, words),
          ...annex(dataset, words),
        ],
      },
    ],
  });
  return Packer.toBuffer(report);
}

function footer({ space, provenance }: ExportDataset): Footer {
  const words = exportWords('en');
  return new Footer({
    children: [
      new Paragraph({
        style: 'ReportFooter',
        alignment: AlignmentType.START,
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE_TEXT_WIDTH }],
        children: [
          new TextRun(xmlText(words('report.footer', { title: space.title, revision: provenance.revision }))),
          new TextRun({ children: ['\t', `${words('report.page')} `, PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}
