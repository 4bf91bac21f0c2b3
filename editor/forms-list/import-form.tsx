import { Button, FileButton, Textarea } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { type FlowAnswer, useCreateFlow } from '../api/flows.ts';
import styles from '../workflows/transfer.module.css';
import { formsWords } from './forms-words.ts';
import { ImportedProblems } from './imported-problems.tsx';
import { readFormFile } from './read-form-file.ts';

const text = formsWords;

/** Takes a form as a file or as text, and says what is wrong with it. */
export function ImportForm({ close }: { close: () => void }) {
  const importing = useCreateFlow();
  const [written, setWritten] = useState('');
  const [complaint, setComplaint] = useState('');

  function take(json: string, fileName: string | null) {
    const file = readFormFile(json, fileName);
    if (typeof file === 'string') {
      setComplaint(file === 'not-json' ? text.notJson : text.notAForm);
      return;
    }
    setComplaint('');
    importing.mutate({ name: file.name ?? text.importedName, document: file.document });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    take(written, null);
  }

  if (importing.isSuccess) return <Imported flow={importing.data} close={close} />;
  const problem = complaint || (importing.isError ? sentenceOf(importing.error) : '');
  return (
    <form className={styles.content} onSubmit={submit} noValidate>
      <p>{text.importText}</p>
      <FileButton
        accept="application/json,.json"
        onChange={(file) => void file?.text().then((json) => take(json, file.name))}
      >
        {(props) => (
          <Button {...props} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
            {text.chooseFile}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={text.paste}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        data-autofocus
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      {problem !== '' && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" loading={importing.isPending}>
        {text.import}
      </Button>
    </form>
  );
}

function Imported({ flow, close }: { flow: FlowAnswer; close: () => void }) {
  return (
    <div className={styles.content}>
      <p role="status">{text.imported(flow.name)}</p>
      <ImportedProblems problems={flow.problems} />
      <Button component={Link} href={`/forms/${flow.id}`} onClick={close}>
        {text.open}
      </Button>
    </div>
  );
}
