import { describe, expect, test } from 'vitest';
import { findAttachmentMention } from '~/imports/hub-page/attachment-mention.ts';

describe('words that speak of a file that goes with a comment', () => {
  test.each([
    '[Full inventory and comments attached]',
    'Our harbour survey is set out in the attached file.',
    'We argued this in earlier studies, attached below, and again last year.',
    'Please find attached our position.',
    'Please see attachment.',
    'More in the attached.',
    'See the attached.',
    'The report is attached.',
    'The enclosed letter explains why.',
    'Our statement is annexed hereto.',
    'Attached herewith is the chart.',
    'We attach our detailed comments.',
    'I am attaching a short note on lamps.',
    'For details see annex.',
    'The figures are attached to this comment, in a table.',
    'The list is in the attachment.',
    'Veuillez trouver ci-joint nos remarques.',
    'Voir la pièce jointe.',
    'Le document joint donne les chiffres.',
    'Vous trouverez en annexe nos propositions.',
    'Véase el documento adjunto.',
    'Adjuntamos el informe de la cofradía.',
    'Se adjuntan los comentarios completos.',
    'El archivo anexo lo explica.',
  ])('%s', (text) => {
    expect(findAttachmentMention(text)).not.toBeNull();
  });
});

describe('words that speak of no file', () => {
  test.each([
    'Crews are attached to their culture.',
    'We attach great importance to these reports.',
    'The importance attached to documents varies.',
    'A grant with no conditions attached.',
    'The stigma attached to debt is real.',
    'Documents attached to visa applications get lost.',
    'See how attached they are to the sea.',
    'Attachment to a home port matters, as does attachment theory.',
    'See Annex 2 of the Declaration.',
    'Enclosed spaces are dangerous.',
    'Officials attached to the ministry file reports late.',
    'El director adjunto firmó el informe.',
    'La profesora adjunta enseña náutica.',
    'Les efforts conjoints des ports.',
    'Un communiqué conjoint a suivi.',
    "L'annexe du Pacte ne le dit pas.",
    'El anexo del Pacto no lo dice.',
  ])('%s', (text) => {
    expect(findAttachmentMention(text)).toBeNull();
  });
});
