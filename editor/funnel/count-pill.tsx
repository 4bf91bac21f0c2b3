import type { LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import styles from './count-pill.module.css';
import { type Group, useShownFunnel } from './shown-funnel.ts';

interface CountPillProps extends Group {
  readonly text: string;
  readonly icon?: LucideIcon;
  readonly look: 'way' | 'waiting' | 'lost';
  readonly isTabStop: boolean;
}

/** A count; with the pointer or the keyboard on it, the newest of whom it counts. */
export function CountPill(props: CountPillProps) {
  const { text, icon: Icon, look, isTabStop, title, passed } = props;
  const { showPeople, leavePeople } = useShownFunnel();
  if (passed.count === 0) {
    return (
      <span className={styles.pill} data-look="none" title={title}>
        {text}
      </span>
    );
  }
  const show = (stays: boolean) => (event: { readonly currentTarget: HTMLElement }) =>
    showPeople({ title, passed }, event.currentTarget, stays);
  return (
    <button
      type="button"
      data-still
      className={`${styles.pill} nodrag nopan`}
      data-look={look}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={title}
      onMouseEnter={show(false)}
      onMouseLeave={leavePeople}
      onFocus={show(false)}
      onBlur={leavePeople}
      onClick={(event: MouseEvent<HTMLElement>) => {
        event.stopPropagation();
        show(true)(event);
      }}
    >
      {Icon && <Icon size={12} aria-hidden />}
      {text}
    </button>
  );
}
