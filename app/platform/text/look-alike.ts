/**
 * Letters of other alphabets, and odd ones of ours, that look like these Latin letters and digits. From Unicode's list of confusables
 * (UTS 39, confusables.txt): those of living alphabets that are single letters and that decomposition does not already resolve.
 */
const LOOKS_LIKE: Record<string, string> = {
  2: 'ϨꙄ',
  3: 'ⳌЗӠ',
  4: 'Ꮞ',
  6: 'ⳒбᏮ',
  9: 'Ⳋ',
  a: 'ɑαаΑАᎪꓮ',
  aa: 'ꜳꜲ',
  ae: 'ӕӔ',
  ao: 'ꜵꜴ',
  au: 'ꜷꜶ',
  av: 'ꜹꜻꜸꜺ',
  ay: 'ꜽꜼ',
  b: 'ƄЬᏏꞴΒВᏴꓐ',
  bl: 'Ы',
  c: 'ᴄⲥсꮯⲤСᏟꓚ',
  d: 'ԁᏧꓒᎠꓓ',
  dz: 'ʣ',
  e: 'ꬲеҽΕЕᎬꓰ',
  f: 'ꬵꞙẝքꞘϜꓝ',
  g: 'ɡᶃƍցԌᏀᏳꓖ',
  h: 'һհᏂΗⲎНᎻꓧ',
  i: 'ıɪɩιіꙇӏꭵᎥ',
  j: 'ϳјꞲͿЈᎫꓙ',
  k: 'ΚⲔКᏦꓗ',
  l: 'ƖΙⲒІӀꓲⳐᏞꓡ',
  lo: 'Ю',
  ls: 'ʪ',
  lz: 'ʫ',
  m: 'ΜϺⲘМᎷꓟ',
  n: 'ոռΝⲚꓠ',
  o: 'ᴏᴑꬽοσⲟоօΟⲞОՕꓳ',
  oo: 'ꝏꚙꝎꚘ',
  p: 'ρⲣрΡⲢРᏢꓑ',
  q: 'ԛգզ',
  r: 'ꭇꭈᴦⲅгꮁƦᎡᏒꓣ',
  s: 'ꜱƽѕꮪЅՏᏕᏚꓢ',
  t: 'ΤⲦТᎢꓔ',
  tf: 'ꝷ',
  ts: 'ʦ',
  u: 'ꞟᴜꭎꭒʋυսՍꓴ',
  ue: 'ᵫ',
  uo: 'ꭣ',
  v: 'ᴠνѵꮩѴᏙꓦ',
  w: 'ɯᴡѡԝաꮃԜᎳᏔꓪ',
  x: 'хꞳΧⲬХꓫ',
  y: 'ɣᶌʏỿꭚγуүΥⲨУҮᎩᎽꓬ',
  z: 'ᴢꮓΖᏃꓜ',
};

const LETTER = new Map(
  Object.entries(LOOKS_LIKE).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);
/** Small Cyrillic and Greek letters whose capital is the one that looks alike: "в" of "В". */
const seenAs = (letter: string): string => LETTER.get(letter) ?? LETTER.get(letter.toUpperCase()) ?? letter;

const ALPHABETS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/** Whether one word has letters of two alphabets that share their shapes: "Саritas" with a Cyrillic С. No language is written so. */
export const mixesAlphabets = (word: string): boolean =>
  ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1;

/**
 * What a text is taken for at a glance: two texts that look the same give the same. Letters become the Latin ones that they look like,
 * in lower case, without accents and without what is not seen; i, l and 1 are one, as are o and 0, m and rn, w and vv.
 */
export function lookAlike(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Default_Ignorable_Code_Point}+|[\u0300-\u036F]+/gu, '');
  return [...plain]
    .map(seenAs)
    .join('')
    .toLowerCase()
    .replace(/[il1|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .normalize('NFC');
}
