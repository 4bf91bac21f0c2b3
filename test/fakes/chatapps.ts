import { type Emulator, startEmulator } from '../emulator/emulator.ts';

/**
 * 8x8 as tests want it: the emulator, of which nothing comes by itself. Tests send its webhooks
 * themselves, and say when it goes wrong.
 */
export function startFakeChatApps(): Promise<Emulator> {
  return startEmulator({ delays: null });
}
