import { ClipboardList } from 'lucide-react';
import { Link } from 'wouter';
import type { FlowSummary } from '../api/flows.ts';
import { ago, fullTime } from '../words/time.ts';
import page from '../workflows/workflows-page.module.css';
import { DeleteForm } from './delete-form.tsx';
import { FormAt8x8 } from './form-at-8x8.tsx';
import styles from './forms-page.module.css';
import { formsWords } from './forms-words.ts';

const text = formsWords;

/** One form in the list; the whole row leads to it. */
export function FormRow({ flow }: { flow: FlowSummary }) {
  const { id, name, state, version, updatedAt } = flow;
  return (
    <tr className={page.row}>
      <th scope="row" className={page.name}>
        <span className={`${page.tile} ${styles.tile}`}>
          <ClipboardList size={18} aria-hidden />
        </span>
        <Link href={`/forms/${id}`} className={page.link}>
          {name}
        </Link>
      </th>
      <td data-label={text.state}>
        <span className={`${styles.state} ${styles[state] ?? ''}`}>{text.states[state]}</span>
      </td>
      <td data-label={text.version}>
        {version === null ? (
          <span className={page.none}>{text.notLive}</span>
        ) : (
          text.versionNumber(version)
        )}
      </td>
      <td data-label={text.changed}>
        <time dateTime={new Date(updatedAt).toISOString()} title={fullTime(updatedAt)}>
          {ago(updatedAt, Date.now())}
        </time>
      </td>
      <td className={`${page.above} ${page.export} ${styles.rowActions}`}>
        <FormAt8x8 id={id} name={name} />
        <DeleteForm id={id} name={name} />
      </td>
    </tr>
  );
}
