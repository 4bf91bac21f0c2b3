import { pathsIn } from './template-parts.ts';

/** The paths that a part of a workflow reads, in its templates and in its rules: `data.name`, ... */
export function pathsUsed(value: unknown): string[] {
  const inTemplates = stringsIn(value).flatMap((text) =>
    [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].flatMap((match) => pathsIn(match[1] ?? '')),
  );
  return [...inTemplates, ...variablesIn(value)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return childrenOf(value).flatMap(([, child]) => stringsIn(child));
}

/** The paths in rules: `{ "var": "data.name" }` */
function variablesIn(value: unknown): string[] {
  return childrenOf(value).flatMap(([key, child]) => {
    const path: unknown = Array.isArray(child) ? child[0] : child;
    return key === 'var' && typeof path === 'string' ? [path] : variablesIn(child);
  });
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
