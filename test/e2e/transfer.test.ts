/** A workflow of 8x8's comes in by the front door, says what became of it, and leaves again. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { en } from '../../editor/words/en.ts';
import { transferWords as words } from '../../editor/workflows/transfer-words.ts';
import { define } from '../support/automation-builder.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

const definition = define([
  {
    stepType: 'Branch',
    id: 'branch_1',
    selectNextStep: { hi: "{{stringContains(data.payload.content.text, 'hello', true)}}" },
  },
  {
    stepType: 'ChatAppsMessage',
    id: 'hi',
    inputs: {
      subAccountId: 'plumbers',
      user: { msisdn: '{{data.payload.user.msisdn}}' },
      type: 'text',
      content: { text: 'Hi' },
    },
    nextStepId: 'teleport_1',
  },
  { stepType: 'Teleport', id: 'teleport_1' },
]);

describe('a workflow of 8x8', () => {
  it('is imported with a report, opened, and given back as it was', async () => {
    const page = await stage.enter('/workflows');
    await page.getByRole('button', { name: words.import }).click();
    const dialog = page.getByRole('dialog', { name: words.importTitle });
    await dialog.getByLabel(words.paste).fill('{ not JSON');
    await dialog.getByRole('button', { name: words.import, exact: true }).click();
    await dialog.getByRole('alert').getByText(words.notJson).waitFor();
    await dialog.getByLabel(words.paste).fill(JSON.stringify(definition));
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.import, exact: true }).click();

    await dialog.getByText(words.imported('A plumber')).waitFor();
    const report = dialog.getByRole('region', { name: words.report.label });
    await report.getByText(words.report.counts['needs-you'](1)).waitFor();
    await report.getByText('“Teleport” is no step that 8x8 describes.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('link', { name: words.open }).click();
    await page.getByRole('heading', { name: 'A plumber' }).waitFor();
    await page.getByRole('link', { name: en.workflow.back }).click();
    await page.getByRole('button', { name: words.exportOf('A plumber') }).click();
    const leaving = page.getByRole('dialog', { name: words.exportOf('A plumber') });
    const downloading = page.waitForEvent('download');
    await leaving.getByRole('button', { name: words.for8x8 }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('A plumber.json');
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(definition);
    await leaving.getByText(words.exported).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shows the mistakes it always had, each put right by one press', async () => {
    const wait = { stepType: 'WaitForReply', id: 'w', selectNextStep: { w: '{{step.reply}}' } };
    const lost = define([wait], { definition: { name: 'Dead end', steps: [wait] } });
    await stage.server.request('POST', '/api/workflows/import', lost);
    const page = await stage.enter('/workflows/dead-end');
    await page.getByRole('button', { name: en.workflow.problems(1) }).click();
    await page
      .getByRole('button', { name: /^Put right: .+: Nothing happens after “No reply”/ })
      .click();
    await page
      .getByRole('button', { name: en.workflow.problems(1) })
      .waitFor({ state: 'detached' });
    const stored = async () =>
      JSON.stringify((await stage.server.request('GET', '/api/workflows/dead-end')).body);
    await expect.poll(stored, patience).toContain('"ends":true');
  });

  it('that cannot be read is refused in a sentence', async () => {
    stage.forgive(/422/);
    const page = await stage.enter('/workflows');
    await page.getByRole('button', { name: words.import }).click();
    const dialog = page.getByRole('dialog', { name: words.importTitle });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: words.chooseFile }).click(),
    ]);
    const buffer = Buffer.from('{"definition":{"name":"Nothing"}}');
    await chooser.setFiles({ name: 'nothing.json', mimeType: 'application/json', buffer });
    await dialog.getByRole('alert').getByText('has a list of “steps”').waitFor();
  });
});
