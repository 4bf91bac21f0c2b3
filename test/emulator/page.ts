import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { EmulatorEnv } from './emulator.ts';

/** The customer's phone, on a page: what arrives, what can be tapped, and a line to write in. */
export function pageRoutes() {
  return new Hono<EmulatorEnv>().get('/', (c) => c.html(page));
}

const style = `
  body { font: 16px/1.4 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
  #lines { display: flex; flex-direction: column; gap: .5rem; min-height: 20rem; margin: 1rem 0; }
  .out, .in { padding: .5rem .75rem; border-radius: .75rem; max-width: 80%; white-space: pre-wrap; }
  .out { background: #eee; } .in { background: #d7f5d0; align-self: flex-end; }
  small { display: block; color: #555; }
  .out button { display: block; margin-top: .25rem; font: inherit; width: 100%; text-align: left; }
  form { display: flex; gap: .5rem; } #text { flex: 1; } input { font: inherit; padding: .25rem; }
  [role=alert] { color: #a00; }
`;

const script = `
  const get = (id) => document.getElementById(id);
  const ask = async (path, options) => (await fetch('/emulator' + path, options)).json();
  let seen = '';

  async function say(message) {
    const body = JSON.stringify({ from: get('from').value, ...message });
    const written = await ask('/inbound', { method: 'POST', body });
    get('trouble').textContent = written.error
      ?? (written.status === 200 ? '' : 'The webhook was answered ' + (written.status || 'by nobody') + '.');
    await show();
  }

  async function show() {
    const { lines = [] } = await ask('/conversations/' + encodeURIComponent(get('from').value));
    const now = JSON.stringify(lines);
    if (now === seen) return;
    seen = now;
    get('lines').replaceChildren(...lines.map(bubble));
  }

  function bubble({ direction, type, content, status, choices }) {
    const box = document.createElement('div');
    box.className = direction;
    const reply = content.interactive?.list_reply ?? content.interactive?.button_reply;
    box.textContent = content.text ?? reply?.title ?? content.interactive?.body?.text
      ?? type + ' ' + JSON.stringify(content);
    for (const { title, description } of choices) {
      const button = document.createElement('button');
      button.textContent = description ? title + ' - ' + description : title;
      button.onclick = () => say({ tap: title });
      box.append(button);
    }
    if (direction === 'out') box.append(Object.assign(document.createElement('small'), { textContent: status }));
    return box;
  }

  get('form').onsubmit = (event) => {
    event.preventDefault();
    say({ text: get('text').value });
    get('text').value = '';
  };
  get('from').onchange = show;
  setInterval(show, 1000);
  show();
`;

const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>A customer of yours</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <h1>A customer of yours</h1>
    <label>Their number <input id="from" value="+15551234567"></label>
    <div id="lines" aria-live="polite"></div>
    <p id="trouble" role="alert"></p>
    <form id="form">
      <input id="text" aria-label="Message" placeholder="book appointment" autocomplete="off">
      <button>Send</button>
    </form>
    <script>${raw(script)}</script>
  </body>
</html>`;
