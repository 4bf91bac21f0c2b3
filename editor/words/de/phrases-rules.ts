import type { Phrases } from '../phrase.ts';

/**
 * Rules in the words of the engine, as a trace tells them. They fit much, so they stand after all else:
 * what is compared is somebody's own, and stays.
 */
export const rulePhrases: Phrases = {
  always: 'immer',
  'not: {0}': 'nicht: {0}',
  'not ({0})': 'nicht ({0})',
  '{0} is not “{1}” and {2}': '{=0} ist nicht „{1}“ und {2}',
  '{0} is not “{1}” or {2}': '{=0} ist nicht „{1}“ oder {2}',
  '{0} is “{1}” and {2}': '{=0} ist „{1}“ und {2}',
  '{0} is “{1}” or {2}': '{=0} ist „{1}“ oder {2}',
  'there is no {0}': '{=0} fehlt',
  'there is {0}': '{=0} ist da',
  '{0} is not “{1}”': '{=0} ist nicht „{1}“',
  '{0} is “{1}”': '{=0} ist „{1}“',
  '{0} contains “{1}”': '{=0} enthält „{1}“',
  '{0} starts with “{1}”': '{=0} beginnt mit „{1}“',
  '{0} ends with “{1}”': '{=0} endet mit „{1}“',
  '{0} says “{1}”': '{=0} sagt „{1}“',
  '{0} is before “{1}”': '{=0} ist vor dem „{1}“',
  '{0} is after “{1}”': '{=0} ist nach dem „{1}“',
  '{0} is not steps.{1}': '{=0} ist nicht steps.{=1}',
  '{0} is not data.{1}': '{=0} ist nicht data.{=1}',
  '{0} is on steps.{1}': '{=0} ist am selben Tag wie steps.{=1}',
  '{0} is on data.{1}': '{=0} ist am selben Tag wie data.{=1}',
  '{0} is steps.{1}': '{=0} ist steps.{=1}',
  '{0} is data.{1}': '{=0} ist data.{=1}',
  '{0} is on today': '{=0} ist heute',
  '{0} is in the next {1} days': '{=0} ist in den nächsten {=1} Tagen',
  '{0} is an e-mail address': '{=0} ist eine E-Mail-Adresse',
  '{0} is a phone number': '{=0} ist eine Telefonnummer',
  '{0} contains {1}': '{=0} enthält {=1}',
  '{0} starts with {1}': '{=0} beginnt mit {=1}',
  '{0} ends with {1}': '{=0} endet mit {=1}',
  '{0} is before {1}': '{=0} ist vor {=1}',
  '{0} is after {1}': '{=0} ist nach {=1}',
  '{0} is more than {1}': '{=0} ist mehr als {=1}',
  '{0} is at least {1}': '{=0} ist mindestens {=1}',
  '{0} is less than {1}': '{=0} ist weniger als {=1}',
  '{0} is at most {1}': '{=0} ist höchstens {=1}',
  '{0} is between {1} and {2}': '{=0} liegt zwischen {=1} und {=2}',
  '{0} is a number from {1}': '{=0} ist eine Nummer aus {=1}',
  /** A way out, and the rule by which it was taken. */
  '{0}: {1}': '{=0}: {1}',
};
