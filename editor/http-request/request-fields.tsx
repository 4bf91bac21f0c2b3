import { lazy, Suspense, useId } from 'react';
import { httpRequestConfig, toMs } from '../../engine/index.ts';
import type { Fields } from '../inspector/field.ts';
import type { FieldsInputProps } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { BeginWith } from './begin-with.tsx';
import { requestWords as words } from './http-request-words.ts';
import styles from './request-fields.module.css';

const RequestTest = lazy(async () => {
  const { RequestTest: loaded } = await import('./request-test.tsx');
  return { default: loaded };
});

/** A web request: whom it asks, what it sends, what came back when it was tried, what is kept. */
export function RequestFields({ fields, path, value }: FieldsInputProps) {
  const { id, problemsAt } = useInspected();
  const titleId = useId();
  const read = httpRequestConfig.safeParse(value);
  const isUrgent = (keys: readonly string[]) =>
    keys.some((key) => problemsAt([...path, key]).length > 0);
  const only = (keys: readonly string[]) => <Some {...{ fields, path, value, keys }} />;
  const patience = ['timeout', 'retries', 'retryDelay'];
  return (
    <div className={inspector.fields}>
      <BeginWith value={value} path={path} />
      {only(['method', 'url', 'query', 'credential', 'headers'])}
      {sendsBody(value) && only(['body'])}
      <details className={inspector.more} {...(isUrgent(patience) && { open: true })}>
        <summary>{words.patience}</summary>
        {read.success && (
          <p className={styles.inWords}>
            {words.patienceText(toMs(read.data.timeout) / 1_000, read.data.retries)}
          </p>
        )}
        <div className={inspector.fields}>{only(patience)}</div>
      </details>
      <section className={inspector.section} aria-labelledby={titleId}>
        <h3 id={titleId}>{words.test.title}</h3>
        {read.success ? (
          <Suspense fallback={null}>
            <RequestTest stepId={id} config={read.data} />
          </Suspense>
        ) : (
          <p className={styles.inWords}>{words.test.unfinished}</p>
        )}
      </section>
      {only(['keep'])}
      <details className={inspector.more} {...(isUrgent(['outcomes']) && { open: true })}>
        <summary>{words.advanced}</summary>
        <div className={inspector.fields}>{only(['outcomes'])}</div>
      </details>
    </div>
  );
}

/** GET sends nothing; what stands there all the same can be taken away. */
function sendsBody(value: FieldsInputProps['value']): boolean {
  return valueAt(value, ['method']) !== 'GET' || valueAt(value, ['body', 'kind']) !== 'none';
}

interface SomeProps {
  readonly fields: Fields;
  readonly path: Path;
  readonly value: FieldsInputProps['value'];
  readonly keys: readonly string[];
}

function Some({ fields, path, value, keys }: SomeProps) {
  const { FieldInput } = useInspected();
  return keys.map((key) => {
    const field = fields.get(key);
    return (
      field && (
        <FieldInput key={key} field={field} path={[...path, key]} value={valueAt(value, [key])} />
      )
    );
  });
}
