import { expect, it } from 'vitest';
import { askedBy, subjectOf } from './subject-of.ts';

it.each([
  ['Wait for a time', 'Time'],
  ['Wait for their choice', null],
  ['Wait for a reply', null],
  ['Auf eine Antwort warten', null],
  ['Listen', null],
  ['', null],
  ['Which service', 'Service'],
  ['Ask which service', 'Service'],
  ['Ask for their e-mail address', 'E-mail address'],
  ['Ask the day', 'Day'],
  ['Fragen, welche Leistung', 'Leistung'],
  ['Nach dem Termin fragen', 'Termin'],
  ['Auf die Bestellnummer warten', 'Bestellnummer'],
  ['Order number', 'Order number'],
])('takes from “%s” what is asked for: %s', (name, thing) => {
  expect(subjectOf(name)).toEqual(thing === null ? null : { kind: 'thing', text: thing });
});

it.each([
  ['Wait: is it right?', 'Is it right?'],
  ['Wait: what went wrong', 'What went wrong'],
  ['Ask what about', 'What about'],
  ['Wait for what to change', 'What to change'],
  ['Wait: TRACK or PRODUCTS', 'TRACK or PRODUCTS'],
  ['The hour at which they are at home', 'The hour at which they are at home'],
  ['Wann passt es', 'Wann passt es'],
])('leaves a question as it stands: “%s”', (name, question) => {
  expect(subjectOf(name)).toEqual({ kind: 'question', text: question });
});

it('reads the name of a message only where it says that it asks', () => {
  expect(askedBy('Offer free times')).toEqual({ kind: 'thing', text: 'Free times' });
  expect(askedBy('How urgent?')).toMatchObject({ kind: 'question' });
  expect(askedBy('Ask a question')).toBeNull();
  expect(askedBy('Say hello')).toBeNull();
});
