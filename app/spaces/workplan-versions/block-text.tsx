import { useTranslation } from 'react-i18next';
import { TermName } from '~/frameworks/term-name';
import { termAddress } from '~/frameworks/term-view';
import { ChangedWords } from '~/ui/changed-words';
import { LocalLink } from '~/ui/local-link';
import { RichText } from '~/ui/worded';
import { workplanAddress } from '../space-view';
import type { BlockInFull } from './read-block.server';
import { blockAnchor, versionAddress } from './versions-view';

/** What a paragraph is called: by its place in the current version, where it has one. */
export function BlockTitle({ block }: { block: BlockInFull }) {
  const { t } = useTranslation();
  return block.place ? t('block.title', { number: block.place }) : t('block.goneTitle');
}

/** A paragraph of the workplan, the way to it in the document, and how it came to read so. */
export function BlockText({ block, spaceSlug }: { block: BlockInFull; spaceSlug: string }) {
  const { t } = useTranslation();
  return (
    <>
      {block.place ? null : <p className="section-note">{t('block.gone', { number: block.lastVersion })}</p>}
      <figure className="block-quoted">
        <RichText html={block.html} language={block.language} />
      </figure>
      {block.place ? (
        <p>
          {block.priority ? (
            <>
              {t('block.of')}{' '}
              <LocalLink className="ds-link" to={termAddress(spaceSlug, block.priority)}>
                <TermName term={block.priority} />
              </LocalLink>
              {' · '}
            </>
          ) : null}
          <LocalLink className="ds-link" to={`${workplanAddress(spaceSlug)}#${blockAnchor(block.number)}`}>
            {t('block.read')}
          </LocalLink>
        </p>
      ) : null}
      {block.history.length > 0 ? (
        <details className="fold">
          <summary>{t('block.history')}</summary>
          <ol className="versions" reversed>
            {block.history.map(({ version, words }) => (
              <li key={version}>
                <p>
                  <LocalLink className="ds-link" to={versionAddress(spaceSlug, version)}>
                    {t('block.inVersion', { number: version })}
                  </LocalLink>
                </p>
                <ChangedWords changes={words} language={block.language} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
