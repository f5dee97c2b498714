import { catalogueFor, translator } from '../i18n';
import { oneLine } from './mailbox';

/** A piece of a mail: a paragraph, a link that is the thing to do, a table of facts, or small print, which may lead somewhere too. */
export type MailPiece =
  | string
  | { link: string; label: string }
  | { details: [label: string, value: string][] }
  | { note: string; link?: string };

const LINE_LENGTH = 72;

/** The plain text of a mail: lines of at most 72 characters, addresses whole. */
export function writeText(language: string, heading: string, pieces: MailPiece[]): string {
  const t = translator(language);
  const blocks = pieces.map((piece) => {
    if (typeof piece === 'string') return wrap(piece);
    if ('note' in piece)
      return [wrap(piece.note), ...(piece.link ? [webAddress(piece.link)] : [])].join('\n');
    if ('link' in piece) return `${wrap(`${piece.label}:`)}\n${webAddress(piece.link)}`;
    return piece.details.map(([label, value]) => wrap(`${label}: ${value}`)).join('\n');
  });
  return [wrap(heading), ...blocks, `-- \n${wrap(t('mail.automatic'))}`].join('\n\n').concat('\n');
}

// What a mail program shows has no stylesheet of ours; colours other than the button's are left to it, for the sake of its dark theme.
const STYLE = {
  body: "margin:0;padding:24px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-size:17px;line-height:1.6",
  column: 'max-width:36em',
  heading: 'font-size:24px;line-height:1.25;margin:0 0 16px',
  paragraph: 'margin:0 0 16px',
  small: 'margin:0 0 16px;font-size:15px',
  button:
    'display:inline-block;padding:12px 24px;border-radius:4px;background-color:#0b5c97;color:#ffffff;font-weight:600;text-decoration:none',
  address: 'overflow-wrap:anywhere;word-break:break-all',
  table: 'margin:0 0 16px;border-collapse:collapse',
  label: 'padding:4px 0;padding-inline-end:16px;text-align:start;vertical-align:top;font-weight:600',
  value: 'padding:4px 0;text-align:start;vertical-align:top',
  footer: 'margin:40px 0 0;padding-top:16px;border-top:1px solid #8d949b;font-size:15px',
};

/** The same as HTML: nothing is loaded from anywhere, and what people wrote stands in it as text. */
export function writeHtml(language: string, heading: string, pieces: MailPiece[]): string {
  const t = translator(language);
  const blocks = pieces.map((piece) => {
    if (typeof piece === 'string') return `<p style="${STYLE.paragraph}">${escaped(piece)}</p>`;
    if ('note' in piece) {
      const href = piece.link && escaped(webAddress(piece.link));
      const way = href ? `<br><a href="${href}" dir="ltr" style="${STYLE.address}">${href}</a>` : '';
      return `<p style="${STYLE.small}">${escaped(piece.note)}${way}</p>`;
    }
    if ('link' in piece) {
      const href = escaped(webAddress(piece.link));
      return `<p style="${STYLE.paragraph}"><a href="${href}" style="${STYLE.button}">${escaped(piece.label)}</a></p>
<p style="${STYLE.small}">${escaped(t('mail.copyAddress'))}<br><a href="${href}" dir="ltr" style="${STYLE.address}">${href}</a></p>`;
    }
    const rows = piece.details.map(
      ([label, value]) =>
        `<tr><th scope="row" style="${STYLE.label}">${escaped(label)}</th><td dir="auto" style="${STYLE.value}">${escaped(value)}</td></tr>`,
    );
    return `<table style="${STYLE.table}">${rows.join('\n')}</table>`;
  });
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${catalogueFor(language).dir(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(heading)}</title></head>
<body style="${STYLE.body}"><div style="${STYLE.column}">
<h1 style="${STYLE.heading}">${escaped(heading)}</h1>
${blocks.join('\n')}
<p style="${STYLE.footer}">${escaped(t('mail.automatic'))}</p>
</div></body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => oneLine(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An address that a mail may lead to, as a browser would write it. Throws for any other: mails are no place for scripts. */
function webAddress(link: string): string {
  const { protocol, href } = new URL(link);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('a mail links to web addresses only');
  return href;
}

/** Lines broken between words; a word that is longer stays whole. */
function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of oneLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
