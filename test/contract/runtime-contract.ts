import { describe } from 'vitest';
export {};
