import { expect, test } from '@playwright/test';
import { docxOf } from '../imports/workplan-document/compose-docx';
import { choosePasswordAndSignIn, makeAccountByCommand } from '../support/e2e-people';
import { keepNobodyOut } from '../support/keep-nobody-out';

/** A workplan as an officer has it in Word: a title, headings, tables, lists. */
const workplan = () =>
  docxOf(
    [
      { text: 'This plan says what we do together.' },
      { heading: 1, text: 'Ongoing priorities' },
      {
        rows: [
          ['Ongoing priority 6', ['Climate and movement', 'Why it matters to islands.']],
          ['Lead agencies', 'ILO, IOM and UNFCCC'],
          ['GCM objectives', '2, 5 and 23'],
          ['Timeline', '2027-2028'],
          ['Activities', [['Gather what islands know', 'Write guidance']]],
          ['Budget', 'Not yet known'],
        ],
      },
      { heading: 1, text: 'New priorities' },
      { heading: 2, text: 'New Priority 1: Women on the move' },
      { text: 'Lead: UN Women' },
      { text: 'They speak for themselves.' },
      { items: ['Listen in ten cities', 'Publish what was said'] },
      { heading: 1, text: 'How to comment' },
      { text: 'Write by the end of May.' },
    ],
    'Draft workplan 2027-2028',
  );

test('an officer takes a workplan from Word to readers: recognised, corrected, placed, published', async ({
  page,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const scripts = javaScriptEnabled === true;
  const slug = scripts ? 'word-to-readers' : 'word-to-readers-plainly';
  const email = `${slug}@example.org`;
  await choosePasswordAndSignIn(page, await makeAccountByCommand(email, '--role', 'secretariat'), email);
  await page.goto('/desk/spaces/new');
  await page.getByLabel('Title', { exact: true }).fill('From Word to readers');
  await page.locator('[name=slug]').fill(slug);
  await page.locator('main form button[type=submit]').click();
  await page.goto(`/desk/spaces/${slug}`);
  await page.getByRole('link', { name: 'Workplan', exact: true }).first().click();
  await keepNobodyOut(page, scripts);

  const buffer = await workplan();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await page.getByRole('button', { name: 'Read the document' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file.');
  await page
    .getByLabel('Document', { exact: true })
    .setInputFiles({ name: 'Draft workplan.docx', mimeType, buffer });
  await page.getByRole('button', { name: 'Read the document' }).click();
  await expect(page.getByRole('status')).toContainText('The document is read.');
  await keepNobodyOut(page, scripts);
  const priorities = page.locator('.draft-priorities > li');
  await expect(priorities).toHaveCount(2);
  await expect(priorities.nth(0)).toContainText('Climate and movement');
  await expect(priorities.nth(0)).toContainText('ILO, IOM, UNFCCC');

  // A correction, first with a code that the other one has.
  await page.getByRole('link', { name: /^Check and correct.*N1$/ }).click();
  await keepNobodyOut(page, scripts);
  await page.getByLabel('Code').fill('O6');
  await page.getByLabel('GCM objectives').fill('7, 8');
  await page.getByRole('button', { name: 'Save the priority' }).click();
  await expect(page.getByRole('alert')).toContainText('has this code already');
  await keepNobodyOut(page, scripts);
  await expect(page.getByLabel('GCM objectives')).toHaveValue('7, 8');
  await page.getByLabel('Code').fill('N10');
  await page.getByRole('button', { name: 'Save the priority' }).click();
  await expect(page.getByRole('status')).toContainText('The priority is saved.');

  await page.getByRole('link', { name: 'Correct what the document says of itself' }).click();
  await keepNobodyOut(page, scripts);
  await page.getByLabel('Dated').fill('Draft of 3 March 2027');
  await page.getByRole('button', { name: 'Save and go on to the text' }).click();
  await keepNobodyOut(page, scripts);
  await expect(page.getByLabel('Block 1 belongs to')).toHaveValue('-');
  const last = page.locator('.draft-blocks > li').last();
  await expect(last).toContainText('Write by the end of May.');
  await last.getByRole('combobox').selectOption({ label: 'N10 Women on the move' });
  await page.getByRole('button', { name: 'Save where these blocks belong' }).click();
  await expect(page.getByRole('status')).toContainText('each block belongs where you said');
  await expect(last.getByRole('combobox').locator('option:checked')).toHaveText('N10 Women on the move');
  await page.getByRole('button', { name: /^Edit.*Block 1$/ }).click();
  await keepNobodyOut(page, scripts);
  await page.getByLabel('Its words').fill('This plan says what we do **together**.\n\nIt is a draft.');
  await page.getByLabel('Make a block of each paragraph').check();
  await page.getByRole('button', { name: 'Save the block' }).click();
  await expect(page.getByRole('status')).toContainText('several blocks now');

  await page.getByRole('button', { name: 'Save and go on to publishing' }).click();
  await keepNobodyOut(page, scripts);
  await page.getByRole('link', { name: 'See the page as readers will get it' }).click();
  await expect(page.getByRole('main')).toContainText('It is not published yet.');
  await expect(page.getByRole('main')).toContainText('Draft of 3 March 2027');
  await keepNobodyOut(page, scripts);
  await page.getByRole('link', { name: 'Back to publishing' }).click();
  await page.getByRole('button', { name: 'Publish the workplan' }).click();
  await expect(page.getByRole('status')).toContainText('The workplan is published.');
  await keepNobodyOut(page, scripts);

  await page.goto(`/spaces/${slug}/workplan`);
  for (const words of [
    'Climate and movement',
    'Women on the move',
    'It is a draft.',
    'Budget: Not yet known',
  ])
    await expect(page.getByRole('main')).toContainText(words);
  await expect(page.locator('#priority-N10')).toContainText('Write by the end of May.');
  await expect(page.locator('#priority-N10 li').filter({ hasText: 'Listen in ten cities' })).toBeVisible();
  await expect(page.locator('#priority-O6')).toContainText('Gather what islands know');
});
