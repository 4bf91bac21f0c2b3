import { Component, type ReactNode } from 'react';
import { formWords } from '../words/en-forms.ts';
import styles from './form-phone.module.css';

interface PlayerBoundaryProps {
  readonly document: unknown;
  readonly children: ReactNode;
}

/** Whatever a document does to the phone, the rest of the page goes on; another document is tried. */
export class PlayerBoundary extends Component<PlayerBoundaryProps, { failed: unknown }> {
  override readonly state = { failed: null };

  static getDerivedStateFromError(this: void): { failed: unknown } {
    return { failed: true };
  }

  override componentDidUpdate(before: PlayerBoundaryProps): void {
    const isOther = before.document !== this.props.document;
    if (isOther && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return <p className={styles.broken}>{formWords.play.broken}</p>;
  }
}
