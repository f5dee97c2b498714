import type { Check } from './check';
import { asHost, hostsIn } from './link-hosts';

/** Holds what leads to a listed domain or names it, with whatever stands before or behind the domain. */
export const checkListedLinks: Check = ({ html, text, settings: { domains } }) => {
  if (domains.length === 0) return undefined;
  const hosts = [...hostsIn({ html, text })];
  const found = domains.filter((domain) => {
    const listed = asHost(domain);
    return listed !== '' && hosts.some((host) => host === listed || host.endsWith(`.${listed}`));
  });
  return found.length > 0 ? { reason: 'listedLinks', values: { domains: found.join(', ') } } : undefined;
};
