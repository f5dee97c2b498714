import { expect, test } from 'vitest';
import { useDatabase } from '../support/database';
import { makeAccount } from '../support/factories';
import { linksOf } from '../support/page-tree';
import { plainBrowser } from '../support/plain-browser';
import { useServedApp } from '../support/served-app';

useDatabase();
const { address } = useServedApp({ sample: false });

test('an officer comes from the sign-in to an open consultation with three questions and a team, with nothing but the links and forms of the pages', async () => {
  const password = 'four plain words here';
  const { email } = await makeAccount({ role: 'secretariat', name: 'Ada Officer', password });
  const moderator = await makeAccount({ name: 'Mo Moderator' });
  const officer = plainBrowser(address);

  await officer.open('/');
  await officer.follow('Sign in');
  await officer.press('Sign in', { 'E-mail address': email, Password: password });
  await officer.follow('Desk');
  await officer.follow('New consultation');

  // A slip at first: what was typed is still there, and only the slip is mended.
  const slip = await officer.press('Make the draft', {
    Title: 'Harbours 2029',
    French: true,
    'Time zone': 'Europe/Lisbon',
    'Opening time': '2090-05-02T09:00',
    'Closing time': '2090-05-01T18:00',
  });
  expect(slip.status).toBe(400);
  expect(slip.html).toContain('The closing time must come after the opening time.');
  await officer.press('Make the draft', { 'Opening time': '', 'Closing time': '2090-06-01T18:00' });
  expect(officer.here().path).toMatch(/^\/desk\/spaces\/harbours-2029\?/);

  // Nobody else sees a draft; its desk says what it cannot open without.
  const reader = plainBrowser(address);
  expect((await reader.open('/spaces/harbours-2029')).status).toBe(404);
  expect(officer.here().html).toContain('Needed to open it.');

  await officer.follow('Write the welcome text');
  const preview = await officer.press('Preview the welcome text', {
    'Welcome text': '## What we ask\n\nTell us what **every** harbour needs.',
    'Moderators, as readers see them': 'Ada Officer',
    Contact: 'harbours@example.org',
  });
  expect(preview.html).toContain('<strong>every</strong>');
  await officer.press('Save the settings');
  expect(officer.here().path).toMatch(/done=saved$/);

  await officer.follow('Questions');
  for (const [english, french] of [
    ['What do *you* need most?', 'De quoi avez-vous le plus besoin ?'],
    ['Who is missing?', 'Qui manque ?'],
  ] as const)
    await officer.press('Add the question', {
      'Question in English': english,
      'Question in French': french,
    });
  await officer.press('Add the question', {
    'Question in English': 'Which priorities matter to you?',
    'By choosing priorities': true,
  });

  // One of them has nothing to choose from as yet: the desk says so, and lets the officer decide.
  await officer.follow('Overview');
  expect(officer.here().html).toContain('A workplan: a question asks people to choose among its priorities');

  await officer.follow('Team');
  const unknown = await officer.press('Add to the team', {
    'E-mail address of the account': 'nobody@example.org',
  });
  expect(unknown.html).toContain('Ask the person to register first.');
  await officer.press('Add to the team', { 'E-mail address of the account': moderator.email });
  expect(officer.here().html).toContain('Mo Moderator');

  await officer.follow('Overview');
  await officer.follow('Open the consultation');
  await officer.press('Open it now');
  expect(officer.here().path).toMatch(/^\/desk\/spaces\/harbours-2029\?done=stageMoved$/);

  const opened = await reader.open('/');
  expect(linksOf(opened.page)).toContain('/spaces/harbours-2029');
  await reader.open('/spaces/harbours-2029');
  const { html, page } = reader.here();
  expect(html).toContain('Tell us what <strong>every</strong> harbour needs.');
  for (const number of [1, 2, 3])
    expect(linksOf(page)).toContain(`/spaces/harbours-2029/questions/${number}`);
  expect((await reader.open('/spaces/harbours-2029/questions/1')).html).toContain('De quoi avez-vous');

  // And who did all that stands on its activity page.
  await officer.follow('Activity');
  const told = officer.here().html;
  for (const words of [
    'made the consultation, at the address harbours-2029',
    'asked question 3',
    'added a moderator',
    'moved the consultation: In preparation → Open for comments',
  ])
    expect(told).toContain(words);
  expect(told).not.toContain('changed something');
});
