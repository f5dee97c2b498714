import type { ExportDataset } from './export';
import type { ExportFormat } from './export-format';
import { writeCsv } from './write-csv';
import { writeDocx } from './write-docx.server';
import { writeJson } from './write-json';
import { writeXlsx } from './write-xlsx';

/** An export in one of its formats, in pieces of bytes as they are made. */
export async function* writeExport(dataset: ExportDataset, format: ExportFormat): AsyncGenerator<Uint8Array> {
  switch (format) {
    case 'csv':
      for (const piece of writeCsv(dataset)) yield Buffer.from(piece);
      return;
    case 'json':
      yield Buffer.from(writeJson(dataset));
      return;
    case 'xlsx':
      yield await writeXlsx(dataset);
      return;
    case 'docx':
      yield await writeDocx(dataset);
  }
}
