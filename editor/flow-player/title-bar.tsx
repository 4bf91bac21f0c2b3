import { ArrowLeft, X } from 'lucide-react';
import type { Ref } from 'react';
import { flowWords } from './flow-player-words.ts';
import styles from './title-bar.module.css';

interface TitleBarProps {
  readonly title: string;
  /** Left out on the first screen. */
  readonly back?: (() => void) | undefined;
  readonly close: () => void;
  readonly isLoading?: boolean;
  readonly titleRef?: Ref<HTMLHeadingElement>;
}

/** The top of a form: the way back or out, and where one is. */
export function TitleBar({ title, back, close, isLoading = false, titleRef }: TitleBarProps) {
  return (
    <header className={styles.bar} data-loading={isLoading || undefined}>
      {back && (
        <button type="button" className={styles.button} aria-label={flowWords.back} onClick={back}>
          <ArrowLeft size={20} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={`${styles.button} ${back ? styles.last : ''}`}
        aria-label={flowWords.close}
        onClick={close}
      >
        <X size={20} aria-hidden />
      </button>
      <h2 ref={titleRef} className={styles.title} tabIndex={-1} data-autofocus dir="auto">
        {title}
      </h2>
      <p className="unseen" role="status">
        {isLoading ? flowWords.loading : ''}
      </p>
    </header>
  );
}
