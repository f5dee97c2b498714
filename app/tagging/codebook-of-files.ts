import type { FrameworkFile } from '~/frameworks/schema';
import type { WorkplanFile } from '~/spaces/workplan-schema';
import { type Codebook, compileCodebook } from './recogniser/codebook';

/** A codebook straight from reference files, without a database. */
export function codebookOfFiles(frameworks: FrameworkFile[], workplan?: WorkplanFile): Codebook {
  const terms = frameworks.flatMap((framework) =>
    framework.terms.map((term) => ({
      framework: framework.key,
      code: term.code,
      titles: [term.title, term.officialTitle].flatMap((texts) => Object.values(texts ?? {})),
    })),
  );
  const priorities = (workplan?.priorities ?? []).map((priority) => ({
    framework: 'priority',
    code: priority.code,
    titles: [priority.title, priority.finalTitle].filter((title) => title !== undefined),
    kind: priority.group,
    number: priority.number,
  }));
  return compileCodebook([...terms, ...priorities]);
}
