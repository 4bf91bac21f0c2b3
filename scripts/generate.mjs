// npm run generate: what is derived from the sources and kept in the repository: migrations from
// db/schema, and the files of scripts/generate/.
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run.mjs';

await ensureInstalled();
process.exitCode =
  (await runTool('drizzle-kit', ['generate'])) ||
  (await runTool('tsx', ['scripts/generate/write.ts']));
