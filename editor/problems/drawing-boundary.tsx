import { Component, type ReactNode } from 'react';

interface DrawingBoundaryProps {
  /** Another one is tried again. */
  readonly document: unknown;
  /** What is shown where it cannot be drawn. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Whatever a document does to the editor, the page does not go blank. */
export class DrawingBoundary extends Component<DrawingBoundaryProps, { hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(this: void): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: DrawingBoundaryProps): void {
    const isOther = before.document !== this.props.document;
    if (isOther && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
