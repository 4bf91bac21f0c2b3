import { Button, Modal } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import { CredentialSelect } from '../inspector/reference-select.tsx';
import { useCredentials } from '../settings/settings-api.ts';
import { requestWords as words } from './http-request-words.ts';

const EnterCredential = lazy(async () => ({
  default: (await import('../settings/enter-credential.tsx')).EnterCredential,
}));

/** What a request signs in with: a stored secret by its name, or a new one that is stored now. */
export function CredentialField(props: FieldProps) {
  const { write } = useInspected();
  const [isOpen, setOpen] = useState(false);
  const names = useCredentials().data?.map(({ name }) => name) ?? [];
  const field = { ...props.field, title: words.credential, description: words.credentialHint };
  return (
    <div>
      <CredentialSelect {...props} field={field} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<KeyRound size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.addCredential}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        closeOnClickOutside={false}
        title={words.addCredential}
      >
        <Suspense fallback={null}>
          <EnterCredential
            taken={names}
            close={() => setOpen(false)}
            stored={(name) => write(props.path, name, { title: field.title })}
          />
        </Suspense>
      </Modal>
    </div>
  );
}
