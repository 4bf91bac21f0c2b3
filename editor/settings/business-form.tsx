import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type BusinessFacts, businessFactNames } from '../../engine/index.ts';
import { useTrialSettings } from '../api/trial.ts';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import { readBusiness, type TypedBusiness } from './read-business.ts';
import { Section } from './section.tsx';
import { useSaveBusiness } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.facts;

/** What messages can tell of the business, so that nobody types it into each of them. */
export function BusinessForm() {
  const known = useTrialSettings().data?.business;
  return (
    <Section id="business" title={words.title} text={words.text}>
      {known && <Form known={known} />}
    </Section>
  );
}

function Form({ known }: { known: BusinessFacts }) {
  const save = useSaveBusiness();
  const [typed, setTyped] = useState(() => asTyped(known));
  const [isAsked, ask] = useState(false);
  const read = readBusiness(typed);
  const wrong = isAsked && !read.ok ? read.wrong : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    ask(true);
    if (read.ok) save.mutate(read.facts, { onSuccess: (kept) => setTyped(asTyped(kept)) });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {businessFactNames.map((name) => (
        <TextInput
          key={name}
          className={styles.field}
          {...kindOf[name]}
          label={words[name]}
          value={typed[name]}
          error={wrong[name]}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      <Problem error={save.error} />
      <Button type="submit" variant="default" loading={save.isPending}>
        {words.save}
      </Button>
      <p role="status">{save.isSuccess && words.saved}</p>
    </form>
  );
}

/** With which keyboard a phone asks, and what a browser may fill in. */
const kindOf = {
  name: { autoComplete: 'organization' },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  address: { autoComplete: 'off' },
  website: { type: 'url', autoComplete: 'url', placeholder: 'https://' },
} as const;

function asTyped({ name, phone, email, address, website }: BusinessFacts): TypedBusiness {
  return {
    name: name ?? '',
    phone: phone ?? '',
    email: email ?? '',
    address: address ?? '',
    website: website ?? '',
  };
}
