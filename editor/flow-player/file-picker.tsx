import { Camera, Image, Paperclip } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { isJsonObject, type JsonObject } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import samplePhoto from '../phone/sample-photo.jpg';
import groupStyles from './choice-group.module.css';
import type { ComponentProps } from './component-props.ts';
import { ErrorLine } from './field.tsx';
import styles from './file-picker.module.css';
import { flowWords } from './flow-player-words.ts';
import { PickedFile } from './picked-file.tsx';
import { type FileRules, readFile } from './read-file.ts';
import { labelOf, numberAt, wordListAt, wordsAt } from './read-properties.ts';

/** Photos or documents, chosen from this computer. */
export function FilePicker({ component, actions }: ComponentProps) {
  const { properties, type, value, isEnabled } = component;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isPhoto = type === 'PhotoPicker';
  const { min, max } = countsOf(properties, isPhoto);
  const files = Array.isArray(value) ? value.filter(isJsonObject) : [];
  const rules = rulesOf(properties, isPhoto);
  const error = problem ?? actions.errorOf(component).start;
  const isFull = files.length >= max;

  async function add(chosen: readonly File[]) {
    setProblem(null);
    setReading(true);
    try {
      const room = chosen.slice(0, max - files.length);
      const read = await Promise.all(room.map((file) => readFile(file, rules)));
      actions.input(component, [...files, ...read]);
    } catch (reason) {
      setProblem(sentenceOf(reason));
    } finally {
      setReading(false);
    }
  }

  async function addSample() {
    const photo = await (await fetch(samplePhoto)).blob();
    await add([new File([photo], 'photo.jpg', { type: 'image/jpeg' })]);
  }

  function remove(file: JsonObject) {
    const left = files.filter((each) => each !== file);
    actions.input(component, left.length === 0 ? undefined : left);
  }

  const AddIcon = isPhoto ? Camera : Paperclip;
  return (
    <fieldset className={groupStyles.group} disabled={!isEnabled || isReading}>
      <legend className={groupStyles.label} dir="auto">
        {labelOf(properties, min > 0)}
      </legend>
      <p className={groupStyles.description} dir="auto">
        {wordsAt(properties, 'description') || flowWords.atMost(max)}
      </p>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file) => (
            <PickedFile key={keyOf(file)} file={file} remove={() => remove(file)} />
          ))}
        </ul>
      )}
      {!isFull && (
        <div className={styles.add}>
          <button type="button" className={styles.button} onClick={() => input.current?.click()}>
            <AddIcon size={18} aria-hidden />
            {isPhoto ? flowWords.addPhoto : flowWords.addDocument}
          </button>
          {isPhoto && (
            <button type="button" className={styles.button} onClick={addSample}>
              <Image size={18} aria-hidden />
              {flowWords.samplePhoto}
            </button>
          )}
          <input
            ref={input}
            id={id}
            type="file"
            hidden
            aria-label={wordsAt(properties, 'label')}
            accept={rules.mimeTypes.join() || undefined}
            multiple={max > 1}
            onChange={(event) => {
              const chosen = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (chosen.length > 0) void add(chosen);
            }}
          />
        </div>
      )}
      {error !== null && <ErrorLine id={`${id}-error`} error={error} />}
    </fieldset>
  );
}

const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

function rulesOf(properties: JsonObject, isPhoto: boolean): FileRules {
  return {
    isPhoto,
    maxKilobytes: numberAt(properties, 'max-file-size-kb') ?? 25_600,
    mimeTypes: isPhoto ? photoTypes : wordListAt(properties, 'allowed-mime-types'),
  };
}

function countsOf(properties: JsonObject, isPhoto: boolean) {
  const what = isPhoto ? 'photos' : 'documents';
  return {
    min: numberAt(properties, `min-uploaded-${what}`) ?? 0,
    max: numberAt(properties, `max-uploaded-${what}`) ?? 30,
  };
}

function keyOf(file: JsonObject): string {
  return `${wordsAt(file, 'file_name')} ${wordsAt(file, 'data').length}`;
}
