import { useViewport } from '@xyflow/react';
import styles from './alignment-guides.module.css';
import type { Guide } from './snap-move.ts';

/** The lines along which a dragged card stands with others. */
export function AlignmentGuides({ guides }: { guides: readonly Guide[] }) {
  const { x, y, zoom } = useViewport();
  return guides.map(({ axis, at, from, to }) => (
    <div
      key={axis}
      className={styles.guide}
      data-axis={axis}
      style={
        axis === 'x'
          ? { left: x + at * zoom, top: y + from * zoom, height: (to - from) * zoom }
          : { left: x + from * zoom, top: y + at * zoom, width: (to - from) * zoom }
      }
    />
  ));
}
