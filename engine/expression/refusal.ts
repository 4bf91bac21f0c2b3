/** Why an expression has no value, in a sentence for its author. Never leaves this folder. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
