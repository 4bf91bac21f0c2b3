import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ExitEdge } from './canvas-elements.ts';
import styles from './exit-line.module.css';
import { linePath } from './line-path.ts';

/** The line from an exit to the step it leads to. */
export const ExitLine = memo(function ExitLine(props: EdgeProps<ExitEdge>) {
  const { id, data } = props;
  if (!data) return null;
  return (
    <BaseEdge
      id={id}
      path={linePath(props, data)}
      interactionWidth={0}
      className={styles.line ?? ''}
      data-quiet={data.isQuiet || undefined}
      data-walked={data.isWalked || undefined}
      data-near={data.isNear || undefined}
    />
  );
});
