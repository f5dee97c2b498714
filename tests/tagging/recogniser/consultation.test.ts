import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognise } from '~/tagging/recogniser/recognise.ts';
import { PRIORITY_CODEBOOK } from './sample-codebook.ts';

const PAGE = '../shared/seeds/hub-discussion-space.txt';

/** All references of the page in order, as read by a person; `?` marks those that a person would want to confirm. */
const READ_BY_HAND = `
  priority:N5 gcm:15 pd:51 gcm:18 pd:28 pd:66 gcm:6 gcm:16 gcm:22 pd:59 pd:63 gcm:4 pd:59 gcm:5/i pd:59 gcm:16 pd:39
  priority:N5? pd:24 pd:59 priority:O10? priority:O4 priority:O6
  principle:child-sensitive priority:O3 priority:O5 principle:child-sensitive principle:child-sensitive
  principle:child-sensitive principle:whole-of-society
  priority:N5 thematic-area:5 thematic-area:4 pd:51 pd:53 pd:56
  gcm:19 priority:N5 gcm:19 gcm:20 gcm:16
  gcm:19 gcm:20 gcm:20 sdg:10.c gcm:19 gcm:20
  gcm:7 gcm:9/d pd:11 pd:56 pd:57 priority:N3
  priority:O6 priority:N5
  priority:O3 priority:O5 priority:O10 priority:N1 priority:N5 priority:O2 priority:O6 principle:child-sensitive
  priority:N3
  priority:N2 priority:N2 priority:N2 priority:O6?
  priority:O2`;

test.skipIf(!existsSync(PAGE))(
  'the real consultation page (skipped where its text is not at hand) yields what a reader finds in it',
  () => {
    const found = recognise(readFileSync(PAGE, 'utf8'), PRIORITY_CODEBOOK);
    const lines = found.map(
      ({ framework, code, action, state }) =>
        `${framework}:${code}${action ? `/${action}` : ''}${state === 'proposed' ? '?' : ''}`,
    );
    expect(lines).toEqual(READ_BY_HAND.trim().split(/\s+/));
  },
);
