import type { Locator } from 'playwright-core';
import { flowWords } from '../../../editor/flow-player/flow-player-words.ts';

/**
 * Fills in a form on the phone, screen after screen, and submits it: then it goes away. It runs in the
 * page, so that many forms take little time. Throws where a form does not end.
 */
export async function walkForm(form: Locator): Promise<void> {
  await form.locator('[data-screen]').waitFor();
  await form.evaluate(fillIn, { screensMax: 30, samplePhoto: flowWords.samplePhoto });
}

/** Answers what is asked on this screen, and goes nowhere. */
export async function fillScreen(form: Locator): Promise<void> {
  await form.evaluate(fillIn, { screensMax: 0, samplePhoto: flowWords.samplePhoto });
}

/** Runs in the page. */
async function fillIn(
  form: Element,
  { screensMax, samplePhoto }: { screensMax: number; samplePhoto: string },
): Promise<void> {
  const samples = ['Some words', '42', '007', '1993-08-04', '1234'];
  const byKeyboard: Record<string, string> = {
    decimal: '42',
    numeric: '1234',
    tel: '+15551234567',
    email: 'me@example.com',
  };
  const tapped = new Set<string>();

  await fillRounds();
  for (let screens = 0; screens < screensMax; screens += 1) {
    const before = screenNow();
    wayOn().click();
    await until(() => !form.isConnected || screenNow() !== before);
    if (!form.isConnected) return;
    await fillRounds();
  }
  if (screensMax > 0) throw new Error(`The form does not end after ${screensMax} screens.`);

  /** Some fields appear only once others are filled in. */
  async function fillRounds() {
    for (let rounds = 0; rounds < 3; rounds += 1) {
      const before = form.querySelectorAll('fieldset, input, textarea, button').length;
      await typeTexts();
      await chooseOptions();
      await openSheets();
      await addFiles();
      if (form.querySelectorAll('fieldset, input, textarea, button').length === before) return;
    }
  }

  /** Where a field has a pattern of its own, one sample after another is tried. */
  async function typeTexts() {
    for (const field of all<HTMLInputElement>('input, textarea')) {
      const isText = !['radio', 'checkbox', 'file'].includes(field.type);
      if (!isText || field.disabled || field.value !== '') continue;
      for (const sample of [byKeyboard[field.inputMode] ?? [], samples].flat()) {
        Reflect.set(Object.getPrototypeOf(field), 'value', sample, field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await settled();
        if (!field.hasAttribute('aria-invalid')) break;
      }
    }
  }

  async function chooseOptions() {
    for (const group of all('fieldset:enabled')) {
      if (group.querySelector('input:checked, [aria-pressed=true]')) continue;
      const radios = group.querySelectorAll<HTMLElement>('input[type=radio]:enabled');
      const several = 'input[type=checkbox]:enabled, [aria-pressed]:enabled';
      const chosen = [...radios].slice(0, 1);
      for (const option of [
        ...chosen,
        ...[...group.querySelectorAll<HTMLElement>(several)].slice(0, 2),
      ]) {
        option.click();
        await settled();
      }
    }
    for (const box of all('input[type=checkbox]:not(:checked)')) {
      if (box.closest('fieldset')) continue;
      box.click();
      await settled();
    }
  }

  /** Lists and calendars, which come up over the form. */
  async function openSheets() {
    for (const field of all('button[aria-haspopup=dialog]:enabled')) {
      if (field.textContent !== '') continue;
      field.click();
      await until(() => form.querySelector('section[role=dialog] footer') !== null);
      const choice =
        'section[role=dialog] :is(input[type=radio]:enabled, [data-day][aria-disabled=false])';
      form.querySelector<HTMLElement>(choice)?.click();
      await settled();
      form.querySelector<HTMLElement>('section[role=dialog] footer button:last-child')?.click();
      await until(() => form.querySelector('section[role=dialog]') === null);
    }
  }

  async function addFiles() {
    const [input] = all<HTMLInputElement>('input[type=file]');
    const picker = input?.closest('fieldset');
    if (!input || !picker || picker.querySelector('li')) return;
    const sample = all('button').find((each) => each.textContent === samplePhoto);
    const files = new DataTransfer();
    const type =
      input.accept.split(',').find((each) => each === 'text/plain') ?? input.accept.split(',')[0];
    files.items.add(new File(['Paid.'], 'invoice', { type: type || 'text/plain' }));
    if (sample) sample.click();
    else {
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await until(() => form.querySelector('fieldset li') !== null);
  }

  /** What was not tapped before, the button below first; else back. */
  function wayOn(): HTMLElement {
    const ways = [
      ...all('footer button[aria-disabled]'),
      ...all('ul button:enabled'),
      ...all('header ~ div > button'),
    ];
    const nameOf = (way: HTMLElement) => `${screenNow()}: ${way.textContent}`;
    const way = ways.find((each) => !tapped.has(nameOf(each))) ?? all('header button')[0];
    if (!way) throw new Error('There is nothing to tap.');
    tapped.add(nameOf(way));
    return way;
  }

  function all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return [...form.querySelectorAll<Found>(selector)];
  }

  function screenNow() {
    return form.querySelector('[data-screen]')?.getAttribute('data-screen');
  }

  /** What was done is drawn, and an answer that is awaited has come. */
  async function settled() {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await until(() => form.querySelector('[aria-busy=true]') === null);
  }

  async function until(isSo: () => boolean) {
    for (let tries = 0; tries < 400; tries += 1) {
      if (isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`Nothing happens on ${screenNow()}: ${form.textContent}`);
  }
}
