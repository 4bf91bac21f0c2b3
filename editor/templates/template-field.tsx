import { Button } from '@mantine/core';
import { LayoutTemplate } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { isJsonObject } from '../../engine/index.ts';
import { useTemplates } from '../api/templates.ts';
import { FieldInput } from '../inspector/field-input.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { FilledTemplate } from './filled-template.tsx';
import { templateConfigOf } from './template-config-of.ts';
import { templateWords as words } from './template-words.ts';
import styles from './templates.module.css';

const TemplateDialog = lazy(async () => {
  const { TemplateDialog: loaded } = await import('./template-dialog.tsx');
  return { default: loaded };
});

/** A template of the WhatsApp account, chosen from those that there are, or written by hand. */
export function TemplateField(props: FieldProps) {
  const { path, value } = props;
  const { write } = useInspected();
  const { data } = useTemplates();
  const [isOpen, setOpen] = useState(false);
  const template = isJsonObject(value) ? value : null;
  const listed = data?.templates?.find(
    ({ name, language }) => name === template?.['name'] && language === template['language'],
  );
  return (
    <div className={inspector.fields}>
      {template && data?.message && <p className={styles.hint}>{data.message}</p>}
      {data?.templates && (
        <Button
          variant={listed ? 'default' : 'light'}
          leftSection={<LayoutTemplate size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {template?.['name'] ? words.change : words.choose}
        </Button>
      )}
      {listed && template && <FilledTemplate {...props} template={template} listed={listed} />}
      {listed ? (
        <details className={inspector.more}>
          <summary>{words.byHand}</summary>
          <FieldInput {...props} />
        </details>
      ) : (
        <FieldInput {...props} />
      )}
      {isOpen && data?.templates && (
        <Suspense fallback={null}>
          <TemplateDialog
            templates={data.templates}
            close={() => setOpen(false)}
            choose={(chosen) => {
              write(path, JSON.parse(JSON.stringify(templateConfigOf(chosen, value))), {
                title: words.edit,
              });
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
