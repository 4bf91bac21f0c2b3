import { beforeEach, describe, expect, it } from 'vitest';
import { type FieldDesk, fieldDesk } from '../../test/support/field-desk.ts';

let desk: FieldDesk;
beforeEach(() => {
  desk = fieldDesk();
});

describe('a technician', () => {
  it('is a resource with skills, an area and a home, changed field by field', async () => {
    const made = await desk.call('POST', '/v1/technicians', {
      name: 'Zoé Ng',
      timeZone: 'America/Los_Angeles',
      skills: { hvac: 2 },
      area: ['SW1A 1AA', '951*', '15 km around 95110'],
      home: { postalCode: '95113' },
      phone: '+1 555 555 0199',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { id: 'zoe-ng', serviceIds: ['hvac'], onCall: false, phone: '+15555550199' },
    });
    const path = '/v1/technicians/zoe-ng';
    const changed = await desk.call('PUT', path, {
      onCall: true,
      maxPerDay: 4,
      skills: { hvac: 3 },
    });
    expect(changed.body).toMatchObject({
      onCall: true,
      maxPerDay: 4,
      skills: { hvac: 3 },
      area: ['SW1A 1AA', '951*', '15 km around 95110'],
      home: { postalCode: '95113', latitude: null },
    });
    const { status: _, ...read } = (await desk.call('GET', path)).body;
    expect(changed.body).toMatchObject(read);
    const all = await desk.call('GET', '/v1/technicians');
    expect(all.body.technicians.map(({ id }) => id)).toEqual(['maria', 'sam', 'zoe-ng']);
  });

  it('can be made of any resource, and offers what it has a skill for', async () => {
    await desk.call('POST', '/v1/resources', { name: 'Bo', timeZone: 'UTC', serviceIds: [] });
    const { body } = await desk.call('PUT', '/v1/technicians/bo', { skills: { plumbing: 1 } });
    expect(body).toMatchObject({ id: 'bo', serviceIds: ['plumbing'], area: [] });
  });

  it.each([
    [{ skills: { roofing: 1 } }, 'skills: “roofing” does not exist.'],
    [{ skills: { plumbing: 11 } }, 'skills.plumbing must be at most 10.'],
    [{ area: ['95139-95110'] }, /^area.0 must be a postal code, or such as 951\*/],
    [{ home: { latitude: 91, longitude: 0 } }, 'home.latitude must be at most 90.'],
    [{ home: { latitude: 1 } }, 'home.longitude is needed with latitude.'],
    [{ phone: 'none' }, /^phone must be a phone number/],
    [{ onCall: 'yes' }, 'onCall must be true or false.'],
    [{ timeZone: '+02:00' }, 'timeZone must be a time zone such as Europe/Berlin.'],
  ])('%j is refused by name', async (edit, message) => {
    const { status, body } = await desk.call('PUT', '/v1/technicians/sam', edit);
    expect([status, body.error?.message]).toEqual([422, expect.stringMatching(message)]);
  });

  it('that does not exist is not found', async () => {
    for (const [method, path, body] of [
      ['GET', '/v1/technicians/nobody', undefined],
      ['PUT', '/v1/technicians/nobody', {}],
      ['POST', '/v1/technicians/nobody/notify', { text: 'Hello' }],
    ] as const) {
      expect((await desk.call(method, path, body)).status).toBe(404);
    }
  });

  it('gives way to others as the owner’s weights say', async () => {
    const wish = { serviceType: 'plumbing', postalCode: '95125', preferredDate: '2026-02-10' };
    const best = async () =>
      (await desk.call('POST', '/v1/technicians/assign', wish)).body.technician?.id;
    expect(await best()).toBe('maria');
    const weights = { perExtraKm: 0, perFurtherSkill: 100 };
    await desk.call('PUT', '/v1/field-service/settings', { weights });
    expect(await best()).toBe('sam');
    const refused = await desk.call('PUT', '/v1/field-service/settings', {
      weights: { perMile: 1 },
    });
    expect(refused.body.error?.message).toBe('weights does not know perMile.');
  });

  it('of two who are as good, who was sent least recently is sent', async () => {
    const weights = { perExtraKm: 0, perMinuteBooked: 0, perFurtherSkill: 0 };
    await desk.call('PUT', '/v1/field-service/settings', { weights });
    const sent: (string | undefined)[] = [];
    for (const timeSlot of ['morning', 'morning', 'afternoon', 'afternoon']) {
      desk.clock.now += 60_000;
      const { body } = await desk.call('POST', '/v1/appointments', {
        serviceType: 'plumbing',
        postalCode: '95110',
        scheduledDate: '2026-02-10',
        timeSlot,
        contactInfo: { phone: '+15559876543' },
      });
      sent.push(body.technician?.id);
    }
    expect(sent).toEqual(['maria', 'sam', 'maria', 'sam']);
  });
});

