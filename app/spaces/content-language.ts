/** What consultations are offered to be held in: the official languages of the United Nations, then others that its consultations use. By BCP 47 code. */
export const CONTENT_LANGUAGES = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
  'am',
  'bn',
  'de',
  'hi',
  'id',
  'it',
  'pt',
  'fa',
  'so',
  'sw',
  'tr',
  'uk',
  'ur',
] as const;

/** All that are offered, with those that a space has already. */
export const offeredLanguages = (own: readonly string[] = []): string[] => [
  ...new Set<string>([...CONTENT_LANGUAGES, ...own]),
];
