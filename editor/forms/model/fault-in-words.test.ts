import { describe, expect, it } from 'vitest';
import { flowFaults } from '../../../engine/index.ts';
import { longDay } from '../../words/day.ts';
import { formWords } from '../../words/en-forms.ts';
import { faultInWords, faultPlaceInWords } from './fault-in-words.ts';
import { faultPlace } from './fault-place.ts';
import type { Form } from './form-document.ts';
import { readFormText } from './read-form-text.ts';

const words = formWords.faults;
const send = {
  type: 'Footer',
  label: 'Send',
  'on-click-action': { name: 'complete', payload: {} },
};

function formWith(...children: Form[]): Form {
  const form = { type: 'Form', name: 'form', children: [...children, send] };
  const layout = { type: 'SingleColumnLayout', children: [form] };
  return { version: '7.3', screens: [{ id: 'ONE', title: 'One', terminal: true, layout }] };
}

/** Where each fault is, and what is said of it. */
function said(form: Form): string[] {
  return flowFaults(form, { today: '2026-05-04' }).faults.map(
    (fault) => `${faultPlaceInWords(form, fault)}: ${faultInWords(form, fault)}`,
  );
}

const option = (id: string) => ({ id, title: id });

describe('a fault is said in words', () => {
  it.each<[string, Form, string]>([
    [
      'a setting that is not known',
      { type: 'TextInput', name: 'a', label: 'City', odd: 1 },
      `One › City: ${words.unknownKey('odd')}`,
    ],
    [
      'a photo that is demanded',
      { type: 'PhotoPicker', name: 'a', label: 'Photo', required: true },
      `One › Photo: ${words.requiredFile}`,
    ],
    [
      'a question without words',
      { type: 'TextInput', name: 'a', label: '' },
      `One › ${formWords.component.unlabelled}: ${words.blank('Question')}`,
    ],
    [
      'a question that is long',
      { type: 'TextInput', name: 'a', label: 'x'.repeat(30) },
      `One › ${'x'.repeat(30)}: ${words.tooLong(30, 20)}`,
    ],
    [
      'choices that are the same',
      {
        type: 'Dropdown',
        name: 'a',
        label: 'Pick',
        'data-source': [option('x'), option('x')],
      },
      `One › Pick: ${words.repeated}`,
    ],
    [
      'days that have passed',
      { type: 'DatePicker', name: 'a', label: 'Day', 'max-date': '2026-03-10' },
      `One › Day: ${words.passed(`${longDay('2026-03-10')} 2026`)}`,
    ],
    [
      'an answer that is not there',
      { type: 'TextBody', text: '$' + '{form.gone}' },
      `One › {gone}: ${words.lost}`,
    ],
    [
      'a rule about an answer that is not there',
      { type: 'TextBody', text: 'Hi', visible: '`$' + "{form.gone} == 'x'`" },
      `One › Hi: ${words.lost}`,
    ],
    [
      'an address that is none',
      {
        type: 'EmbeddedLink',
        text: 'More',
        'on-click-action': { name: 'open_url', url: 'https://' },
      },
      `One › More: ${words.badAddress}`,
    ],
  ])('%s', (_, component, sentence) => {
    expect(said(formWith(component))).toContain(sentence);
  });

  it('of a screen, of its button and of the whole', () => {
    const lost = {
      id: 'TWO',
      title: 'Two',
      layout: { type: 'SingleColumnLayout', children: [send] },
    };
    const form = formWith();
    const two = { ...form, screens: [...(form['screens'] as Form[]), { ...lost, terminal: true }] };
    expect(said(two)).toEqual([`Two: ${words.unreached}`]);
    expect(said({ screens: [] })[0]).toBe(`${formWords.problems.whole}: ${words.noVersion}`);
    const go = { name: 'navigate', next: { type: 'screen', name: 'GONE' }, payload: {} };
    const ahead = formWith({ ...send, 'on-click-action': go });
    const sentences = said(ahead);
    expect(sentences).toContain(`One › ${formWords.button.title}: ${words.lostScreen}`);
    expect(sentences).toContain(`One › Send: ${words.tooManyButtons}`);
  });

  it('as the validator says it where there are no words of ours', () => {
    const { faults } = flowFaults({ version: '7.3', screens: 5 });
    const [fault] = faults;
    expect(fault && faultInWords({}, fault)).toMatch(/^.+ .+$/);
    expect(fault && faultPlace({}, fault).selection).toBeNull();
  });
});

describe('a text that is to become a form', () => {
  it.each([
    ['', /not JSON/],
    ['[1]', /does not begin with/],
    ['null', /does not begin with/],
    ['{"__proto__": {}}', /__proto__/],
    [`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, /deep/],
    ['x'.repeat(5_000_000), /longer/],
    [JSON.stringify({ a: 'x'.repeat(1_100_000) }), /large|long/],
  ])('is refused, with the reason (%#)', (text, reason) => {
    expect(readFormText(text).complaint).toMatch(reason);
  });

  it('is taken whatever is wrong with the form', () => {
    expect(readFormText('{"screens": 5}')).toEqual({ form: { screens: 5 } });
  });
});
