import { useLocalStorage } from '@mantine/hooks';

/** Whether whoever uses this browser knows their way around. */
export function useDismissed() {
  return useLocalStorage({
    key: 'journeyman-first-steps-dismissed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
}
