import { useDocumentTitle } from '@mantine/hooks';
import { ClipboardList, FileUp, Plus, Radio } from 'lucide-react';
import { useFlows } from '../api/flows.ts';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import page from '../workflows/workflows-page.module.css';
import { Channels } from './channels.tsx';
import { FormRow } from './form-row.tsx';
import styles from './forms-page.module.css';
import { formsWords } from './forms-words.ts';
import { ImportForm } from './import-form.tsx';
import { NewForm } from './new-form.tsx';

const text = formsWords;

/** All forms: how each stands, and the ways to another one. */
export function FormsPage() {
  useDocumentTitle(`${text.title} · ${words.app.name}`);
  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1>{text.title}</h1>
        <div className={styles.actions}>
          <DialogButton
            label={text.channels}
            icon={<Radio size={16} aria-hidden />}
            title={text.channelsTitle}
          >
            {(close) => <Channels close={close} />}
          </DialogButton>
          <DialogButton
            label={text.import}
            icon={<FileUp size={16} aria-hidden />}
            title={text.importTitle}
          >
            {(close) => <ImportForm close={close} />}
          </DialogButton>
          <DialogButton
            label={text.new}
            icon={<Plus size={16} aria-hidden />}
            look="first"
            title={text.new}
          >
            {() => <NewForm />}
          </DialogButton>
        </div>
      </div>
      <Forms />
    </div>
  );
}

function Forms() {
  const flows = useFlows();
  if (flows.isPending) return <Loading />;
  if (flows.isError) return <Failed error={flows.error} retry={() => flows.refetch()} />;
  if (flows.data.length === 0) {
    return (
      <PageMessage
        icon={<ClipboardList size={28} aria-hidden />}
        title={text.emptyTitle}
        text={text.emptyText}
      />
    );
  }
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.version}</th>
          <th scope="col">{text.changed}</th>
          <th scope="col">
            <span className="unseen">{text.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {flows.data.map((flow) => (
          <FormRow key={flow.id} flow={flow} />
        ))}
      </tbody>
    </table>
  );
}
