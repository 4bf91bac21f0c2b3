import { useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { TraceLine } from '../api/instances.ts';
import type { CanvasNode, ExitEdge } from '../canvas/canvas-elements.ts';
import { ExitLine } from '../canvas/exit-line.tsx';
import { type RunView, runView } from '../canvas/run-view.ts';
import { StillDrawing } from '../canvas/still-drawing.tsx';
import { TriggerCard } from '../canvas/trigger-card.tsx';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { BadgesProvider, badgeInWords, ConversationCard } from './conversation-card.tsx';
import { type Badge, badgesOf } from './moments.ts';

interface ConversationDrawingProps {
  readonly workflow: Workflow;
  /** What has happened, up to the moment that is looked at. */
  readonly lines: readonly TraceLine[];
  readonly followedId: string | null;
}

/** The version that ran, with the way of one conversation through it; all else is dim. */
export function ConversationDrawing({ workflow, lines, followedId }: ConversationDrawingProps) {
  const run = useMemo(() => runView(lines), [lines]);
  const badges = useMemo(() => badgesOf(lines), [lines]);
  const mark = useMemo(() => onTheWalk(run, badges), [run, badges]);
  return (
    <BadgesProvider value={badges}>
      <StillDrawing
        workflow={workflow}
        types={types}
        run={run}
        mark={mark}
        followedId={followedId}
      />
    </BadgesProvider>
  );
}

const types = {
  nodeTypes: { step: ConversationCard, trigger: TriggerCard },
  edgeTypes: { exit: ExitLine },
};

/** What is on a badge is said with its card. */
function onTheWalk({ visited }: RunView, badges: ReadonlyMap<string, Badge>) {
  return ({ nodes, edges }: { nodes: CanvasNode[]; edges: ExitEdge[] }) => ({
    nodes: nodes.map((node) => {
      const badge = badges.get(node.id);
      if (badge) return { ...node, ariaLabel: `${node.ariaLabel} ${badgeInWords(badge)}` };
      const isWalked = node.id === triggerId || visited.has(node.id);
      return isWalked ? node : { ...node, className: 'off-the-way' };
    }),
    edges: edges.map((edge) =>
      edge.data?.isWalked ? edge : { ...edge, className: 'off-the-way' },
    ),
  });
}
