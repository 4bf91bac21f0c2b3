import { ActionIcon, Button, FileButton, Menu, Modal, Textarea, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Ellipsis, FileDown, FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { downloadJson } from './download-json.ts';
import inspector from './inspector.module.css';
import { readFormText } from './model/read-form-text.ts';
import { replaceDocument } from './replace-document.ts';

const texts = formWords.transfer;

/** Takes a form from a file or from text, and gives it as a file. */
export function TransferMenu({ name }: { name: string }) {
  const { form } = useBuilder();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end" radius="md" returnFocus>
        <Menu.Target>
          <Tooltip label={texts.title}>
            <ActionIcon aria-label={texts.title}>
              <Ellipsis size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<FileUp size={16} aria-hidden />} onClick={open}>
            {texts.paste}
          </Menu.Item>
          <Menu.Item
            leftSection={<FileDown size={16} aria-hidden />}
            onClick={() => downloadJson(`${name}.json`, form)}
          >
            {texts.file}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isOpen} onClose={close} closeOnClickOutside={false} title={texts.importTitle}>
        <Import close={close} />
      </Modal>
    </>
  );
}

function Import({ close }: { close: () => void }) {
  const { edit } = useBuilder();
  const [written, setWritten] = useState('');
  const [complaint, setComplaint] = useState('');

  function take(text: string) {
    const read = readFormText(text);
    setComplaint(read.complaint ?? '');
    if (!read.form) return;
    const { form } = read;
    edit(texts.imported, (draft) => replaceDocument(draft, form), { isPlain: true });
    close();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    take(written);
  }

  return (
    <form className={inspector.fields} onSubmit={submit} noValidate>
      <p>{texts.importText}</p>
      <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(take)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
            {texts.chooseFile}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={texts.json}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        data-autofocus
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      {complaint !== '' && (
        <p className={inspector.danger} role="alert">
          {complaint}
        </p>
      )}
      <Button type="submit">{texts.take}</Button>
    </form>
  );
}
