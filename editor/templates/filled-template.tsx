import { type Json, type JsonObject, stepTypes } from '../../engine/index.ts';
import type { ListedTemplate } from '../api/templates.ts';
import type { Field } from '../inspector/field.ts';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { MessagePreview } from '../inspector/message-preview.tsx';
import { TemplateBadges } from './template-badges.tsx';
import { aroundMark, marksIn } from './template-config-of.ts';
import { templateWords as words } from './template-words.ts';
import styles from './templates.module.css';

type FilledProps = FieldProps & {
  readonly template: JsonObject;
  readonly listed: ListedTemplate;
};

/** A template as the account has it, with a field for each of its blanks, and what it will look like. */
export function FilledTemplate({ field, path, template, listed }: FilledProps) {
  return (
    <fieldset className={inspector.group}>
      <legend className="unseen">{words.values}</legend>
      <div className={styles.head}>
        <strong>{listed.name}</strong>
        <TemplateBadges template={listed} />
      </div>
      {path.at(-1) === 'outsideWindow' && <Preview template={template} />}
      {listed.hasCards && <p className={styles.hint}>{words.cards}</p>}
      {blanksOf(listed, template).map(({ at, title }) => (
        <Blank key={at.join('.')} field={field} path={[...path, ...at]} at={at} title={title}>
          {valueAt(template, at)}
        </Blank>
      ))}
    </fieldset>
  );
}

interface BlankAt {
  readonly at: Path;
  readonly title: string;
}

function blanksOf({ header, body, buttons }: ListedTemplate, template: JsonObject): BlankAt[] {
  const inHeader = valueAt(template, ['header', 'value']) !== undefined;
  const others = buttons.filter(({ kind }) => kind !== 'reply');
  return [
    ...(header && inHeader && header.kind !== 'location'
      ? [{ at: ['header', 'value'], title: words.header[header.kind] }]
      : []),
    ...marksIn(body).map((mark, index) => {
      const around = aroundMark(body, mark, words.blank);
      return /^\d+$/.test(mark)
        ? { at: ['parameters', index], title: words.value(Number(mark), around) }
        : { at: ['parameters', index, 'value'], title: words.named(mark, around) };
    }),
    ...others.flatMap(({ kind, title, takesValue }, index) => {
      if (kind === 'url' && takesValue) {
        return [{ at: ['buttons', index, 'value'], title: words.button(title) }];
      }
      const isCode = kind === 'otp' || kind === 'coupon';
      return isCode ? [{ at: ['buttons', index, 'code'], title: words.code(title) }] : [];
    }),
  ];
}

interface BlankProps {
  readonly field: Field;
  readonly path: Path;
  readonly at: Path;
  readonly title: string;
  readonly children: Json | undefined;
}

/** Any blank takes words and answers. */
function Blank({ field, path, title, children }: BlankProps) {
  const { FieldInput } = useInspected();
  const text: Field = {
    ...{ title, description: '', absent: undefined, usual: undefined, schema: field.schema },
    control: { kind: 'text', charsMax: null, isRequired: false, takesAnswers: true },
  };
  return <FieldInput field={text} path={path} value={children} title={title} />;
}

const messageSchema = stepTypes.find(({ type }) => type === 'chatapps-message')?.config;

/** As it will be sent in place of the message. */
function Preview({ template }: { template: JsonObject }) {
  const read = messageSchema?.safeParse({ message: { kind: 'template', template } });
  if (!read?.success || !('message' in read.data)) return null;
  const { message } = read.data;
  return typeof message === 'object' ? <MessagePreview message={message} /> : null;
}
