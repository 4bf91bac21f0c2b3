import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { TypedService } from './first-run-answers.ts';
import { firstRunWords as words } from './first-run-words.ts';
import styles from './three-questions.module.css';

/** WhatsApp shows so much of a choice, and so many choices. */
const titleCharsMax = 24;
const servicesMax = 10;

interface ServicesQuestionProps {
  readonly services: readonly TypedService[];
  readonly setServices: (services: readonly TypedService[]) => void;
}

/** What customers can choose from, and how long each takes. */
export function ServicesQuestion({ services, setServices }: ServicesQuestionProps) {
  const change = (at: number, changed: Partial<TypedService>) =>
    setServices(services.map((each, index) => (index === at ? { ...each, ...changed } : each)));
  const nextId = Math.max(0, ...services.map(({ id }) => id)) + 1;
  return (
    <fieldset className={styles.question}>
      <legend>{words.services}</legend>
      {services.map((service, index) => (
        <div key={service.id} className={styles.service}>
          <TextInput
            className={styles.title ?? ''}
            aria-label={words.service(index + 1)}
            maxLength={titleCharsMax}
            value={service.title}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
          />
          <TextInput
            className={styles.minutes ?? ''}
            aria-label={words.minutes(index + 1)}
            inputMode="numeric"
            value={service.minutes}
            onChange={(event) => change(index, { minutes: event.currentTarget.value })}
          />
          <span aria-hidden>{words.minutesLong}</span>
          <ActionIcon
            aria-label={words.remove(index + 1)}
            onClick={() => setServices(services.filter((_, at) => at !== index))}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {services.length < servicesMax && (
        <Button
          className={styles.add ?? ''}
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => setServices([...services, { id: nextId, title: '', minutes: '60' }])}
        >
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
