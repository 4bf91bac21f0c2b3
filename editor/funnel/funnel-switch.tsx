import { ChartNoAxesColumn } from 'lucide-react';
import styles from '../workflow/view-switch.module.css';
import { funnelWords } from './funnel-words.ts';

const usualDays = 30;

interface FunnelSwitchProps {
  readonly days: number | null;
  readonly show: (days: number | null) => void;
}

/** Puts the counts on the workflow, and takes them off again. */
export function FunnelSwitch({ days, show }: FunnelSwitchProps) {
  return (
    <button
      type="button"
      className={styles.view}
      aria-pressed={days !== null}
      title={funnelWords.hint}
      onClick={() => show(days === null ? usualDays : null)}
    >
      <ChartNoAxesColumn size={15} aria-hidden />
      {funnelWords.title}
    </button>
  );
}
