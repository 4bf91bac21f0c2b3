import { createContext } from 'react';

export interface SheetHost {
  /** Where sheets are drawn: over the whole form, not inside of what scrolls. */
  readonly element: HTMLElement | null;
  /** Tells the form that a sheet lies over it, or no longer does. */
  readonly cover: (isCovered: boolean) => void;
}

export const SheetHostContext = createContext<SheetHost>({ element: null, cover: () => {} });
