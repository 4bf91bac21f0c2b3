import { useMediaQuery } from '@mantine/hooks';
import { touched } from './is-touched.ts';

/** The same for what stays drawn: a mouse comes to a tablet, or a screen is taken off its keyboard. */
export function useIsTouched(): boolean {
  return useMediaQuery(touched, false, { getInitialValueInEffect: false });
}
