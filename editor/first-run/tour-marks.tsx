import { Button } from '@mantine/core';
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { firstRunWords as words } from './first-run-words.ts';
import { partAt, type Stop, tourStops, useTour } from './tour.ts';
import styles from './tour-marks.module.css';

/** Shows somebody around a workflow’s page: a ring around one part after the other, and a few words. */
export function TourMarks() {
  const { at, next, end } = useTour();
  const stop = at === null ? undefined : tourStops[at];
  if (at === null || stop === undefined) return null;
  return <Mark key={stop} stop={stop} at={at} next={next} end={end} />;
}

interface MarkProps {
  readonly stop: Stop;
  readonly at: number;
  readonly next: () => void;
  readonly end: () => void;
}

function Mark({ stop, at, next, end }: MarkProps) {
  const ring = useRing(stop);
  const button = useRef<HTMLButtonElement>(null);
  const { title, text } = words.stops[stop];
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      {ring && <div className={styles.ring} style={ring} aria-hidden />}
      <section
        className={styles.mark}
        data-stop={stop}
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        onKeyDown={(event) => event.key === 'Escape' && end()}
      >
        <h2 id="tour-title">{title}</h2>
        <p id="tour-text">{text}</p>
        <div className={styles.actions}>
          <span className={styles.place}>{words.stop(at + 1, tourStops.length)}</span>
          <Button variant="subtle" size="compact-md" onClick={end}>
            {words.endTour}
          </Button>
          <Button ref={button} size="compact-md" onClick={next}>
            {at + 1 < tourStops.length ? words.next : words.done}
          </Button>
        </div>
      </section>
    </>
  );
}

/** Where the part is on the screen now; null: it is not to be seen. */
function useRing(stop: Stop): CSSProperties | null {
  const [ring, setRing] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const box = partAt(stop)?.getBoundingClientRect();
      setRing(box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.documentElement);
    const part = partAt(stop);
    if (part) watch.observe(part);
    return () => watch.disconnect();
  }, [stop]);
  return ring;
}
