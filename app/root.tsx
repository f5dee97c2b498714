import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Actor } from '~/accounts/actor';
import { canSeeDesk } from '~/accounts/permissions';
import { catalogueFor, languageOfAddress, translator } from '~/platform/i18n';
import { ErrorPage, errorKind } from '~/ui/error-page';
import { pageMeta } from '~/ui/page-meta';
import { SiteFooter } from '~/ui/site-footer';
import { SiteHeader, type Visitor } from '~/ui/site-header';
import stylesheet from '~/ui/styles/plenary.css?url';
import workStylesheet from '~/ui/styles/work.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** What every page says of itself: its language, and for the print its address and the day it was made (a day, so that an unchanged page stays the same to the byte). */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  return {
    language: languageOfAddress(params.lang) ?? 'en',
    address: `${context.publicUrl}${pathname}${search}`,
    madeAt: new Date().toISOString().slice(0, 10),
    visitor: visitorOf(context.actor),
  };
}

/** What the head of the page says of a signed-in reader. */
function visitorOf(actor: Actor): Visitor | null {
  if (actor.kind !== 'person') return null;
  const { name, awaitsSecondFactor } = actor;
  return { name, awaitsSecondFactor, hasDesk: canSeeDesk(actor) === undefined };
}

/** Pages bring their own; this is for those that are not there or failed. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const t = translator(data?.language ?? 'en');
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : 500);
  return pageMeta({ title: error ? t('site.title', { page: t(`error.${kind}.title`) }) : t('brand') });
};

export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>('root');
  const language = page?.language ?? 'en';
  const handles = useMatches().map(
    (match) => match.handle as { hydrate?: boolean; isWork?: boolean } | undefined,
  );
  const hydrates = handles.some((handle) => handle?.hydrate);
  const isWork = Boolean(page?.visitor) || handles.some((handle) => handle?.isWork);
  const catalogue = catalogueFor(language);
  return (
    <html lang={language} dir={catalogue.dir(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {isWork ? <link rel="stylesheet" href={workStylesheet} /> : null}
      </head>
      <body>
        <I18nextProvider i18n={catalogue}>
          <SiteHeader visitor={page?.visitor} />
          <main id="main">{children}</main>
          <SiteFooter address={page?.address} madeAt={page?.madeAt} />
        </I18nextProvider>
        {hydrates ? <Scripts /> : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Refusals of our own rules and operations, whose sentences are for people. */
const SAY_WHY = [403, 409];

/** Every refusal and every failure, in the layout of the rest; what went wrong inside stays in the log. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  const refusal = SAY_WHY.includes(error.status) && typeof error.data === 'string' ? error.data : undefined;
  return <ErrorPage status={error.status} refusal={refusal} />;
}
