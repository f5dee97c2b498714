import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readRulesPage } from '~/moderation/rules/read-rules-page.server';
import { rulesAddress } from '~/moderation/rules/rules';
import { RulesDesk } from '~/moderation/rules/rules-desk';
import { RULES_BYTES, rulesSchema } from '~/moderation/rules/rules-schema';
import { saveRules } from '~/moderation/rules/save-rules.server';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { perform } from '~/platform/perform.server';
import { titleMeta } from '~/ui/page-meta';
import { signedInReaderOf } from './reader.server';

export const loader = (args: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, language } = signedInReaderOf(args);
    return { page: await readRulesPage(actor, args.params.slug ?? '', language), language };
  });

export const action = (args: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, language, goTo } = signedInReaderOf(args);
    const { slug = '' } = args.params;
    // Whoever may not even see them is refused before the form is read.
    await readRulesPage(actor, slug, language);
    return answeringForm(
      args.request,
      rulesSchema,
      async (rules) => {
        await perform(saveRules, actor, { slug, rules });
        return goTo(`${rulesAddress(slug)}?done=rulesSaved`);
      },
      { limitBytes: RULES_BYTES },
    );
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data?.language, 'rules.title');

export default function DeskRules() {
  const { page } = useLoaderData<typeof loader>();
  return <RulesDesk page={page} />;
}
