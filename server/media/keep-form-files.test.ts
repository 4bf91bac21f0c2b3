import { rm } from 'node:fs/promises';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { testMedia } from '../../test/support/test-media.ts';
import { keepFiles } from './keep-form-files.ts';
import { storeMedia } from './store-media.ts';

const db = openDatabase(':memory:');
const media = testMedia(db, { now: Date.parse('2026-05-04T09:00:00Z') });

afterAll(async () => {
  db.sqlite.close();
  await rm(media.folder, { recursive: true, force: true });
});

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]).toString('base64');
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB';

it('keeps pictures, however they come, and names them as WhatsApp does', async () => {
  const { photo, photos, named } = await keepFiles(media, {
    photo: jpeg,
    photos: [png, `data:image/jpeg;base64,${jpeg}`],
    named: { data: `${png}AAAA`, file_name: 'leak.png' },
  });
  const kept = { id: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) };
  const link = expect.stringContaining('/media/');
  expect(photo).toEqual([{ ...kept, mime_type: 'image/jpeg', link }]);
  expect(photos).toEqual([
    { ...kept, mime_type: 'image/png', link },
    { ...kept, mime_type: 'image/jpeg', link },
  ]);
  expect(named).toMatchObject([{ ...kept, file_name: 'leak.png' }]);
});

it('what is kept can be given on to the store by its name', async () => {
  const { photo } = await keepFiles(media, { photo: jpeg });
  expect(await storeMedia(media, photo)).toMatchObject([{ mime: 'image/jpeg' }]);
});

it('leaves all else, and what only looks like a picture, as it came', async () => {
  const answers = {
    service_type: 'plumbing',
    access: ['pets'],
    terms: true,
    nothing: null,
    photo: '',
    media: [{ id: '7', sha256: 'x', file_name: 'a.jpg' }],
    cut: '/9j/*',
    broken: `data:image/png;base64,${jpeg}`,
  };
  expect(await keepFiles(media, answers)).toEqual(answers);
});
