/** The emulator as `npm run emulator` runs it: prints where it is, and how to start Journeyman with it. */
import { startEmulator } from './emulator.ts';

const environment = process.env;
const port = Number(environment['EMULATOR_PORT'] ?? 8088);
const journeymanUrl = environment['JOURNEYMAN_URL'] ?? 'http://localhost:8080';
const apiKey = environment['CHATAPPS_API_KEY'] ?? 'emulated-8x8-key';
const authorization = environment['WEBHOOK_AUTHORIZATION'] ?? 'Bearer emulated-8x8-webhooks';

const emulator = await startEmulator({
  port,
  apiKey,
  target: { url: journeymanUrl, authorization },
  holdsWindow: true,
  endingsCount: true,
}).catch((error: Error) => {
  process.stderr.write(`\nThe emulator could not start: ${error.message}\n`);
  process.exit(1);
});

const elsewhere = new URL(journeymanUrl).port;
const portOfJourneyman = elsewhere === '8080' || elsewhere === '' ? '' : `PORT=${elsewhere} `;

process.stdout.write(`
  8x8's stand-in is ready:  ${emulator.url}
  Open it to be a customer. Start Journeyman in another terminal with:

  CHATAPPS_BASE_URL=${emulator.url} SMS_BASE_URL=${emulator.smsUrl} \\
  VOICE_BASE_URL=${emulator.voiceUrl} VOICE_CALLER=+15550100000 \\
  CHATAPPS_API_KEY='${apiKey}' CHATAPPS_SUBACCOUNT_ID=emulated \\
  WEBHOOK_AUTHORIZATION='${authorization}' ${portOfJourneyman}npm start

  Webhooks go to ${journeymanUrl} (JOURNEYMAN_URL is another).

`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.stop().then(() => process.exit(0)));
}
