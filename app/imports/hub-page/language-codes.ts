/** Languages that consultations have been held in, or that a regional network may use. */
const CODES = (
  'ar zh en fr ru es pt de it nl pl ro uk tr fa ps ur hi bn ne si ta th vi id ms tl my km lo am ti so sw ha yo rw ht ' +
  'el bg sq sr hr bs mk hu cs sk ka hy az kk ky uz tg mn ja ko he ku dz'
).split(' ');

const BY_NAME = new Map<string, string>([
  ['mandarin', 'zh'],
  ['farsi', 'fa'],
  ['castellano', 'es'],
]);
for (const code of CODES) {
  BY_NAME.set(code, code);
  for (const reader of ['en', 'fr', 'es', code]) {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(code);
    if (name) BY_NAME.set(name.toLowerCase(), code);
  }
}

/**
 * The BCP 47 codes of languages named in English, French, Spanish or themselves ("English", "French/Spanish",
 * "Español y français"), in order and once each; and the names that it does not know.
 */
export function readLanguages(printed: string): { codes: string[]; unknown: string[] } {
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of printed.split(/[/,;|&+()]|\s(?:and|or|et|ou|y|o)\s/i)) {
    const name = part.trim().replace(/\.$/, '').toLowerCase();
    if (!name) continue;
    const code = BY_NAME.get(name);
    if (code === undefined) unknown.push(part.trim());
    else if (!codes.includes(code)) codes.push(code);
  }
  return { codes, unknown };
}
