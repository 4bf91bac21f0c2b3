-- No overbooking, whatever code writes a reservation. It counts while it is confirmed, or a hold that
-- has not expired by the writer's clock (changed_at). A resource serves one service at a time, and
-- at no moment more customers of it than its capacity: the count can only peak where NEW starts or
-- where a neighbour starts inside NEW. No reservation is longer than 48 hours (172800000 ms), which
-- bounds the search. A service with max_per_day takes no more than that on one date.
-- The two triggers have the same body: SQLite cannot share it.
CREATE TRIGGER reservation_no_overbooking_insert
BEFORE INSERT ON reservation
WHEN NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'slot_taken')
  WHERE EXISTS (
    SELECT 1 FROM reservation AS neighbour
    WHERE neighbour.resource_id = NEW.resource_id
      AND neighbour.id <> NEW.id
      AND neighbour.state <> 'cancelled'
      AND (neighbour.state = 'confirmed' OR neighbour.hold_expires_at > NEW.changed_at)
      AND neighbour.blocked_start_at < NEW.blocked_end_at
      AND neighbour.blocked_start_at > NEW.blocked_start_at - 172800000
      AND neighbour.blocked_end_at > NEW.blocked_start_at
      AND (
        neighbour.service_id <> NEW.service_id
        OR (
          SELECT count(*) FROM reservation AS present
          WHERE present.resource_id = NEW.resource_id
            AND present.id <> NEW.id
            AND present.state <> 'cancelled'
            AND (present.state = 'confirmed' OR present.hold_expires_at > NEW.changed_at)
            AND present.blocked_start_at <= max(neighbour.blocked_start_at, NEW.blocked_start_at)
            AND present.blocked_start_at > NEW.blocked_start_at - 172800000
            AND present.blocked_end_at > max(neighbour.blocked_start_at, NEW.blocked_start_at)
        ) >= (SELECT capacity FROM service WHERE id = NEW.service_id)
      )
  );
  SELECT RAISE(ABORT, 'day_full')
  WHERE (
    SELECT count(*) FROM reservation AS same_day
    WHERE same_day.service_id = NEW.service_id
      AND same_day.local_date = NEW.local_date
      AND same_day.id <> NEW.id
      AND same_day.state <> 'cancelled'
      AND (same_day.state = 'confirmed' OR same_day.hold_expires_at > NEW.changed_at)
  ) >= (SELECT max_per_day FROM service WHERE id = NEW.service_id);
END;
--> statement-breakpoint
CREATE TRIGGER reservation_no_overbooking_update
BEFORE UPDATE ON reservation
WHEN NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'slot_taken')
  WHERE EXISTS (
    SELECT 1 FROM reservation AS neighbour
    WHERE neighbour.resource_id = NEW.resource_id
      AND neighbour.id <> NEW.id
      AND neighbour.state <> 'cancelled'
      AND (neighbour.state = 'confirmed' OR neighbour.hold_expires_at > NEW.changed_at)
      AND neighbour.blocked_start_at < NEW.blocked_end_at
      AND neighbour.blocked_start_at > NEW.blocked_start_at - 172800000
      AND neighbour.blocked_end_at > NEW.blocked_start_at
      AND (
        neighbour.service_id <> NEW.service_id
        OR (
          SELECT count(*) FROM reservation AS present
          WHERE present.resource_id = NEW.resource_id
            AND present.id <> NEW.id
            AND present.state <> 'cancelled'
            AND (present.state = 'confirmed' OR present.hold_expires_at > NEW.changed_at)
            AND present.blocked_start_at <= max(neighbour.blocked_start_at, NEW.blocked_start_at)
            AND present.blocked_start_at > NEW.blocked_start_at - 172800000
            AND present.blocked_end_at > max(neighbour.blocked_start_at, NEW.blocked_start_at)
        ) >= (SELECT capacity FROM service WHERE id = NEW.service_id)
      )
  );
  SELECT RAISE(ABORT, 'day_full')
  WHERE (
    SELECT count(*) FROM reservation AS same_day
    WHERE same_day.service_id = NEW.service_id
      AND same_day.local_date = NEW.local_date
      AND same_day.id <> NEW.id
      AND same_day.state <> 'cancelled'
      AND (same_day.state = 'confirmed' OR same_day.hold_expires_at > NEW.changed_at)
  ) >= (SELECT max_per_day FROM service WHERE id = NEW.service_id);
END;
