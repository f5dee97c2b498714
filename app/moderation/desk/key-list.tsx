import { useTranslation } from 'react-i18next';
import { DESK_DECISIONS } from '../decision';
import { Key } from './key';
import { DECISION_KEYS, DESK_KEYS, withShift } from './keys';

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

function Keys() {
  const { t } = useTranslation();
  const moving = [
    [DESK_KEYS.next, 'next'],
    [DESK_KEYS.previous, 'previous'],
    [DESK_KEYS.queue, 'queue'],
    [DESK_KEYS.take, 'take'],
    [DESK_KEYS.note, 'note'],
    [DESK_KEYS.undo, 'undo'],
    [withShift(DECISION_KEYS.approve), 'withNote'],
    [withShift(DESK_KEYS.undo), 'undoBefore'],
    [DESK_KEYS.uphold, 'uphold'],
    [DESK_KEYS.overturn, 'overturn'],
    [DESK_KEYS.confirm, 'confirm'],
    [DESK_KEYS.decline, 'decline'],
    ['Ctrl+Enter', 'send'],
    ['Esc', 'leave'],
    ['?', 'help'],
  ] as const;
  return (
    <div className="key-lists">
      <dl className="key-table">
        {DESK_DECISIONS.map((kind) => (
          <KeyRow key={kind} of={DECISION_KEYS[kind]} words={t(`moderationDesk.action.${kind}`)} />
        ))}
      </dl>
      <dl className="key-table">
        {moving.map(([key, what]) => (
          <KeyRow key={what} of={key} words={t(`moderationDesk.key.${what}`)} />
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
