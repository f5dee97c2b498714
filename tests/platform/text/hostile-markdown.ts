const filled = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts made to overflow a parser or to keep it busy, each of about as many characters as asked for. */
export const HOSTILE_MARKDOWN: Record<string, (length: number) => string> = {
  'open brackets': filled('['),
  'nested brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'links within links': filled('[a]('),
  'nested links': (length) => `${'['.repeat(length / 4)}a${'](b)'.repeat(length / 5)}`,
  'open images': filled('!['),
  'quote marks': filled('>'),
  'quote marks with blanks': filled('> '),
  'emphasis bomb': filled('*a_'),
  stars: filled('*a '),
  'stars and words': filled('*a**'),
  strikes: filled('~~a '),
  underscores: filled('_'),
  backticks: (length) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * length)) }, (_, at) => '`'.repeat(at)).join(' '),
  'open tags': filled('<a '),
  'open comments': filled('<!--'),
  'open declarations': filled('<!A '),
  'open angle brackets': filled('<'),
  'addresses without end': filled('http://a.'),
  'mail boxes': filled('a.b@'),
  'dots of addresses': (length) => `https://a${'.'.repeat(length)}`,
  'brackets of addresses': (length) => `https://a${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
  entities: filled('&amp;'),
  'deep lists': (length) => {
    let text = '';
    for (let level = 0; text.length < length; level += 1) text += `${' '.repeat(level * 2)}- x\n`;
    return text;
  },
  'lists in one line': filled('- '),
  'numbers in one line': filled('1. '),
  'deep quotes of lists': filled('> - '),
  'a table of many columns': (length) => `${filled('|a')(length / 2)}|\n${filled('|-')(length / 2)}|`,
  'a table of many rows': (length) => `|a|\n|-|\n${filled('|b|\n')(length)}`,
  definitions: filled('[a]: b\n'),
  references: (length) => `${filled('[a]: b\n')(length / 2)}${filled('[a]')(length / 2)}`,
  headings: filled('# a\n'),
  underlines: filled('a\n=\n'),
  'hard breaks': filled('a  \n'),
  blanks: (length) => `a${' '.repeat(length)}b`,
  'empty lines': (length) => `a${'\n'.repeat(length)}b`,
  tabs: filled('\t'),
  fences: filled('```\n'),
  backslashes: filled('\\'),
  'accents without end': filled('a\u0301\u0302'),
  'bullets of Word': filled('•\t'),
  'open elements': filled('<b>'),
  'open paragraphs and tables': filled('<table><td>'),
};
