import type { Json } from '../../json.ts';
import { limits } from '../../limits.ts';
import type { OfferedChoice } from '../../messages/offer.ts';
import type { StepContext } from '../step.ts';
import type { ChoicesConfig } from './choices-config.ts';

/** The choices a message offers now: as typed, or one for each item of a list. May be none. */
export function makeChoices(config: ChoicesConfig, context: StepContext<unknown>): OfferedChoice[] {
  if (config.from === 'typed') {
    return config.rows.map(({ id, synonyms, ...words }) => ({
      id,
      ...fillWords(words, context),
      ...(synonyms && { synonyms }),
    }));
  }
  const items = context.fill(config.items);
  if (!Array.isArray(items)) {
    context.warn(`${config.items} is not a list, so there is nothing to choose from.`);
    return [];
  }
  const { offeredChoicesMax } = limits;
  if (items.length > offeredChoicesMax) {
    context.note(`Of ${items.length} items the first ${offeredChoicesMax} are offered.`);
  }
  return items.slice(0, offeredChoicesMax).map((item, index) => {
    const { id, ...words } = config.row;
    const known = { item, index };
    return { id: context.text(id, known), ...fillWords(words, context, known), item };
  });
}

interface Words {
  readonly title: string;
  readonly description?: string | undefined;
  readonly section?: string | undefined;
}

function fillWords(
  { title, description = '', section = '' }: Words,
  context: StepContext<unknown>,
  known: { [name: string]: Json } = {},
) {
  const below = context.text(description, known).trim();
  const heading = context.text(section, known).trim();
  return {
    title: context.text(title, known),
    ...(below && { description: below }),
    ...(heading && { section: heading }),
  };
}
