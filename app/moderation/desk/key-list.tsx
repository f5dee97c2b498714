import { useTranslation } from 'react-i18next';
import { DESK_DECISIONS } from '../decision';
import { Key } from './key';
import { AT_ONCE, DECISION_KEYS, DESK_KEYS, QUEUE_KEYS, withShift } from './keys';

/** Opens the list of keys over the page; the script shows it. */
export function KeysButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="keys-button" data-show-keys aria-keyshortcuts="?" hidden>
      {t('moderationDesk.keysShow')} <Key of="?" />
    </button>
  );
}

/** All keys of the desk: at the end of the page, or over it where there is a script. Brings the script. */
export function KeyList() {
  const { t } = useTranslation();
  return (
    <>
      <details className="desk-keys" data-keys>
        <summary>{t('moderationDesk.keys')}</summary>
        <div data-keys-part>
          <p className="field-hint">{t('moderationDesk.keysNote')}</p>
          <Keys />
        </div>
      </details>
      <dialog className="keys-dialog" data-keys-dialog aria-label={t('moderationDesk.keys')}>
        <div className="keys-head">
          <h2 className="ds-heading">{t('moderationDesk.keys')}</h2>
          <form method="dialog">
            <button type="submit" className="ds-button" data-variant="secondary">
              {t('moderationDesk.keysClose')}
            </button>
          </form>
        </div>
      </dialog>
      {/* An addition to links and buttons that do the same; `server/safety.ts` lets these pages have it. */}
      <script type="module" src="/moderate.js" />
    </>
  );
}

/** What each key does, by the page on which it does it. */
const LISTS = {
  everywhere: [
    ['q', 'queue'],
    ['Ctrl+Enter', 'send'],
    ['1–9', 'reason'],
    ['Esc', 'leave'],
    ['?', 'help'],
  ],
  queue: [
    ['j, ↓', 'lineDown'],
    ['i, ↑', 'lineUp'],
    ['Enter', 'open'],
    ['e, Space', 'select'],
    [QUEUE_KEYS.together, 'together'],
    [QUEUE_KEYS.start, 'start'],
  ],
  item: [
    [DESK_KEYS.next, 'next'],
    [DESK_KEYS.previous, 'previous'],
    [DESK_KEYS.take, 'take'],
    [DESK_KEYS.note, 'note'],
    [DESK_KEYS.undo, 'undo'],
    [withShift(DESK_KEYS.undo), 'undoBefore'],
  ],
  contest: [
    [DESK_KEYS.uphold, 'uphold'],
    [DESK_KEYS.overturn, 'overturn'],
  ],
  member: [
    [DESK_KEYS.confirm, 'confirm'],
    [DESK_KEYS.decline, 'decline'],
  ],
} as const;

function Keys() {
  const { t } = useTranslation();
  const decisions = DESK_DECISIONS.flatMap((kind) => {
    const words = t(`moderationDesk.action.${kind}`);
    const own = { of: DECISION_KEYS[kind], words };
    if (!AT_ONCE.includes(kind)) return [own];
    return [own, { of: withShift(own.of), words: t('moderationDesk.withNote', { action: words }) }];
  });
  return (
    <div className="key-lists">
      <KeyTable title={t('moderationDesk.keysOf.comment')} rows={decisions} />
      <div>
        {Object.entries(LISTS).map(([name, rows]) => (
          <KeyTable
            key={name}
            title={t(`moderationDesk.keysOf.${name as keyof typeof LISTS}`)}
            rows={rows.map(([of, what]) => ({ of, words: t(`moderationDesk.key.${what}`) }))}
          />
        ))}
      </div>
    </div>
  );
}

function KeyTable({ title, rows }: { title: string; rows: { of: string; words: string }[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="key-table">
        {rows.map(({ of, words }) => (
          <KeyRow key={words} of={of} words={words} />
        ))}
      </dl>
    </div>
  );
}

function KeyRow({ of, words }: { of: string; words: string }) {
  // A capital is the letter with Shift; the names of keys stand as they are.
  const name = of.length === 1 && of !== of.toLowerCase() ? `⇧ ${of}` : of;
  return (
    <div>
      <dt>
        <kbd className="key">{name}</kbd>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
