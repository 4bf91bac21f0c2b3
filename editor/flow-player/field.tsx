import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly controlId: string;
  /** Something stands in the field: the label makes room for it. */
  readonly isFilled: boolean;
  readonly isEnabled: boolean;
  /** The label stands above, larger: for questions that are sentences. */
  readonly isLarge?: boolean;
  readonly helper?: string;
  readonly error: string | null;
  readonly counter?: ReactNode;
  readonly children: ReactNode;
}

/** A field as phones draw it: its label inside, going up once something stands there. */
export function Field(props: FieldProps) {
  const { label, controlId, isFilled, isEnabled, isLarge = false, error, children } = props;
  const question = (
    <label className={isLarge ? styles.question : styles.label} htmlFor={controlId} dir="auto">
      {label}
    </label>
  );
  return (
    <div
      className={styles.field}
      data-filled={isFilled || undefined}
      data-wrong={error !== null || undefined}
      data-off={!isEnabled || undefined}
    >
      {isLarge && question}
      <div className={styles.box}>
        {!isLarge && question}
        {children}
      </div>
      <FieldFoot {...props} />
    </div>
  );
}

function FieldFoot({
  controlId,
  helper = '',
  error,
  counter,
}: Pick<FieldProps, 'controlId' | 'helper' | 'error' | 'counter'>) {
  if (helper === '' && error === null && !counter) return null;
  return (
    <div className={styles.foot}>
      <div>
        {error !== null && <ErrorLine id={errorId(controlId)} error={error} />}
        {helper !== '' && (
          <p id={helperId(controlId)} className={styles.helper} dir="auto">
            {helper}
          </p>
        )}
      </div>
      {counter}
    </div>
  );
}

export function ErrorLine({ id, error }: { id: string; error: string }) {
  return (
    <p id={id} className={styles.error} role="alert">
      <CircleAlert size={14} aria-hidden />
      {error}
    </p>
  );
}

/** For `aria-describedby` and `aria-invalid` of the control. */
export function described(controlId: string, helper: string, error: string | null) {
  const ids = [
    ...(error === null ? [] : [errorId(controlId)]),
    ...(helper === '' ? [] : [helperId(controlId)]),
  ];
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error !== null || undefined,
  } as const;
}

function errorId(controlId: string): string {
  return `${controlId}-error`;
}

function helperId(controlId: string): string {
  return `${controlId}-helper`;
}
