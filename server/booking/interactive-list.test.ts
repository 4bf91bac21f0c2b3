import { describe, expect, it } from 'vitest';
import { interactiveList, numberedText } from './interactive-list.ts';

const text = { body: 'When?', button: 'See times', section: 'Repair' };

describe('a list message', () => {
  it('holds ten rows and cuts what is too long', () => {
    const rows = Array.from({ length: 12 }, (_, number) => ({
      id: `row-${number}`,
      title: 'A title that is far too long',
      description: 'd'.repeat(80),
    }));
    const list = interactiveList(
      { body: 'b'.repeat(2000), button: 'A button with too many words', section: 's'.repeat(30) },
      rows,
    );
    const [section] = list?.action.sections ?? [];
    expect(section?.rows).toHaveLength(10);
    expect(section?.rows[0]).toEqual({
      id: 'row-0',
      title: 'A title that is far too…',
      description: `${'d'.repeat(71)}…`,
    });
    expect(section?.title).toHaveLength(24);
    expect(list?.action.button).toBe('A button with too m…');
    expect(list?.body.text).toHaveLength(1024);
  });

  it('never cuts a character in half', () => {
    const list = interactiveList(text, [{ id: 'a', title: '👩‍🔧'.repeat(8) }]);
    expect(list?.action.sections[0]?.rows[0]).toEqual({ id: 'a', title: `${'👩‍🔧'.repeat(4)}…` });
  });

  it('without rows does not exist', () => {
    expect(interactiveList(text, [])).toBeNull();
  });

  it('is also numbered lines', () => {
    const rows = [
      { id: 'a', title: 'Mon' },
      { id: 'b', title: 'Tue' },
    ];
    expect(numberedText(rows)).toBe('1. Mon\n2. Tue');
  });
});
