import type { FlowWarningCode } from '../flow-problem.ts';

/** Where a warning is put. */
export type Warn = (code: FlowWarningCode, path: string, message: string) => void;
