import type { Workflow } from '../../engine/index.ts';
import { StillDrawing } from '../canvas/still-drawing.tsx';
import { TriggerCard } from '../canvas/trigger-card.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { FunnelLine } from './funnel-line.tsx';

/** The workflow with how many went which way. */
export function FunnelCanvas({ workflow }: { workflow: Workflow }) {
  return <StillDrawing workflow={workflow} types={types} />;
}

const types = {
  nodeTypes: { step: FunnelCard, trigger: TriggerCard },
  edgeTypes: { exit: FunnelLine },
};
