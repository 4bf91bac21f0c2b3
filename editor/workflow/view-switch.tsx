import { ListTree, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { outlineWords as words } from '../outline/outline-words.ts';
import type { View } from './use-view.ts';
import styles from './view-switch.module.css';

const views = [
  { view: 'canvas', label: words.canvas, icon: Workflow },
  { view: 'outline', label: words.outline, icon: ListTree },
] as const;

interface ViewSwitchProps {
  readonly view: View;
  readonly show: (view: View) => void;
  /** What else changes what is seen. */
  readonly children: ReactNode;
}

/** Between the drawing and the list of the same workflow. */
export function ViewSwitch({ view, show, children }: ViewSwitchProps) {
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">{words.views}</legend>
      {views.map(({ view: each, label, icon: Icon }) => (
        <button
          key={each}
          type="button"
          className={styles.view}
          aria-pressed={each === view}
          onClick={() => show(each)}
        >
          <Icon size={15} aria-hidden />
          {label}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
