import { beforeEach, describe, expect, it } from 'vitest';
import { type FieldDesk, fieldDesk, form } from '../../test/support/field-desk.ts';

const wish = {
  serviceType: 'plumbing',
  postalCode: '95110',
  preferredDate: '2026-02-10',
  timeSlot: 'morning',
  urgency: 'standard',
};
const contactInfo = { name: 'Maria García', phone: '+15559876543' };
let desk: FieldDesk;

beforeEach(() => {
  desk = fieldDesk();
});

const search = (more: object) => desk.call('POST', '/v1/technicians/search', { ...wish, ...more });
const appoint = (more: object) =>
  desk.call('POST', '/v1/appointments', { ...wish, contactInfo, ...more });

describe('who can come', () => {
  it('is everybody with the skill, in the area, at work; the best first, with reasons', async () => {
    const { body } = await search({});
    expect(body).toMatchObject({ status: 'ok', available: true, slaOverride: null });
    expect(body.technicians.map(({ id }) => id)).toEqual(['sam', 'maria']);
    expect(body.technicians[0]).toMatchObject({
      start: '2026-02-10T08:00:00-08:00',
      window: { name: 'morning', date: '2026-02-10', label: 'Tue 10 Feb, morning (08:00–12:00)' },
      slaStatus: 'met',
    });
  });

  it.each([
    [{ serviceType: 'hvac', skillLevel: 2 }, 'maria', 'skill_level'],
    [{ serviceType: 'electrical' }, 'sam', 'skill_missing'],
    [{ postalCode: '94607' }, 'sam', 'outside_area'],
    [{ preferredDate: '2026-02-15' }, 'sam', 'not_working'],
    [{ preferredDate: '2026-02-08' }, 'sam', 'too_late'],
    [{ preferredDate: '2026-12-01' }, 'sam', 'too_far_ahead'],
  ])('is not who cannot: %j, %s, %s', async (more, id, code) => {
    const { body } = await search(more);
    const refused = expect.objectContaining({ id, reasons: [expect.objectContaining({ code })] });
    expect(body['refused']).toContainEqual(refused);
    expect(body.technicians.map((each) => each.id)).not.toContain(id);
  });

  it('is nobody whose day is full or who was made inactive', async () => {
    await desk.call('PUT', '/v1/technicians/sam', { maxPerDay: 1 });
    await desk.call('PUT', '/v1/technicians/maria', { active: false });
    await appoint({ timeSlot: 'evening' });
    const { body } = await search({});
    expect(body).toMatchObject({ available: false, technicians: [] });
    expect(JSON.stringify(body['refused'])).toMatch(/maria.*inactive.*sam.*day_full/);
  });

  it('takes the names of the form, and says what is wrong by name', async () => {
    const asked = { ...form, time_slot: 'Morning (8AM-12PM)', preferred_date: '1770681600000' };
    const { body } = await desk.call('POST', '/v1/technicians/search', asked);
    expect(body.technicians[0]).toMatchObject({ window: { date: '2026-02-10' } });
    for (const [more, message] of [
      [{ postalCode: undefined }, 'postalCode is missing.'],
      [{ preferredDate: 'soon' }, 'preferredDate must be a date such as 2026-10-05.'],
      [{ timeSlot: 'noonish' }, /^timeSlot must be morning, afternoon or evening/],
      [{ technicians: 3 }, /^technicians /],
    ] as const) {
      const refused = await search(more);
      expect([refused.status, refused.body.error?.message]).toEqual([
        422,
        expect.stringMatching(message),
      ]);
    }
  });

  it('goes to the customer’s own technician when that is what they would like', async () => {
    const { body } = await search({ preferredTechnicianId: 'maria' });
    expect(body.technicians[0]?.id).toBe('maria');
  });

  it('is asked of some only, and one that does not exist is named', async () => {
    const { body } = await search({ technicians: [{ id: 'maria' }] });
    expect(body.technicians.map(({ id }) => id)).toEqual(['maria']);
    const refused = await search({ technicians: ['zoe'] });
    expect(refused).toMatchObject({
      status: 404,
      body: { error: { code: 'technician_not_found' } },
    });
  });
});

