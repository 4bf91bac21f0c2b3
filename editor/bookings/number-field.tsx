import { TextInput } from '@mantine/core';
import { bookingWords as words } from './booking-words.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** As it was typed. */
  readonly typed: string;
  readonly mayBeEmpty?: boolean;
  readonly onType: (typed: string) => void;
}

/** A whole number, with a sentence where what was typed is none. */
export function NumberField({ label, min, max, typed, mayBeEmpty, onType }: NumberFieldProps) {
  const isRight = isNumber(typed, min, max) || (mayBeEmpty === true && typed.trim() === '');
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      value={typed}
      error={!isRight && words.wholeNumber(min, max)}
      errorProps={{ role: 'alert' }}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

export function isNumber(typed: string, min: number, max: number): boolean {
  return /^\d{1,7}$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max;
}
