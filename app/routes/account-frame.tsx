import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { ConsentDue } from '~/accounts/consent-due';
import { isConsentDue } from '~/accounts/is-consent-due.server';
import { CoSignaturesWaiting } from '~/comments/co-signing/co-signature-list';
import { countCoSignatures } from '~/comments/co-signing/read-co-signatures.server';
import { answering } from '~/platform/http.server';

/** What stands over the pages of one's account. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  answering(async () => ({
    isConsentDue: await isConsentDue(context.actor),
    coSignatures: await countCoSignatures(context.actor),
  }));

export default function AccountFrame() {
  const { isConsentDue, coSignatures } = useLoaderData<typeof loader>();
  return (
    <>
      {isConsentDue ? <ConsentDue /> : null}
      <CoSignaturesWaiting count={coSignatures} />
      <Outlet />
    </>
  );
}
