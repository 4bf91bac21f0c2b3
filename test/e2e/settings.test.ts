/** The settings, used by the owner: what others need to reach this server, and what it needs. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settingsWords as words } from '../../editor/settings/settings-words.ts';
import { en } from '../../editor/words/en.ts';
import { webhookAuthorization } from '../support/test-server.ts';
import { accessibilityProblems } from './support/accessibility.ts';
import { tabTo } from './support/keys.ts';
import { narrow, password, setUpStage } from './support/stage.ts';

const stage = setUpStage();

describe('the settings', () => {
  it('are one press away, and say what is connected and where the business is', async () => {
    const page = await stage.enter('/workflows');
    await page.getByRole('link', { name: en.app.settings }).click();
    const connect = section(page, words.connect.title);
    await connect.getByText(words.connect.simulator, { exact: true }).waitFor();
    await connect.getByText(words.connect.problem.local).waitFor();
    await section(page, words.business.title).getByText('Europe/London').waitFor();
    await section(page, words.stuck.title).getByText(words.stuck.empty).waitFor();
  });

  it('give what 8x8 has to be told, and keep its secret until it is asked for', async () => {
    const page = await enterWithClipboard();
    const connect = section(page, words.connect.title);
    const address = connect.getByRole('group', { name: words.connect.address });
    const secret = connect.getByRole('group', { name: words.connect.authorization });

    await address.getByRole('button', { name: words.copy }).click();
    await address.getByRole('status').getByText(words.isCopied(words.connect.address)).waitFor();
    expect(await clipboardOf(page)).toMatch(/^http:\/\/localhost:\d+\/webhooks\/chatapps$/);

    expect(await isOn(page, webhookAuthorization)).toBe(false);
    await secret.getByRole('button', { name: words.copy }).click();
    await secret
      .getByRole('status')
      .getByText(words.isCopied(words.connect.authorization))
      .waitFor();
    expect(await clipboardOf(page)).toBe(webhookAuthorization);
    await secret.getByRole('button', { name: words.show }).click();
    await secret.getByText(webhookAuthorization).waitFor();

    await connect.getByLabel(words.connect.region).selectOption(words.connect.regions.europe);
    await connect.getByText('CHATAPPS_BASE_URL=https://chatapps.8x8.uk').waitFor();
  });

  it('leave customers in peace at night, when the owner wants, or never', async () => {
    const page = await stage.enter('/settings');
    const quiet = section(page, words.quietHours.title);
    await quiet.getByLabel(words.quietHours.start).fill('22:30');
    await quiet.getByRole('button', { name: words.quietHours.save }).click();
    await quiet.getByText(words.quietHours.saved).waitFor();
    const kept = async () => (await stage.server.request('GET', '/api/settings/quiet-hours')).body;
    expect(await kept()).toEqual({ quietHours: { start: '22:30', end: '08:00' } });
    await quiet.getByLabel(words.quietHours.isOn).uncheck();
    await quiet.getByRole('button', { name: words.quietHours.save }).click();
    await expect.poll(kept).toEqual({ quietHours: null });
    await page.reload();
    expect(await quiet.getByLabel(words.quietHours.isOn).isChecked()).toBe(false);
  });

  it('make a key that works until it is taken back', async () => {
    const page = await enterWithClipboard();
    const keys = section(page, words.keys.title);
    await keys.getByText(words.keys.empty).waitFor();
    await keys.getByRole('button', { name: words.keys.make }).click();
    const dialog = page.getByRole('dialog', { name: words.keys.make });
    await dialog.getByRole('button', { name: words.keys.make }).click();
    await dialog.getByRole('alert').getByText(words.emptyField).waitFor();
    await dialog.getByLabel(words.keys.name).fill('Reports');
    await dialog.getByLabel(words.keys.role).selectOption('operator');
    await dialog.getByRole('button', { name: words.keys.make }).click();
    await dialog.getByText(words.keys.madeText).waitFor();
    await dialog.getByRole('button', { name: words.copy }).click();
    await dialog.getByText(words.isCopied(words.keys.made)).waitFor();
    const key = await clipboardOf(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.keys.done }).click();
    await dialog.waitFor({ state: 'detached' });
    await keys.getByText(words.roles.operator.name, { exact: true }).waitFor();
    expect(await isOn(page, key)).toBe(false);

    expect(await statusFor(key, '/api/workflows')).toBe(200);
    expect(await statusFor(key, '/api/settings')).toBe(403);

    await keys.getByRole('button', { name: `${words.keys.takeBack} Reports` }).click();
    const question = page.getByRole('dialog', { name: words.keys.takeBackTitle('Reports') });
    await question.getByRole('button', { name: words.keep }).click();
    await question.waitFor({ state: 'detached' });
    expect(await statusFor(key, '/api/workflows')).toBe(200);
    await keys.getByRole('button', { name: `${words.keys.takeBack} Reports` }).click();
    await question.getByRole('button', { name: words.keys.takeBack }).click();
    await keys.getByText(words.keys.empty).waitFor();
    await hasFocus(keys.getByRole('heading'));
    expect(await statusFor(key, '/api/workflows')).toBe(401);
  });

  it('take credentials in, and never show them again', async () => {
    const page = await stage.enter('/settings');
    const credentials = section(page, words.credentials.title);
    await credentials.getByRole('button', { name: words.credentials.add }).click();
    const dialog = page.getByRole('dialog', { name: words.credentials.add });
    await dialog.getByLabel(words.credentials.name, { exact: true }).fill('Our Calendar');
    await dialog.getByText(words.credentials.knownAs('our-calendar')).waitFor();
    await dialog.getByLabel(words.credentials.kind).selectOption('header');
    await dialog.getByLabel(words.credentials.fields.header).fill('X-Api-Key');
    await dialog.getByRole('textbox', { name: words.credentials.fields.value }).fill('a b\tc');
    stage.forgive(/status of 422/);
    await dialog.getByRole('button', { name: words.credentials.save }).click();
    await dialog
      .getByRole('alert')
      .getByText(/Latin letters/)
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog
      .getByRole('textbox', { name: words.credentials.fields.value })
      .fill(' nobody-may-read-this-1234\n');
    await dialog.getByRole('button', { name: words.credentials.save }).click();
    await credentials.getByText('X-Api-Key: …1234').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await isOn(page, 'nobody-may-read-this')).toBe(false);

    await credentials.getByRole('button', { name: words.credentials.add }).click();
    await dialog.getByLabel(words.credentials.name, { exact: true }).fill('our calendar');
    await dialog.getByText(words.credentials.nameTaken('our-calendar')).waitFor();
    await page.keyboard.press('Escape');
    await credentials.getByRole('button', { name: words.credentials.replace }).click();
    const again = page.getByRole('dialog', {
      name: words.credentials.replaceTitle('our-calendar'),
    });
    await again.getByLabel(words.credentials.kind).selectOption('bearer');
    await again
      .getByRole('textbox', { name: words.credentials.fields.token })
      .fill('Bearer a-whole-token-of-5678');
    await again.getByRole('button', { name: words.credentials.save }).click();
    await credentials.getByText('…5678', { exact: true }).waitFor();

    await credentials.getByRole('button', { name: words.credentials.delete }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.credentials.delete }).click();
    await credentials.getByText(words.credentials.empty).waitFor();
  });

  it('take the words by which customers stop messages, and keep them', async () => {
    const page = await stage.enter('/settings');
    const consent = section(page, words.consent.title);
    const stop = consent.getByLabel(words.consent.stop);
    expect(await stop.inputValue()).toContain('unsubscribe');
    await stop.fill('');
    await consent.getByRole('alert').getByText(words.emptyField).waitFor();
    await stop.fill('Enough\nNo more, please');
    await consent.getByRole('button', { name: words.consent.save }).click();
    await consent.getByText(words.consent.saved).waitFor();
    await page.reload();
    await section(page, words.consent.title).getByText(words.consent.hint).first().waitFor();
    expect(await stop.inputValue()).toBe('Enough\nNo more, please');
  });

  it('tell whoever is not the owner so, and nothing else', async () => {
    const { body } = await stage.server.request('POST', '/api/keys', { name: 'R', role: 'viewer' });
    stage.forgive(/status of 403/);
    const page = await stage.visit('/settings', {
      extraHTTPHeaders: { authorization: `Bearer ${keyIn(body)}` },
    });
    await page.getByRole('heading', { name: words.ownerOnly.title }).waitFor();
    await section(page, words.stuck.title).getByText(words.stuck.empty).waitFor();
    expect(await section(page, words.keys.title).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('need no mouse, and keep the chosen look', async () => {
    const page = await stage.enter('/settings');
    await tabTo(page, page.getByRole('button', { name: words.keys.make }));
    await page.keyboard.press('Enter');
    await hasFocus(page.getByLabel(words.keys.name));
    await page.keyboard.press('Escape');
    await hasFocus(page.getByRole('button', { name: words.keys.make }));
    await tabTo(page, page.getByRole('radio', { name: words.appearance.auto }));
    await page.keyboard.press('ArrowLeft');
    await page.reload();
    await page.getByRole('radio', { name: words.appearance.dark, checked: true }).waitFor();
    await tabTo(page, page.getByRole('button', { name: en.app.signOut }).last());
  });

  it.each([
    { look: 'light', viewport: { width: 1440, height: 900 } },
    { look: 'dark', viewport: { width: 1024, height: 768 } },
    { look: 'light', viewport: narrow },
    { look: 'dark', viewport: narrow },
  ] as const)('can be read by everybody: $look, $viewport.width wide', async (visit) => {
    const { viewport, look } = visit;
    const page = await stage.enter('/settings', { viewport, colorScheme: look });
    await section(page, words.keys.title).getByRole('listitem').first().waitFor();
    await section(page, words.stuck.title).getByText(words.stuck.empty).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const main = page.getByRole('main');
    expect(await main.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  });

  it('change the password, for whoever knows it, and sign out everybody else', async () => {
    const other = await stage.enter('/settings');
    const page = await stage.enter('/settings');
    const part = section(page, words.password.title);
    await part.getByRole('button', { name: words.password.change }).click();
    const dialog = page.getByRole('dialog', { name: words.password.change });
    const send = dialog.getByRole('button', { name: words.password.change });
    await send.click();
    await dialog.getByText(words.emptyField).nth(1).waitFor();
    await dialog.getByLabel(words.password.now, { exact: true }).fill('a guess');
    await dialog.getByLabel(words.password.next, { exact: true }).fill('ten cats and a dog');
    stage.forgive(/422/);
    await send.click();
    await dialog.getByText('That is not the password you have now.').waitFor();
    await dialog.getByLabel(words.password.now, { exact: true }).fill(password);
    await send.click();
    await dialog.getByRole('status').getByText(words.password.changed).waitFor();
    await dialog.getByRole('button', { name: words.password.done }).click();
    await page.reload();
    await section(page, words.password.title).waitFor();

    // The other page asks for news of its own accord, and is signed out.
    stage.forgive(/401/);
    await other.reload();
    await other.getByLabel(en.welcome.signInLabel, { exact: true }).fill('ten cats and a dog');
    await other.keyboard.press('Enter');
    await section(other, words.password.title).waitFor();
  });
});

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

async function enterWithClipboard(): Promise<Page> {
  const page = await stage.enter('/settings', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await section(page, words.connect.title).waitFor();
  return page;
}

/** Anywhere in the page, seen or not. */
async function isOn(page: Page, text: string): Promise<boolean> {
  return (await page.content()).includes(text);
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function hasFocus(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((it) => it === document.activeElement)).toBe(true);
}

async function statusFor(key: string, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await stage.server.request('GET', path, undefined, headers)).status;
}

function keyIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'key' in body ? String(body.key) : '';
}
