import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { makeComments, makeSpace } from '../support/factories';
import { elementsOf, linksOf, parsePage } from '../support/page-tree';
import { participant, secretariat, space, useHarbourUnion } from './harbour-union';

const { ask } = useHarbourUnion();

describe('the public list of organisations', () => {
  test('names those that spoke in public, and is kept for no longer than that holds', async () => {
    const first = await ask('/organisations');
    expect(first.html).toContain('Harbour Union');
    expect(first.html).toContain('1 comment<');
    expect(first.html).not.toContain('Shelter of the Silent');
    const { id } = await db().organisation.findUniqueOrThrow({ where: { slug: 'shelter-of-the-silent' } });
    const voices = [{ organisationId: id, nameAsPrinted: 'Shelter', confirmed: true }];
    const other = await makeSpace();
    await makeComments(other.id, [{ voices }]);
    expect((await ask('/organisations')).html).toContain('Shelter of the Silent');
    await db().voice.deleteMany({ where: { comment: { spaceId: other.id } } });
    await db().space.update({ where: { id: other.id }, data: { revision: { increment: 1 } } });
    expect((await ask('/organisations')).html).not.toContain('Shelter of the Silent');
  });

  test('is searched without a script, and says so where nothing is found', async () => {
    expect((await ask('/organisations?q=harbour')).html).toContain('Harbour Union');
    const nothing = await ask('/organisations?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(nothing.html).toContain('No organisation has these words in its name');
    expect(nothing.html).not.toContain('<script');
    expect(nothing.html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  test.each(['/organisations?after=x', '/organisations/harbour-union?after=x', '/organisations?after=%00/a'])(
    'answers 400 to the key of %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );
});

describe('the page of an organisation', () => {
  test('says what it is, and what it said, where', async () => {
    const { status, html } = await ask('/organisations/harbour-union');
    expect(status).toBe(200);
    for (const words of [
      'Harbour Union',
      'HU',
      'Trade union',
      'Portugal',
      '162 members',
      'A plan for the coast',
    ])
      expect(html).toContain(words);
    expect(html).toContain('GCM Objective 8 needs dockers.');
    expect(html).not.toContain('Words that wait');
    const website = [...elementsOf(parsePage(html))].find(
      ({ element }) => element.properties.href === 'https://harbour-union.example.org/about',
    );
    expect(website?.element.properties.rel).toEqual(['nofollow', 'ugc', 'noopener']);
    expect(linksOf(parsePage(html))).toContain(`/spaces/${space.slug}/comments/1`);
    expect(html).not.toContain('/organisations/harbour-union/edit');
  });

  test('is found from the comments that speak for it, from who spoke on a term, and from the head of every page', async () => {
    for (const path of [`/spaces/${space.slug}/comments/1`, `/spaces/${space.slug}/objectives/8`])
      expect(linksOf(parsePage((await ask(path)).html)), path).toContain('/organisations/harbour-union');
    expect(linksOf(parsePage((await ask('/')).html))).toContain('/organisations');
  });

  test('is not there for the public where only a withheld name spoke, and is for the secretariat', async () => {
    expect((await ask('/organisations/shelter-of-the-silent')).status).toBe(404);
    expect((await ask('/organisations/shelter-of-the-silent', participant)).status).toBe(404);
    const seen = await ask('/organisations/shelter-of-the-silent', secretariat);
    expect([seen.status, seen.html.includes('name withheld from publication')]).toEqual([200, true]);
  });

  test('at an address that there is not answers 404, whatever the address', async () => {
    for (const slug of ['none', '%00', '..%2F..%2Fetc', 'A', 'x'.repeat(2_000)])
      expect((await ask(`/organisations/${slug}`)).status, slug).toBe(404);
  });
});
