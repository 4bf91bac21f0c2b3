import type { FlowVersion } from '../flow-version.ts';
import type { Place, Property } from './shape.ts';

/** What the answer of a component is, once the customer gave it. */
export type AnswerType = 'text' | 'flag' | 'texts' | 'date' | 'files';

/** One row of the component table. */
export interface Component {
  readonly since: FlowVersion;
  readonly properties: Readonly<Record<string, Property>>;
  /** Where it may stand; from which version, where that is later than the component itself. */
  readonly places: Readonly<Partial<Record<Place, FlowVersion>>>;
  /** Only components that ask something have one. */
  readonly answer?: AnswerType;
  /** So many on one screen. */
  readonly perScreenMax?: number;
}

/** Where most components may stand, and always could. */
export const everywhere: Component['places'] = {
  screen: '5.1',
  form: '5.1',
  if: '5.1',
  switch: '5.1',
};
