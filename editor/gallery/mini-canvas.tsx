import { useIntersection } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import styles from './mini-canvas.module.css';
import { miniCard, miniDrawing } from './mini-drawing.ts';

interface MiniCanvasProps {
  readonly workflow: Workflow;
  /** What it is, for whoever cannot see it; without it, it is there to be looked at only. */
  readonly label?: string;
  /** Only its beginning, as large as fits: for a card. */
  readonly isCut?: boolean;
}

/** A workflow drawn small; laid out as soon as it comes into view. */
export function MiniCanvas({ workflow, label, isCut = false }: MiniCanvasProps) {
  const { ref, entry } = useIntersection();
  const [isSeen, setSeen] = useState(false);
  if (entry?.isIntersecting && !isSeen) setSeen(true);
  return (
    <div ref={ref} className={styles.frame} {...(label && { role: 'img', 'aria-label': label })}>
      {isSeen && <Drawing workflow={workflow} isCut={isCut} />}
    </div>
  );
}

const marginPx = 40;
/** A narrow workflow is not drawn larger than this. */
const cutWidth = 1_000;
const ink = { line: 44, words: [150, 100] } as const;

function Drawing({ workflow, isCut }: { workflow: Workflow; isCut: boolean }) {
  const { cards, lines, width, height } = useMemo(() => miniDrawing(workflow), [workflow]);
  const shown = Math.max(width, isCut ? cutWidth : 0) + 2 * marginPx;
  const box = [(width - shown) / 2, -marginPx, shown, height + 2 * marginPx].join(' ');
  const fit = isCut ? 'xMidYMin slice' : 'xMidYMin meet';
  return (
    <svg className={styles.drawing} viewBox={box} preserveAspectRatio={fit} aria-hidden>
      {lines.map((path) => (
        <path key={path} d={path} className={styles.line} />
      ))}
      {cards.map(({ id, x, y, tone }) => (
        <g key={id} transform={`translate(${x} ${y})`} data-tone={tone}>
          <rect {...miniCard} rx={18} className={styles.card} />
          <rect x={16} y={16} width={ink.line} height={ink.line} rx={12} className={styles.tile} />
          <rect x={76} y={22} width={ink.words[0]} height={13} rx={6} className={styles.words} />
          <rect x={76} y={46} width={ink.words[1]} height={11} rx={5} className={styles.words} />
        </g>
      ))}
    </svg>
  );
}
