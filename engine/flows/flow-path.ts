/** Meta writes paths in two ways: its schema quotes names that are no identifiers, its checks do not. */
export function schemaPath(path: string, key: string): string {
  if (path === '') return key;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : quotedPath(path, key);
}

/** A name that the author chose, in the schema's way. */
export function quotedPath(path: string, key: string): string {
  return `${path}['${key}']`;
}

export function plainPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

export function itemPath(path: string, index: number): string {
  return `${path}[${index}]`;
}
