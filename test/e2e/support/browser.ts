import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * The popup of an address bar that nobody sees, which costs every visitor as much as a small page; and
 * what Playwright switches off, since of two such lists only the last one counts.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unwanted.join(',')}`,
];

/** The system's Chromium, without a window. `CHROME_PATH` says where another one is. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserFile(), args: quiet });
}

/** One for all that this process tests, which ends with it: every visitor is a stranger to it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

let shared: Promise<Browser> | null = null;

function browserFile(): string {
  const file = process.env['CHROME_PATH'] || '/usr/bin/chromium';
  if (existsSync(file)) return file;
  throw new Error(
    `There is no browser at ${file}. Install Chromium, or set CHROME_PATH to where it is.`,
  );
}