describe('what is urgent', () => {
  it('an emergency at night gets who is on call, within what was promised', async () => {
    desk.clock.now = Date.parse('2026-02-10T10:30:00Z');
    const { body } = await search({ urgency: 'emergency' });
    expect(body).toMatchObject({
      slaDeadline: '2026-02-10T14:30:00.000Z',
      technicians: [
        {
          id: 'maria',
          start: '2026-02-10T02:45:00-08:00',
          window: { name: 'night', date: '2026-02-09', label: 'Tue 10 Feb, 02:45' },
          slaStatus: 'met',
        },
      ],
    });
  });

  it('without anybody on call it is late, and says so', async () => {
    await desk.call('PUT', '/v1/technicians/maria', { onCall: false });
    desk.clock.now = Date.parse('2026-02-10T10:30:00Z');
    const { body } = await search({ urgency: 'emergency' });
    const [best] = body.technicians;
    expect(best).toMatchObject({ start: '2026-02-10T08:00:00-08:00', slaStatus: 'breached' });
    expect(body['slaOverride']).toBeNull();
  });

  it('nobody is called in at night for what can wait', async () => {
    desk.clock.now = Date.parse('2026-02-10T04:30:00Z');
    const { body } = await search({ urgency: 'urgent', preferredDate: '', timeSlot: '' });
    expect(body.technicians[0]).toMatchObject({ start: '2026-02-10T08:00:00-08:00' });
  });

  it('takes the asked window, else another one before the deadline', async () => {
    const urgent = { urgency: 'urgent', preferredDate: '2026-02-10', timeSlot: 'evening' };
    const asked = await search(urgent);
    expect(asked.body.technicians[0]).toMatchObject({ window: { name: 'evening' } });
    for (let visits = 0; visits < 4; visits += 1) await appoint(urgent);
    const later = await search(urgent);
    expect(later.body.technicians[0]).toMatchObject({
      window: { name: 'morning', date: '2026-02-09' },
    });
  });

  it('a customer who wants a later date gets it, as their own choice', async () => {
    const later = { urgency: 'urgent', preferredDate: '2026-02-16' };
    const { body } = await search(later);
    expect(body).toMatchObject({ slaOverride: 'customer_choice' });
    expect(body.technicians[0]).toMatchObject({ window: { date: '2026-02-16' } });
    const made = await appoint(later);
    expect(made.body).toMatchObject({ slaStatus: 'breached', slaOverride: 'customer_choice' });
  });

  it('an unknown urgency has five days', async () => {
    const { body } = await search({ urgency: 'whenever' });
    expect(body).toMatchObject({ urgency: 'standard', slaDeadline: '2026-02-14T15:00:00.000Z' });
  });
});

describe('an appointment', () => {
  it('is a booking with a technician, a window and a promise', async () => {
    const { status, body } = await appoint({});
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'confirmed',
      technician: { id: 'sam', name: 'Sam Okafor' },
      window: { name: 'morning', date: '2026-02-10', start: '2026-02-10T08:00:00-08:00' },
      start: '2026-02-10T08:00:00-08:00',
      slaDeadline: '2026-02-14T15:00:00.000Z',
      slaStatus: 'met',
    });
    expect(body.id).toMatch(/^APT-[2-9A-HJ-NP-TV-Z]{4}$/);
    const booking = await desk.call('GET', `/v1/bookings/${body.bookingId}`);
    expect(booking.body).toMatchObject({ reference: body.id, resource: { id: 'sam' } });
    const read = await desk.call('GET', `/v1/appointments/${body.id}`);
    expect(read.body).toEqual(body);
    expect(desk.changes.map(({ kind }) => kind)).toEqual(['created']);
  });

  it('is the same one when it is asked for twice', async () => {
    const headers = { 'Idempotency-Key': 'one' };
    const first = await desk.call('POST', '/v1/appointments', { ...wish, contactInfo }, headers);
    const again = await desk.call('POST', '/v1/appointments', { ...wish, contactInfo }, headers);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
  });

  it('is taken where it was offered, and by one customer', async () => {
    const { body } = await desk.call('POST', '/v1/alternatives', wish);
    const slotId = body.alternatives[1]?.slotId;
    const first = await appoint({ slotId });
    expect(first.body).toMatchObject({ window: { name: body.alternatives[1]?.slot } });
    const lost = await appoint({ slotId });
    expect(lost).toMatchObject({ status: 409, body: { error: { code: 'slot_taken' } } });
    expect(lost.body.alternatives.length).toBeGreaterThan(0);
    expect(lost.body.alternatives.map((each) => each.slotId)).not.toContain(slotId);
  });

  it('cannot be had with an offer that was altered, or is old', async () => {
    const { body } = await desk.call('POST', '/v1/alternatives', wish);
    const slotId = body.alternatives[1]?.slotId ?? '';
    const forged = await appoint({ slotId: `x${slotId}` });
    expect(forged).toMatchObject({ status: 422, body: { error: { code: 'slot_invalid' } } });
    desk.clock.now += 25 * 3_600_000;
    const old = await appoint({ slotId });
    expect(old).toMatchObject({ status: 410, body: { error: { code: 'slot_expired' } } });
  });

  it('needs somebody to come to, and a place', async () => {
    expect((await appoint({ contactInfo: {} })).body.error?.message).toMatch(/^contactInfo needs/);
    expect((await appoint({ postalCode: '' })).body.error?.message).toBe('postalCode is missing.');
    expect((await appoint({ contactInfo: { phone: 'x' } })).body.error?.message).toMatch(
      /^contactInfo.phone must be a phone number/,
    );
  });

  it('is for a technician who was chosen, or nobody', async () => {
    expect((await appoint({ technicianId: 'maria' })).body.technician?.id).toBe('maria');
    const refused = await appoint({
      technicianId: 'maria',
      serviceType: 'plumbing',
      postalCode: '1',
    });
    expect(refused).toMatchObject({ status: 409, body: { available: false, alternatives: [] } });
  });
});
