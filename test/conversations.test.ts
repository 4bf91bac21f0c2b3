/**
 * The shipped workflows do what their recorded conversations say: through the pure engine and through
 * the running server, with the same result.
 */
import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  play,
  readConversations,
  readShippedTests,
  record,
  recordTests,
  toldFirst,
  type World,
} from './conversation/conversation.ts';
import { createEngineWorld } from './conversation/engine-world.ts';
import { createServerWorld } from './conversation/server-world.ts';

const firsts = toldFirst();
const update = process.env['UPDATE_CONVERSATIONS'] === '1';

async function playIn(world: World, script: Conversation): Promise<Conversation> {
  try {
    return await play(world, script);
  } finally {
    await world.end();
  }
}

describe.each(readConversations())('$workflowId: $conversation.title', (recorded) => {
  const { workflowId, name, conversation, file } = recorded;

  it('goes as recorded through the running server', async () => {
    const played = await playIn(await createServerWorld(conversation, workflowId), conversation);
    if (update) record(file, played);
    else expect(played).toEqual(conversation);
  });

  it('goes the same way through the pure engine', async () => {
    const [again] = readConversations().filter((each) => each.file === file);
    const world = createEngineWorld(conversation, workflowId);
    const played = await playIn(world, conversation);
    expect(played).toEqual(again?.conversation);
    if (!firsts.has(`${workflowId}/${name}`)) return;
    if (update) recordTests(workflowId, [world.test()]);
    expect([world.test()]).toEqual(readShippedTests(workflowId));
  });
});
