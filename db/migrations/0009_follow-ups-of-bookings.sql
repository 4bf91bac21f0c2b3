-- What is still to be told about the visits that were booked before there were follow-ups. The workflows
-- plan them when they are first looked at; what would have been due before that is not told.
INSERT INTO follow_up (kind, subject, subject_id, generation, due_at, is_planned)
SELECT
  kind.name,
  'booking',
  booking.id,
  (SELECT count(*) FROM booking_change
    WHERE booking_id = booking.id AND booking_change.kind IN ('created', 'rescheduled')),
  CASE kind.name WHEN 'survey' THEN reservation.end_at ELSE reservation.start_at END,
  1
FROM booking
JOIN reservation ON reservation.id = booking.id
CROSS JOIN (SELECT 'reminder' AS name UNION ALL SELECT 'on-the-way' UNION ALL SELECT 'survey') AS kind
WHERE reservation.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM follow_up);
