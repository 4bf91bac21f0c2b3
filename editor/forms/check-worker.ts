import { flowFaults } from '../../engine/index.ts';

/** What the page asks: the day it is decides which dates have passed. */
export interface CheckRequest {
  readonly document: unknown;
  readonly today: string;
}

/** Looks for what is wrong with a form, beside the page. */
self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(flowFaults(data.document, { today: data.today }));
};
