import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { Conflict, Forbidden, SignInNeeded, TooManyAttempts } from '~/platform/errors';
import { says } from '~/platform/form/form-message';
import { answeringForm } from '~/platform/form.server';
import { answering } from '~/platform/http.server';
import { ActionForm } from '~/ui/form/action-form';
import { CheckboxesField, CheckboxField, RadiosField, SelectField } from '~/ui/form/choice-fields';
import { FileField } from '~/ui/form/file-field';
import { PasswordField } from '~/ui/form/password-field';
import { PlainForm } from '~/ui/form/plain-form';
import { TextAreaField, TextField } from '~/ui/form/text-field';
import { usePlainForm } from '~/ui/form/use-plain-form';

const schema = z.object({
  name: z.string().max(20),
  email: z.email(),
  members: z.number().optional(),
  password: z.string().min(12, says('passwordTooShort', { count: 12 })),
  about: z.string().optional(),
  group: z.enum(['civil-society', 'academia']),
  capacity: z.enum(['organisation', 'myself']),
  topics: z.array(z.enum(['replies', 'news', 'summaries'])),
  document: z.file().optional(),
  consent: z.literal(true, says('consent')),
  token: z.string().max(3).optional(),
});

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));

/** A page with a form that has a field of every kind; its schema knows one more, which it does not show. */
export function Register() {
  const { fields, ...form } = usePlainForm(schema, {
    labels: {
      name: 'Name',
      email: 'E-mail',
      members: 'Members',
      password: 'Password',
      about: 'About you',
      group: 'Group',
      capacity: 'Do you speak for others?',
      topics: 'Topics',
      document: 'Document',
      consent: 'I agree',
    },
    defaults: {
      members: 162,
      group: 'academia',
      capacity: 'myself',
      topics: ['news', 'replies'],
      consent: true,
    },
  });
  return (
    <PlainForm form={{ ...form, fields }} submit="Register" multipart>
      <TextField field={fields.name} />
      <TextField field={fields.email} type="email" hint="We send a link there." />
      <TextField field={fields.members} type="number" />
      <PasswordField field={fields.password} autoComplete="new-password" hint="At least 12 characters." />
      <TextAreaField field={fields.about} />
      <SelectField
        field={fields.group}
        empty="Choose one"
        choices={[{ group: 'Organisations', choices: choices('civil-society') }, ...choices('academia')]}
      />
      <RadiosField field={fields.capacity} choices={choices('organisation', 'myself')} />
      <CheckboxesField field={fields.topics} choices={choices('replies', 'news', 'summaries')} />
      <FileField field={fields.document} />
      <CheckboxField field={fields.consent} />
    </PlainForm>
  );
}

/** A page with a form of its own, which asks for nothing, and one that posts elsewhere. */
export function TwoForms() {
  const labels = { name: 'Name' };
  const own = usePlainForm(z.object({ name: z.string() }), { labels });
  const other = usePlainForm(z.object({ name: z.string() }), { id: 'other', action: '/register', labels });
  return (
    <>
      <PlainForm form={own} submit="One">
        <TextField field={own.fields.name} />
      </PlainForm>
      <PlainForm form={other} submit="Two">
        <TextField field={other.fields.name} />
      </PlainForm>
      <ActionForm action="/sessions/end" label="End" of="Firefox on Linux" values={{ session: '7' }} />
    </>
  );
}

/** What the work refuses with, by the name that was typed. */
const REFUSALS: Record<string, Error> = {
  Conflict: new Conflict('The space was closed a moment ago.'),
  TooMany: new TooManyAttempts(40),
  SignIn: new SignInNeeded('no'),
  Forbidden: new Forbidden('no'),
};

export const register = ({ request }: { request: Request }) =>
  answering(() =>
    answeringForm(request, schema, ({ name }) => {
      if (REFUSALS[name]) throw REFUSALS[name];
      return redirect('/welcome');
    }),
  );
export const nameOnly = ({ request }: { request: Request }) =>
  answering(() => answeringForm(request, z.object({ name: z.string() }), () => redirect('/welcome')));
