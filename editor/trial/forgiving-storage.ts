/** In all tabs, from one visit to the next. */
export const keptInBrowser = forgiving(() => localStorage);

/** In this tab, while it is open. */
export const keptInTab = forgiving(() => sessionStorage);

/** A browser that keeps nothing, or whose room is full, forgets what it is given: nothing else stops. */
function forgiving(storage: () => Storage) {
  return {
    getItem: (name: string) => quietly(() => storage().getItem(name)) ?? null,
    setItem: (name: string, value: string) => void quietly(() => storage().setItem(name, value)),
    removeItem: (name: string) => void quietly(() => storage().removeItem(name)),
  };
}

function quietly<Given>(use: () => Given): Given | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
