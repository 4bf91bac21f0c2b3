/** The list of forms: one is made, one comes as a file with its problems, one cannot be deleted yet. */
import { describe, expect, it } from 'vitest';
import { formsWords as words } from '../../editor/forms-list/forms-words.ts';
import { en } from '../../editor/words/en.ts';
import { starterFlow } from '../../server/flows/starter-flow.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { setUpStage } from './support/stage.ts';

const stage = setUpStage();
const broken = { ...starterFlow(), screens: [] };

describe('the forms', () => {
  it('have a place of their own, where another one is made', async () => {
    const page = await stage.enter('/workflows');
    await page.getByRole('link', { name: en.app.forms }).click();
    await page.getByRole('heading', { name: words.title }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: words.new }).click();
    const dialog = page.getByRole('dialog', { name: words.new });
    await dialog.getByRole('button', { name: words.create }).click();
    await dialog.getByRole('alert').getByText(words.emptyName).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel(words.newName).fill('Feedback');
    await dialog.getByRole('button', { name: words.create }).click();
    await page.waitForURL('**/forms/feedback');
    await page.goBack();
    await page
      .getByRole('row', { name: /Feedback/ })
      .getByText(words.states.draft)
      .waitFor();
  });

  it('come as files, and say what is wrong with them', async () => {
    const page = await stage.enter('/forms');
    await page.getByRole('button', { name: words.import }).click();
    const dialog = page.getByRole('dialog', { name: words.importTitle });
    await dialog.getByLabel(words.paste).fill('{ not JSON');
    await dialog.getByRole('button', { name: words.import, exact: true }).click();
    await dialog.getByRole('alert').getByText(words.notJson).waitFor();
    const file = { name: 'Old form.json', mimeType: 'application/json' };
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: words.chooseFile }).click();
    await (await choosing).setFiles({ ...file, buffer: Buffer.from(JSON.stringify(broken)) });
    await dialog.getByText(words.imported('Old form')).waitFor();
    await dialog.getByText(words.problems(1)).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const row = page.getByRole('row', { name: /Old form/ });
    await row.getByText(words.states.problems).waitFor();
    await row.getByRole('button', { name: words.delete('Old form') }).click();
    await page.getByRole('button', { name: words.remove }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('stay while a workflow opens them, and it is said which', async () => {
    const page = await stage.enter('/forms');
    stage.forgive(/409/);
    await page.getByRole('button', { name: words.delete('Request a visit') }).click();
    const dialog = page.getByRole('dialog', { name: words.delete('Request a visit') });
    await dialog.getByRole('button', { name: words.remove }).click();
    await dialog.getByRole('alert').getByText('Take it out there first.').waitFor();
    await dialog.getByRole('button', { name: words.keep }).click();
    await page
      .getByRole('row', { name: /Request a visit/ })
      .getByText(words.states.live)
      .waitFor();
  });

  it('are published on channels that are named here', async () => {
    const page = await stage.enter('/forms');
    await page.getByRole('button', { name: words.channels }).click();
    const dialog = page.getByRole('dialog', { name: words.channelsTitle });
    await dialog.getByText(words.notConnected).waitFor();
    await dialog.getByRole('button', { name: words.addChannel }).click();
    await dialog.getByLabel(words.channelName).fill('Main number');
    await dialog.getByLabel(words.channelId).fill('wa-main');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.save }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await stage.server.request('GET', '/api/flow-channels');
    expect(body).toMatchObject({
      channels: [{ id: 'wa-main', name: 'Main number', subAccountId: null }],
    });
  });
});
