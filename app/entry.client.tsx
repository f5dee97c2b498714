import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

// Only pages whose route's handle asks to hydrate load this; pages for reading never do.
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
