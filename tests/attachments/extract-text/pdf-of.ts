import { deflateSync } from 'node:zlib';

/** A stream of a PDF, packed as often as asked. */
export function stream(content: string | Buffer, entries = '', packed = 0): Buffer {
  let bytes = Buffer.from(content);
  for (let times = 0; times < packed; times++) bytes = deflateSync(bytes, { level: 9 });
  const filter = packed ? `/Filter [${'/FlateDecode '.repeat(packed)}]` : '';
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of these objects, the first of which is its catalogue. */
export function pdfOfObjects(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** What a page draws to have these lines on it: 12 points high, 14 apart; an empty one is space between paragraphs. */
export const drawn = (lines: string[]): string =>
  `BT /F1 12 Tf 72 760 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join('\n')} ET`;

/** A PDF whose pages draw this; `more` are objects from number 4 on, which its resources may name. */
export function pdfOfPages(
  pages: (string | Buffer)[],
  options: { trailer?: string; more?: (string | Buffer)[]; resources?: string } = {},
): Buffer {
  const more = options.more ?? [];
  const first = 4 + more.length;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  return pdfOfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
      FONT,
      ...more,
      ...pages.flatMap((page, at) => [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> ${options.resources ?? ''} >> /Contents ${first + at * 2 + 1} 0 R >>`,
        Buffer.isBuffer(page) ? page : stream(page),
      ]),
    ],
    options.trailer,
  );
}

/** A PDF with these lines on its pages. */
export const pdfOf = (...pages: string[][]): Buffer => pdfOfPages(pages.map(drawn));
