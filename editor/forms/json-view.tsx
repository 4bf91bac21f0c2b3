import { useEffect, useRef, useState } from 'react';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { type CodeEditor, openCodeEditor } from './code-editor.ts';
import styles from './json-view.module.css';
import { faultInWords } from './model/fault-in-words.ts';
import type { Form } from './model/form-document.ts';
import { readFormText } from './model/read-form-text.ts';
import { replaceDocument } from './replace-document.ts';

const words = formWords.json;

/**
 * The form as its JSON. What is no form yet stays text, and the form stays as it was; once it is one
 * it takes the form's place. A change from elsewhere, such as an undo, is shown here too.
 */
export function JsonView({ isDrawable }: { isDrawable: boolean }) {
  const { form, checked, edit } = useBuilder();
  const [complaint, setComplaint] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const known = useRef({ form, edit });
  known.current.edit = edit;

  useEffect(() => {
    if (!place.current) return;
    const opened = openCodeEditor(place.current, {
      label: words.title,
      text: JSON.stringify(known.current.form, null, 2),
      onType(text) {
        const { form: read, complaint: found } = readFormText(text);
        setComplaint(found ?? '');
        if (!read || isSame(read, known.current.form)) return;
        known.current.form = read;
        const replace = (draft: Form) => replaceDocument(draft, read);
        known.current.edit(words.edit, replace, { burst: 'json', isPlain: true });
      },
    });
    editor.current = opened;
    return () => opened.close();
  }, []);

  useEffect(() => {
    if (isSame(form, known.current.form)) return;
    known.current.form = form;
    setComplaint('');
    editor.current?.replace(JSON.stringify(form, null, 2));
  }, [form]);

  useEffect(() => {
    if (!checked || complaint !== '') return;
    const marks = checked.faults.map((fault) => ({
      path: fault.path,
      severity: fault.severity,
      message: faultInWords(form, fault),
    }));
    editor.current?.mark(marks);
  }, [checked, complaint, form]);

  return (
    <section className={styles.view} aria-label={words.title}>
      {!isDrawable && <p className={styles.note}>{words.undrawable}</p>}
      <div ref={place} className={styles.editor} data-own-undo />
      {complaint !== '' && (
        <p className={styles.complaint} role="status">
          {words.unread(complaint)}
        </p>
      )}
    </section>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
