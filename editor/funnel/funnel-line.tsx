import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ExitEdge } from '../canvas/canvas-elements.ts';
import { linePath } from '../canvas/line-path.ts';
import { exitKey } from '../canvas/reading-order.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import styles from './funnel-card.module.css';
import { lineWidth } from './line-width.ts';
import { useShownFunnel } from './shown-funnel.ts';

/** The line of an exit, as wide as many took it. */
export const FunnelLine = memo(function FunnelLine(props: EdgeProps<ExitEdge>) {
  const { id, data } = props;
  const { funnel, most } = useShownFunnel();
  if (!data) return null;
  const count = id === fromStart ? funnel.started : (funnel.exits[id]?.count ?? 0);
  return (
    <BaseEdge
      id={id}
      path={linePath(props, data)}
      interactionWidth={0}
      className={styles.line ?? ''}
      data-nobody={count === 0 || undefined}
      style={{ strokeWidth: lineWidth(Math.min(count, most), most) }}
    />
  );
});

const fromStart = exitKey(triggerId, startExitId);
