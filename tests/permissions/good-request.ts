import type { Scene } from './scene';

/** A request that succeeds where it is allowed at all. */
export interface GoodRequest {
  path: string;
  body?: Record<string, string>;
  cookie?: string;
  /** Answers that are no refusal of the person, besides success. */
  orElse?: number[];
}

export type RequestMaker = (scene: Scene) => GoodRequest | Promise<GoodRequest>;

/** A request to an address, with the scene's own things in its place. */
export const at =
  (path: string, body: Record<string, string> = {}): RequestMaker =>
  ({ space, organisation }) => ({
    path: path
      .replace('SPACE', `/spaces/${space.slug}`)
      .replace('ORGANISATION', `/organisations/${organisation.slug}`),
    body,
  });
