import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ExitEdge } from './canvas-elements.ts';
import styles from './exit-line.module.css';
import { exitRoute, roundedPath } from './exit-route.ts';

/** The line from an exit to the step it leads to. */
export const ExitLine = memo(function ExitLine(props: EdgeProps<ExitEdge>) {
  const { id, sourceX, sourceY, targetX, targetY, data } = props;
  if (!data) return null;
  const ends = {
    from: { x: sourceX, y: sourceY },
    to: { x: targetX, y: targetY },
    side: data.side,
  };
  return (
    <BaseEdge
      id={id}
      path={roundedPath(exitRoute(ends, data.corridor))}
      interactionWidth={0}
      className={styles.line ?? ''}
      data-quiet={data.isQuiet || undefined}
      data-walked={data.isWalked || undefined}
      data-near={data.isNear || undefined}
    />
  );
});
