import { LocalLink } from '~/ui/local-link';
import { InWords } from '~/ui/worded';
import type { ObjectiveLine } from './read-objectives.server';

/** The objectives in order: number, short title, title in full. */
export function ObjectiveList({ objectives }: { objectives: ObjectiveLine[] }) {
  return (
    <ol className="objectives">
      {objectives.map((objective) => (
        <li key={objective.code}>
          <bdi className="code">{objective.code}</bdi>
          <div>
            <LocalLink className="ds-link" to={`/objectives/${objective.code}`}>
              {objective.title ? <InWords of={objective.title} /> : <bdi>{objective.code}</bdi>}
            </LocalLink>
            {objective.officialTitle ? (
              <p>
                <InWords of={objective.officialTitle} />
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
