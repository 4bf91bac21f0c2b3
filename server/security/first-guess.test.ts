import { expect, it } from 'vitest';
import { isFirstGuess } from './first-guess.ts';

it.each(['Journeyman', 'journeyman2026!', 'PASSWORD1', 'adminadmin', '123-whatsapp-123'])(
  '%s is among the first that anybody would try',
  (password) => expect(isFirstGuess(password)).toBe(true),
);

it.each(['correct horse', 'my journeyman is late', '9317450286', '🔑🔑🔑🔑🔑🔑🔑🔑', 'passwörd'])(
  '%s is not',
  (password) => expect(isFirstGuess(password)).toBe(false),
);
