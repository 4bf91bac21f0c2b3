import { describe } from 'vitest';
import { consentContract } from './consent-contract.ts';
import { crashContract } from './crash-contract.ts';
import { runtimeContract } from './runtime-contract.ts';
import { makeSqliteHost } from './sqlite-host.ts';
import { windowContract } from './window-contract.ts';

describe('the runtime over SQLite', () => {
  describe('in quiet times', () => runtimeContract(makeSqliteHost));
  describe('with those who want no messages', () => consentContract(makeSqliteHost));
  describe('after the 24 hours', () => windowContract(makeSqliteHost));
  describe('in bad times', () => crashContract(makeSqliteHost));
});
