import { useTranslation } from 'react-i18next';
import { Moment } from '~/ui/moment';
import type { SpaceStage } from './space';

interface Dates {
  stage: SpaceStage;
  opensAt: string | null;
  closesAt: string | null;
  timeZone: string;
}

/** The name of a space's stage, told by words and, beside them, a mark. */
export function Stage({ stage }: { stage: SpaceStage }) {
  const { t } = useTranslation();
  return <span className={`stage stage-${stage}`}>{t(`space.stage.${stage}`)}</span>;
}

/** When a space opens and closes, in its own zone; the past is told as past by the stage, not by the reader's clock. */
export function useSpaceDates(space: Dates): { name: string; value: React.ReactNode }[] {
  const { t } = useTranslation();
  const isOver = space.stage === 'closed' || space.stage === 'archived';
  const at = (time: string | null) =>
    time && <Moment at={time} precision="moment" timeZone={space.timeZone} />;
  return [
    { name: t(space.stage === 'draft' ? 'time.opens' : 'time.opened'), value: at(space.opensAt) },
    { name: t(isOver ? 'time.closed' : 'time.closes'), value: at(space.closesAt) },
  ];
}
