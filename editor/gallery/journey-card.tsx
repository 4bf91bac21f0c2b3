import { Link } from 'wouter';
import type { Workflow } from '../../engine/index.ts';
import { TriggerIcon } from '../canvas/trigger-icon.tsx';
import { triggerTitle } from '../canvas/trigger-title.ts';
import styles from './gallery-page.module.css';
import { galleryWords } from './gallery-words.ts';
import { MiniCanvas } from './mini-canvas.tsx';

interface JourneyCardProps {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly workflow: Workflow;
}

/** A journey in the gallery: what it looks like, what it does, what starts it. All of it leads there. */
export function JourneyCard({ id, name, description, workflow }: JourneyCardProps) {
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        <MiniCanvas workflow={workflow} isCut />
      </div>
      <div className={styles.text}>
        <h3>
          <Link href={`/gallery/${id}`} className={styles.link}>
            {name}
          </Link>
        </h3>
        <p className={styles.does}>{description}</p>
        <p className={styles.facts}>
          <span className={styles.icon}>
            <TriggerIcon type={workflow.trigger.type} />
          </span>
          <span>
            {triggerTitle(workflow.trigger)} ·{' '}
            {galleryWords.steps(Object.keys(workflow.steps).length)}
          </span>
        </p>
      </div>
    </li>
  );
}
