import { useTranslation } from 'react-i18next';
import { ChangedWords } from '~/ui/changed-words';
import { Facts } from '~/ui/facts';
import { Moment } from '~/ui/moment';
import { Section } from '~/ui/section';
import { InWords } from '~/ui/worded';
import type { OwnDecision, ShownKind } from './own-decision';

/** A decision in a few words, for its title and for links to it. */
export function DecisionTitle({ kind, number }: { kind: ShownKind; number: number | null }) {
  const { t } = useTranslation();
  return t(`ownDecision.title.${kind}`, { number });
}

/** Why it was decided, and for how long. */
export function DecisionFacts({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  const { reason, notes, until, file, space } = decision;
  return (
    <Facts
      facts={[
        { name: t('ownDecision.reason'), value: <InWords of={reason} /> },
        {
          name: t('ownDecision.note'),
          value:
            notes.length > 0
              ? notes.map((note) => (
                  <span className="note" dir="auto" key={note}>
                    {note}
                  </span>
                ))
              : null,
        },
        { name: t('ownDecision.file'), value: file ? <bdi>{file}</bdi> : null },
        {
          name: t('ownDecision.until'),
          value: until ? <Moment at={until} precision="moment" timeZone={space.timeZone} /> : null,
        },
      ]}
    />
  );
}

/** The text that it was about; of a suggestion and of a removed passage with what is taken out and put in. */
export function DecisionWords({ decision: { words, changes, comment, kind } }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  if (words === null || comment === null) return null;
  return (
    <Section
      id="words"
      title={t(kind === 'suggest' ? 'ownDecision.suggestion' : 'ownDecision.words')}
      note={changes ? t('ownDecision.changesNote') : undefined}
    >
      {changes ? (
        <ChangedWords changes={changes} language={comment.language} />
      ) : (
        <blockquote className="own-words whole" lang={comment.language} dir="auto">
          {words}
        </blockquote>
      )}
    </Section>
  );
}
