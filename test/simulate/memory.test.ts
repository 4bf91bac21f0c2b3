import { describe } from 'vitest';
import { consentContract } from '../contract/consent-contract.ts';
import { crashContract } from '../contract/crash-contract.ts';
import { runtimeContract } from '../contract/runtime-contract.ts';
import { windowContract } from '../contract/window-contract.ts';
import { makeMemoryHost } from './memory-host.ts';

describe('the runtime over the store of the simulation', () => {
  describe('in quiet times', () => runtimeContract(makeMemoryHost));
  describe('with those who want no messages', () => consentContract(makeMemoryHost));
  describe('after the 24 hours', () => windowContract(makeMemoryHost));
  describe('in bad times', () => crashContract(makeMemoryHost));
});
