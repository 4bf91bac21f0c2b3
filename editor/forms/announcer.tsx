import { create } from 'zustand';

const useSaid = create(() => ({ said: '' }));

/** Tells those who do not see the page what became of it. */
export function announce(said: string): void {
  useSaid.setState({ said });
}

export function Announcer() {
  const { said } = useSaid();
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
