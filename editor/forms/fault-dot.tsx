import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './fault-dot.module.css';
import type { Selection } from './model/fault-place.ts';
import { isSamePath, type Path } from './model/form-document.ts';

interface FaultDotProps {
  readonly screen: number;
  /** Only of this component. */
  readonly path?: Path;
}

/** How many problems are here, if there are any. */
export function FaultDot({ screen, path }: FaultDotProps) {
  const { checked, places } = useBuilder();
  const here = (checked?.faults ?? []).filter((_, index) =>
    isHere(places[index]?.selection ?? null, screen, path),
  );
  if (here.length === 0) return null;
  const isGrave = here.some(({ severity }) => severity === 'error');
  const label = formWords.problems.count(here.length);
  return (
    <span className={styles.dot} data-grave={isGrave || undefined} title={label}>
      {here.length}
      <span className="unseen"> {label}</span>
    </span>
  );
}

function isHere(place: Selection | null, screen: number, path?: Path): boolean {
  if (place?.screen !== screen) return false;
  return path === undefined || (place.kind === 'component' && isSamePath(place.path, path));
}