describe('a list of postal codes', () => {
  const put = (csv: string) => desk.call('PUT', '/v1/postal-codes', { csv });

  it('says where they are, in any of the usual ways to write one', async () => {
    expect((await put('10115,52.53,13.38\n10117,52.51,13.38')).body).toMatchObject({ imported: 2 });
    const named = 'Ort;PLZ;Latitude;Longitude\n"Wien";"1010";48.21;16.37\nGraz;8010;47;200\n';
    expect((await put(named)).body).toMatchObject({
      imported: 1,
      skipped: ['Line 3: the longitude must be a number from -180 to 180.'],
    });
  });

  it('makes a radius mean something', async () => {
    await desk.call('PUT', '/v1/technicians/sam', { area: ['10 km around 10117'] });
    const wish = { serviceType: 'plumbing', postalCode: '10115', technicians: ['sam'] };
    const search = () => desk.call('POST', '/v1/technicians/search', wish);
    expect((await search()).body['available']).toBe(false);
    await put('10115,52.53,13.38\n10117,52.51,13.38');
    expect((await search()).body['available']).toBe(true);
  });

  it.each(['', 'code,latitude,longitude', 'a,b', '10115;x;1'])('%j is refused', async (csv) => {
    expect(await put(csv)).toMatchObject({ status: 422, body: { error: { path: 'csv' } } });
  });
});

describe('somebody from outside of the area', () => {
  it('is offered when nobody else is, and it says so', async () => {
    await desk.call('PUT', '/v1/technicians/sam', { area: ['95112'] });
    await desk.call('PUT', '/v1/technicians/maria', { area: ['95125'] });
    const wish = { serviceType: 'plumbing', postalCode: '95110', preferredDate: '2026-02-10' };
    const { body } = await desk.call('POST', '/v1/alternatives', wish);
    expect(body.alternatives).toHaveLength(5);
    expect(body.alternatives[0]).toMatchObject({ isBeyondArea: true, technicianId: 'sam' });
    expect(JSON.stringify(body['list'])).toContain('Sam Okafor (comes from further away)');
    const { slotId } = body.alternatives[0] ?? {};
    const contactInfo = { phone: '+15559876543' };
    const made = await desk.call('POST', '/v1/appointments', { ...wish, slotId, contactInfo });
    expect(made).toMatchObject({ status: 201, body: { technician: { id: 'sam' } } });
  });
});

describe('a notice to a technician', () => {
  it('is written of what is said and what is known, and sent once', async () => {
    const made = await desk.call('POST', '/v1/appointments', {
      serviceType: 'plumbing',
      postalCode: '95110',
      scheduledDate: '2026-02-10',
      timeSlot: 'morning',
      contactInfo: { name: 'Maria García', phone: '+15559876543' },
    });
    const notice = {
      appointmentId: made.body.id,
      address: '456 Oak Avenue 2A, San José',
      accessNotes: ['building_code', 'pets'],
    };
    const path = `/v1/technicians/${made.body.technician?.id}/notify`;
    const headers = { 'Idempotency-Key': 'once' };
    const first = await desk.call('POST', path, notice, headers);
    const again = await desk.call('POST', path, notice, headers);
    expect([first.status, again.status]).toEqual([202, 200]);
    expect(desk.told).toHaveLength(1);
    expect(desk.told[0]).toMatchObject({ phone: '+15555550101', id: 'technician/sam/once' });
    expect(desk.told[0]?.text.split('\n')).toEqual([
      `Job: ${made.body.id}`,
      'Service: Plumbing',
      'Urgency: standard',
      'When: 10 Feb 2026, 08:00',
      'Where: 456 Oak Avenue 2A, San José',
      'Access: building_code, pets',
      'Customer: Maria García, +15559876543',
    ]);
  });

  it('needs a text, and a phone to be told on', async () => {
    const empty = await desk.call('POST', '/v1/technicians/sam/notify', {});
    expect(empty).toMatchObject({ status: 422, body: { error: { path: 'text' } } });
    await desk.call('PUT', '/v1/technicians/sam', { phone: null });
    const silent = await desk.call('POST', '/v1/technicians/sam/notify', { text: 'Hello' });
    expect(silent).toMatchObject({ status: 409, body: { error: { code: 'notice_refused' } } });
  });
});

describe('what is counted later', () => {
  it('is kept once for each key, and found by name and time', async () => {
    const event = { serviceType: 'plumbing', urgency: 'urgent', createdAt: '2026-02-09T16:00:00Z' };
    const headers = { 'Idempotency-Key': 'a' };
    const first = await desk.call('POST', '/v1/analytics/events', event, headers);
    const again = await desk.call('POST', '/v1/analytics/events', event, headers);
    expect([first.status, again.status]).toEqual([202, 200]);
    await desk.call('POST', '/v1/analytics/events', { event: 'survey', stars: 5 });
    const find = async (query: string) =>
      (await desk.call('GET', `/v1/analytics/events?${query}`)).body['events'];
    expect(await find('')).toHaveLength(2);
    expect(await find('event=survey')).toMatchObject([{ event: 'survey', fields: { stars: 5 } }]);
    expect(await find('event=service_request&from=2026-02-09&to=2026-02-09')).toMatchObject([
      { at: '2026-02-09T16:00:00.000Z', fields: { serviceType: 'plumbing', urgency: 'urgent' } },
    ]);
    expect(await find('to=2026-02-08')).toEqual([]);
  });
});
