import type { Report } from '../flow-problem.ts';
import type { FlowIndex, PlacedComponent, Screen } from './flow-index.ts';

/** What the checks of the meaning phase are given. */
export interface MeaningCheck extends FlowIndex {
  readonly report: Report;
}

/** One component on its screen. */
export interface ComponentCheck extends PlacedComponent {
  readonly screen: Screen;
  readonly flow: MeaningCheck;
}
