import { type ExportDataset, type ExportGroup, NO_GROUP } from './export';
import { EXPORT_SCHEMA_PATH, type ExportDocument } from './export-schema';

/** An export as one JSON text; `export-schema.ts` says what each field is. Equal datasets give equal bytes. */
export const writeJson = (dataset: ExportDataset): string =>
  `${JSON.stringify(exportDocument(dataset), null, 2)}\n`;

function exportDocument(dataset: ExportDataset): ExportDocument {
  const { space, comments, provenance } = dataset;
  return {
    $schema: `${provenance.publicUrl}${EXPORT_SCHEMA_PATH}`,
    space,
    groups: dataset.groups.map(groupDocument),
    comments,
    provenance,
  };
}

const groupDocument = ({ framework, code, title, counts, entries }: ExportGroup) => ({
  framework,
  code,
  title,
  counts,
  comments: entries
    .filter(({ state }) => code === NO_GROUP || state !== 'proposed')
    .map(({ comment }) => comment.id),
  proposed: entries.filter(({ state }) => state === 'proposed').map(({ comment }) => comment.id),
});
