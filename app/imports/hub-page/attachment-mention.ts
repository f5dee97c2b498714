const THING =
  '(?:files?|documents?|resources?|reports?|notes?|letters?|papers?|statements?|comments?|submissions?|pdfs?|annex(?:es)?|' +
  'contributions?|inputs?|versions?|texts?|tables?|matrix|briefs?|briefings?|study|studies|reflections?|cop(?:y|ies)|slides?|' +
  'presentations?|publications?|factsheets?|brochures?|recommendations?|feedback|responses?|proposals?|guidelines?|photos?|images?)';
const DONE = '(?:attached|annexed|enclosed|appended)';
/** "attached to their culture" is no file; "attached to this comment" is one. */
const NOT_TO = '(?! (?:un)?to (?!this|our|my|the present|the comment|the message|the post))';
const WORDS = (count: number) => `(?:(?!to\\b|importance\\b|value\\b)[\\p{L}\\d’'/-]+ ){0,${count}}`;
const CHOSEN = '(?: (?:the|our|my|an?|this|these))?';
const HERE = '(?:herewith|hereto|hereunder|here|below|above)';

const THING_FR =
  '(?:documents?|fichiers?|rapports?|notes?|lettres?|textes?|contributions?|commentaires?|études?|tableaux?|pdf|versions?)';
const THING_ES =
  '(?:archivos?|ficheros?|documentos?|informes?|notas?|cartas?|textos?|comentarios?|estudios?|cuadros?|pdf|contribuci(?:ón|ones))';

const MENTIONS = [
  // English
  `${DONE} (?:${HERE} )?${WORDS(2)}${THING}`,
  `${THING},?(?: (?:is|are|was|were|has been|have been|also|being|as|please find|find|see)){0,3} ${DONE}(?! importance)${NOT_TO}`,
  `${DONE} (?:please find|${HERE}|as (?:an? )?(?:annex|attachment)|in (?:pdf|word))`,
  `(?:herewith|hereby) (?:attached|enclosed|annexed|attach|enclose)`,
  `(?:see|find|consult|read|refer to)${CHOSEN} (?:also |here |herewith |below )?${DONE}${NOT_TO}`,
  `the ${DONE}(?=\\s*(?:[.,;:)\\]]|$))`,
  `${DONE} to (?:this|our|my|the present) (?:comment|post|message|contribution|submission|response|e?-?mail)`,
  `(?:we|i) (?:also |have |are |am |hereby |herewith )*(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|annex(?:ed|ing)?) ${WORDS(3)}${THING}`,
  `(?:see|in|find|with|as)${CHOSEN} attachments?(?! (?:to|of|style|theory|between|that|which|with|bonds?|figures?|disorders?|is|needs?))`,
  `see${CHOSEN} (?:annex(?:es)?|enclosures?|appendix)(?! (?:[\\p{L}\\d]+ )?(?:of|to|in|du|de) )`,
  // French
  `ci-(?:joint|annexé|inclus)e?s?`,
  `pièces? jointes?`,
  `${THING_FR} (?:\\p{L}+ )?(?:joint|annexé)e?s?(?! (?:à|au|aux) (?!ce |cette |la présente))`,
  `(?:veuillez trouver|vous trouverez|voir) ${WORDS(4)}(?:jointe?s?|en annexe)(?! (?:de|du|des|à la|au) )`,
  `jointe?s? (?:ci-dessous|à ce (?:message|commentaire)|à la présente)`,
  // Spanish
  `${THING_ES} (?:\\p{L}+ )?(?:adjunt|anex)[oa]s?(?! (?:a|al) (?!est[ea]|la presente|presente))`,
  `(?:se )?adjunta(?:mos|n)?(?! (?:a|al|de|del|general|importancia) )(?= (?:\\p{L}+ ){0,3}${THING_ES})`,
  `adjunt[oa]s? (?:encontrar|sírvase|a este|a la presente|al presente|aquí|enviamos|envío|remito|remitimos)`,
  `(?:ver|véase|véanse|en)(?: el| la| los| las)? (?:adjunt[oa]s?|archivos? adjuntos?)`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu'));

/**
 * The words in which a post speaks of a file that goes with it ("see the attached report", "ci-joint",
 * "documento adjunto"), or null. The copied text never carries the file itself.
 */
export function findAttachmentMention(text: string): string | null {
  const even = text.replace(/\s+/g, ' ');
  for (const mention of MENTIONS) {
    const match = mention.exec(even);
    if (match) return match[0];
  }
  return null;
}
