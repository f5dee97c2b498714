import { useTranslation } from 'react-i18next';
import { Facts } from '~/ui/facts';
import { InWords } from '~/ui/worded';
import { GroupName } from '../group-name';
import { byGroup } from '../space-view';
import { blocksWithText } from '../workplan-draft';
import type { DraftDesk } from './read-draft.server';
import { DraftFile } from './workplan-stands';

/** What the draft holds, in numbers. */
export function DraftSummary({ desk }: { desk: DraftDesk }) {
  const { t } = useTranslation();
  const { document, space, fileName } = desk;
  const blocks = blocksWithText(document);
  const introduction = blocks.filter(({ priorityKey, afterKey }) => priorityKey === null && !afterKey);
  const empty = document.blocks.length - blocks.length;
  const groups = byGroup(document.priorities);
  return (
    <Facts
      facts={[
        {
          name: t('workplanDesk.field.title'),
          value: <InWords of={{ text: document.title, language: document.language }} />,
        },
        { name: t('workplanDesk.document'), value: <DraftFile fileName={fileName} slug={space.slug} /> },
        {
          name: t('workplan.group.all'),
          value: (
            <ul className="draft-groups">
              {groups.map(({ group, priorities }) => (
                <li key={group ?? ''}>
                  <GroupName group={group} alone={groups.length === 1} />: {priorities.length}
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: t('workplanDesk.text'),
          value: t('workplanDesk.textInNumbers', {
            count: blocks.length,
            introduction: introduction.length,
          }),
        },
        {
          name: t('workplanDesk.leftOut'),
          value: empty > 0 ? t('workplanDesk.emptyBlocks', { count: empty }) : null,
        },
      ]}
    />
  );
}
