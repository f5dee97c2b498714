import type { InvitationRemark, InvitedRow } from './invitation';

/** Those to invite, and the lines that cannot be told apart. */
export interface InvitationList {
  rows: InvitedRow[];
  problems: InvitationRemark[];
}

/**
 * Reads a list as people type or paste it: a line holds one address or several, as `name@example.org` or `Name <name@example.org>`,
 * with commas, semicolons or blanks between; behind a semicolon or a tab may stand the organisation of the addresses before it. Names
 * are not kept. Whether an address is one is not asked here.
 */
export function readInvitationList(text: string): InvitationList {
  const list: InvitationList = { rows: [], problems: [] };
  text.split(/\r\n?|\n/).forEach((line, index) => {
    readLine(line, index + 1, list);
  });
  return list;
}

function readLine(line: string, row: number, { rows, problems }: InvitationList): void {
  let before: InvitedRow[] = [];
  let isNamed = false;
  for (const part of cut(line, /[;\t]/).map(tidy)) {
    if (part === '') continue;
    if (part.includes('@')) {
      // A new address after an organisation begins anew.
      if (isNamed) before = [];
      isNamed = false;
      const found = addressesIn(part).map((email) => ({ row, email, organisation: '', language: '' }));
      before.push(...found);
      rows.push(...found);
    } else if (before.length === 0) {
      problems.push({ row, kind: 'noAddress', values: { value: part } });
    } else if (isNamed) {
      problems.push({ row, kind: 'tooMuch', values: { value: part } });
    } else {
      for (const one of before) one.organisation = part;
      isNamed = true;
    }
  }
}

const tidy = (part: string): string => part.replace(/^[\s,]+|[\s,]+$/g, '');

/** `Doe, Jane <jane@example.org>` is one: a piece without an address belongs to the name in the next. */
function addressesIn(part: string): string[] {
  const whole: string[] = [];
  let name = '';
  for (const piece of cut(part, /,/).map((one) => one.trim())) {
    if (piece === '') continue;
    if (!piece.includes('@')) {
      name = piece;
      continue;
    }
    if (name !== '' && !piece.includes('<')) whole.push(name);
    name = '';
    whole.push(...addressesOfPiece(piece));
  }
  return name === '' ? whole : [...whole, name];
}

function addressesOfPiece(piece: string): string[] {
  const inBrackets = /<([^<>]*)>[\s.]*$/.exec(piece);
  if (inBrackets) return [bare(inBrackets[1] ?? '')];
  const words = piece.split(/\s+/);
  return words.every((word) => word.includes('@')) ? words.map(bare) : [bare(piece)];
}

const bare = (address: string): string =>
  address
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^(["'])(.*)\1$/, '$2');

/** Cuts a text at a sign, but not between quotation marks nor between angle brackets. */
function cut(text: string, sign: RegExp): string[] {
  const pieces = [''];
  let isQuoted = false;
  let isBracketed = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '<') isBracketed = true;
    else if (character === '>') isBracketed = false;
    if (!isQuoted && !isBracketed && sign.test(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  // A mark without its counterpart is a sign like any other.
  return isQuoted || isBracketed ? text.split(sign) : pieces;
}
