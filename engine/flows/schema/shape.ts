/**
 * What a value in a Flow may look like. Shapes are plain data: the schema phase holds values
 * against them, the meaning phase asks them which bindings fit, the form builder draws fields from
 * them. `bound` means that a binding (`${data.x}`) or an expression in backticks may stand instead.
 */
import type { FlowVersion } from '../flow-version.ts';

export type Shape =
  | TextShape
  | FlagShape
  | NumberShape
  | ChoiceShape
  | ConstantShape
  | ListShape
  | ObjectShape
  | MapShape
  | EitherShape
  | ActionShape
  | ComponentsShape
  | CasesShape
  | { readonly kind: 'binding' }
  | { readonly kind: 'anything' };

export interface TextShape {
  readonly kind: 'text';
  /** Blank text is refused from version 6.0. */
  readonly blank?: true;
  readonly charsMin?: number;
  /** No binding may stand here. */
  readonly fixed?: true;
  readonly pattern?: RegExp;
  readonly format?: 'uri' | 'regex';
  /** The values that are known, where others are let through. */
  readonly known?: readonly string[];
}

export interface FlagShape {
  readonly kind: 'flag';
  readonly bound?: true;
}

export interface NumberShape {
  readonly kind: 'number' | 'integer';
  readonly bound?: true;
  readonly min?: number;
  readonly max?: number;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly bound?: true;
  readonly blank?: true;
}

/** The only word that may stand here; a list of one, or of none. */
export interface ConstantShape {
  readonly kind: 'constant';
  readonly values: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly itemsMin?: number;
  readonly itemsMax?: number;
  /**
   * How a value that is neither is complained about: `typed` says what is wrong with a text,
   * `either` says that both a list and a binding are wrong, `list` is `either` for texts only.
   */
  readonly bound?: 'typed' | 'either' | 'list';
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly properties: Readonly<Record<string, Property>>;
  readonly open?: true;
}

export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
  readonly bound?: true;
}

export interface EitherShape {
  readonly kind: 'either';
  readonly of: readonly Shape[];
}

export type ActionName = 'navigate' | 'complete' | 'data_exchange' | 'update_data' | 'open_url';

/** `click`: a footer, link or list; `select`: the customer's choice, which needs a payload. */
export interface ActionShape {
  readonly kind: 'action';
  readonly on: 'click' | 'select';
  readonly names: readonly ActionName[];
}

/** Where components stand: which of them may is said in the component table. */
export type Place = 'screen' | 'form' | 'if' | 'switch';

export interface ComponentsShape {
  readonly kind: 'components';
  readonly place: Place;
}

export interface CasesShape {
  readonly kind: 'cases';
}

export interface Property {
  readonly shape: Shape;
  readonly required?: true;
  readonly since?: FlowVersion;
  /** Inside a Form its value is set on the Form. */
  readonly outsideForm?: true;
  /** What WhatsApp shows before it cuts the text off; longer text is a warning. */
  readonly charsMax?: number;
}
