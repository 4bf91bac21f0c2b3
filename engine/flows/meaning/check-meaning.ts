import type { Report } from '../flow-problem.ts';
import { checkComponent } from './check-component.ts';
import { checkCarousels, checkCounts } from './check-counts.ts';
import { checkDataModel } from './check-data-model.ts';
import { checkFlow } from './check-flow.ts';
import { checkPlacement } from './check-placement.ts';
import { checkRouting } from './check-routing.ts';
import { checkScreen } from './check-screen.ts';
import type { FlowIndex, PlacedComponent, Screen } from './flow-index.ts';
import type { ComponentCheck, MeaningCheck } from './meaning-check.ts';

/** The second phase: what the parts of a Flow that keeps to the schema mean to one another. */
export function checkMeaning(index: FlowIndex, report: Report): void {
  const flow: MeaningCheck = { ...index, report };
  checkFlow(flow);
  checkRouting(flow);
  checkCarousels(flow);
  for (const screen of flow.screens) {
    checkScreen(screen, flow);
    checkDataModel(screen, flow);
    checkCounts(screen, flow);
    checkPlacement(screen, flow);
    for (const component of screen.components) checkComponent(onScreen(component, screen, flow));
  }
}

/** Written out, as there are thousands of them: a spread is several times slower. */
function onScreen(component: PlacedComponent, screen: Screen, flow: MeaningCheck): ComponentCheck {
  const { type, json, row, path, form, ifDepth, inBranch } = component;
  return { type, json, row, path, form, ifDepth, inBranch, screen, flow };
}
