import type { Json } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { nameQuestion } from './model/edit-components.ts';
import { objectAt, type Path } from './model/form-document.ts';

/** Writes one property of a component; what is undefined is taken out. */
export function useProperty(path: Path, key: string) {
  const { edit } = useBuilder();
  const name = formWords.component.edits.write(formWords.fields[key] ?? key);
  const burst = `${path.join('.')} ${key}`;

  return {
    burst,
    write(value: Json | undefined) {
      edit(
        name,
        (draft) => {
          const component = objectAt(draft, path);
          if (component && value === undefined) Reflect.deleteProperty(component, key);
          else if (component && value !== undefined) component[key] = value;
          return undefined;
        },
        { burst, isPlain: true },
      );
    },
    /** The field is left: a question that has a label now is named after it. */
    leave() {
      if (key !== 'label' && key !== 'title') return;
      const rename = { burst, joins: true } as const;
      edit(name, (draft) => void nameQuestion(draft, path), rename);
    },
  };
}
