import { useTranslation } from 'react-i18next';
import { HiddenField } from '~/ui/form/hidden-field';
import { PlainForm } from '~/ui/form/plain-form';
import { usePlainForm } from '~/ui/form/use-plain-form';
import type { BlockChangeView, PlacedBlockView } from './changes-view';
import { pairsFormSchema, pairValue } from './pairs-form';
import type { DraftChanges } from './read-draft-changes.server';
import { WorkplanChanges } from './workplan-changes';

/** So many of the paragraphs that may be meant are offered, those that stand nearest: a list of hundreds is not read. */
const OFFERED = 30;
const WORDS_OFFERED = 70;

/** What a draft changes, and for each earlier paragraph which it is now: the guess, to be corrected. */
export function DraftChangesForm({ page }: { page: DraftChanges }) {
  const { t } = useTranslation();
  const { changes, space, revision } = page;
  const form = usePlainForm(pairsFormSchema, {
    labels: { pairs: t('versions.isNow') },
    defaults: { pairs: [] },
  });
  const isToPair =
    changes.blocks.some(({ before }) => before !== null) ||
    changes.priorities.some(({ beforeId }) => beforeId !== null);
  const list = (
    <WorkplanChanges
      changes={changes}
      spaceSlug={space.slug}
      under={(change) =>
        change.before && change.kind !== 'moved' ? (
          <IsNow
            change={change}
            before={change.before}
            unpaired={page.added}
            sent={form.fields.pairs.values}
          />
        ) : null
      }
      underPriority={({ beforeId }) =>
        beforeId ? <PriorityIsNow page={page} id={beforeId} sent={form.fields.pairs.values} /> : null
      }
    />
  );
  if (!isToPair) return list;
  return (
    <PlainForm form={form} submit={t('versions.savePairs')}>
      <HiddenField name="revision" value={String(revision)} />
      {list}
    </PlainForm>
  );
}

/** Which priority of the draft a published one is: what was said of it goes with it. */
function PriorityIsNow({ page, id, sent }: { page: DraftChanges; id: string; sent: string[] }) {
  const { t } = useTranslation();
  const shown = page.priorities.find((priority) => priority.id === id)?.key ?? null;
  return (
    <label className="is-now">
      <span>{t('versions.isNow')}</span>
      <select
        className="ds-input"
        name="pairs"
        defaultValue={sent.find((value) => value.startsWith(`${id} `)) ?? pairValue(id, shown)}
      >
        <option value={pairValue(id, null)}>{t('versions.isGone')}</option>
        {page.priorities.map(({ key, code, title }) => (
          <option key={key} value={pairValue(id, key)}>
            {`${code} ${title.slice(0, WORDS_OFFERED)}`}
          </option>
        ))}
      </select>
      {page.named[id] ? (
        <span className="quiet">{t('versions.named', { count: page.named[id] })}</span>
      ) : null}
    </label>
  );
}

function IsNow(props: {
  change: BlockChangeView;
  before: PlacedBlockView;
  unpaired: PlacedBlockView[];
  sent: string[];
}) {
  const { t } = useTranslation();
  const { change, before } = props;
  const offered = nearest(props.unpaired, change.after?.place ?? before.place);
  // One that was edited here is what it was.
  const isKnown = change.after?.id === before.id;
  if (isKnown || (!change.after && offered.length === 0)) return null;
  const sent = props.sent.find((value) => value.startsWith(`${before.id} `));
  return (
    <label className="is-now">
      <span>{t('versions.isNow')}</span>
      <select
        className="ds-input"
        name="pairs"
        defaultValue={sent ?? pairValue(before.id, change.after?.id ?? null)}
      >
        <option value={pairValue(before.id, null)}>{t('versions.isGone')}</option>
        {[...(change.after ? [change.after] : []), ...offered].map((after) => (
          <option key={after.id} value={pairValue(before.id, after.id)}>
            {t('versions.offered', { number: after.place, words: after.text.slice(0, WORDS_OFFERED) })}
          </option>
        ))}
      </select>
      {change.isByHand ? <span className="quiet">{t('versions.byHand')}</span> : null}
    </label>
  );
}

const nearest = (blocks: readonly PlacedBlockView[], place: number): PlacedBlockView[] =>
  [...blocks]
    .sort((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place))
    .slice(0, OFFERED)
    .sort((a, b) => a.place - b.place);
