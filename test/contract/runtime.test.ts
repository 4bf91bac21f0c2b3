import { describe } from 'vitest';
import { crashContract } from './crash-contract.ts';
import { runtimeContract } from './runtime-contract.ts';
import { makeSqliteHost } from './sqlite-host.ts';

describe('the runtime over SQLite', () => {
  describe('in quiet times', () => runtimeContract(makeSqliteHost));
  describe('in bad times', () => crashContract(makeSqliteHost));
});
