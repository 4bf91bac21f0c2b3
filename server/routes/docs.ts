import { Hono } from 'hono';
import { html } from 'hono/html';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Description {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths?: Readonly<Record<string, unknown>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** `/api/openapi.json` for programs, `/api/docs` for people: the same description. */
export function docsRoutes(describe: () => Description) {
  return new Hono()
    .get('/api/openapi.json', (c) => c.json(describe()))
    .get('/api/docs', (c) => c.html(page(describe())));
}

function page(description: Description) {
  const paths = Object.entries(description.paths ?? {});
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${description.info.title}</title></head>
<body>
<main>
<h1>${description.info.title}</h1>
<p>Send <code>Authorization: Bearer &lt;api key&gt;</code>. Whatever is refused answers
<code>{ "error": { "code", "message", "path?" } }</code>. The whole description for programs is in
<a href="/api/openapi.json">openapi.json</a>.</p>
${paths.flatMap(([path, item]) => operationsOf(item).map(([method, each]) => section(path, method, each)))}
</main>
</body>
</html>`;
}

function section(path: string, method: string, operation: Operation) {
  const answers = Object.entries(operation.responses ?? {});
  return html`<section>
<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${operation.summary ?? ''} ${operation.description ?? ''}</p>
<ul>${answers.map(([status, each]) => html`<li><code>${status}</code> ${each.description ?? ''}</li>`)}</ul>
</section>`;
}

function operationsOf(item: unknown): [string, Operation][] {
  if (typeof item !== 'object' || item === null) return [];
  return methods.flatMap((method) => {
    const found: unknown = Reflect.get(item, method);
    return isOperation(found) ? [[method, found] as [string, Operation]] : [];
  });
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null;
}
