import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { enableAccount } from '~/accounts/enable-account.server';
import { nothingSchema } from '~/accounts/person-schema';
import { PersonStep } from '~/accounts/person-step';
import { usePlainForm } from '~/ui/form/use-plain-form';
import { titleMeta } from '~/ui/page-meta';
import { confirmedStep, personLoader } from './person-step.server';

export const loader = personLoader;

export const action = confirmedStep(enableAccount, 'accountEnabled');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titleMeta(data?.language, 'people.enable.title');

export default function EnablePerson() {
  const { person } = useLoaderData<typeof loader>();
  return <PersonStep person={person} step="enable" form={usePlainForm(nothingSchema, { labels: {} })} />;
}
