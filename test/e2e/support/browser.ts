import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium, without a window. `CHROME_PATH` says where another one is. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserFile(), args: quiet });
}

function browserFile(): string {
  const file = process.env['CHROME_PATH'] || '/usr/bin/chromium';
  if (existsSync(file)) return file;
  throw new Error(
    `There is no browser at ${file}. Install Chromium, or set CHROME_PATH to where it is.`,
  );
}
