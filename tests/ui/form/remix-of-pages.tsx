import type { EntryContext, ServerBuild } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, RemixServer, useRouteError } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { retryAfter } from '~/platform/http.server';
import { catalogueFor } from '~/platform/i18n';
import { ErrorPage } from '~/ui/error-page';

function Failed() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}

const Layout = ({ children }: { children: ReactNode }) => (
  <I18nextProvider i18n={catalogueFor('en')}>{children}</I18nextProvider>
);

/** Pages, by their address, in a Remix of their own: asked, answered and rendered as the platform's are. */
export function remixOfPages(pages: Record<string, object>): ServerBuild {
  const modules: Record<string, object> = {
    root: { default: Outlet, Layout, ErrorBoundary: Failed },
    ...pages,
  };
  const routes = Object.entries(modules).map(([id, module]) => {
    const place = { id, path: id === 'root' ? '' : id, parentId: id === 'root' ? undefined : 'root' };
    const asset = {
      ...place,
      hasAction: 'action' in module,
      hasLoader: false,
      hasErrorBoundary: id === 'root',
    };
    return { id, route: { ...place, module }, asset: { ...asset, module: '', imports: [] } };
  });
  const render = (request: Request, status: number, headers: Headers, context: EntryContext) => {
    const wait = retryAfter(context.staticHandlerContext);
    headers.set('Content-Type', 'text/html; charset=utf-8');
    if (wait) headers.set('Retry-After', wait);
    return new Response(renderToString(<RemixServer context={context} url={request.url} />), {
      status,
      headers,
    });
  };
  return {
    // A refusal is an answer, not an event for the console.
    entry: { module: { default: render, handleError: () => {} } },
    routes: Object.fromEntries(routes.map(({ id, route }) => [id, route])),
    assets: {
      entry: { imports: [], module: '' },
      routes: Object.fromEntries(routes.map(({ id, asset }) => [id, asset])),
      url: '',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    isSpaMode: false,
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild;
}
