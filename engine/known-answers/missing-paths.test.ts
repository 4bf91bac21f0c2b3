import { expect, it } from 'vitest';
import { missingInTemplate } from './missing-paths.ts';

it.each([
  ['Hi {{data.a}} {{steps.x.value.id}}', 'data.a steps.x.value.id'],
  ['{{data.known}} {{contact.name}}', ''],
  ["{{data.a ?? 'there'}} {{data.a || 'there'}} {{coalesce(data.a, data.known)}}", ''],
  ['{{data.a ?? data.b}}', 'data.a data.b'],
  ["{{data.a ? data.a : 'x'}}", ''],
  ['{{data.a ? data.b : data.c}}', 'data.b data.c'],
  ["{{if(isEmpty(data.a), 'x', data.a)}}", ''],
  ['{{if(data.a, data.b)}} {{if(1, 2, data.a)}}', 'data.b data.a'],
  ['{{data.a && data.a.b}} {{data.a && data.b}}', 'data.b'],
  ['{{upper(data.a)}} {{length(data.b)}} {{data.c == 1}}', 'data.a'],
  ['{{map(data.a, item.b)}} {{[data.b]}} {{data.a[data.b]}}', 'data.a data.b data.a data.b'],
])('%s misses %j', (text, missing) => {
  const isKnown = ([root, name]: readonly string[]) => root === 'contact' || name === 'known';
  const found = missingInTemplate(text, isKnown);
  expect(found.map((path) => path.join('.')).join(' ')).toBe(missing);
});
