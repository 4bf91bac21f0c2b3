CREATE TABLE `closure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`resource_id` text NOT NULL,
	`calendar` text NOT NULL,
	`title` text NOT NULL,
	`date` text,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closure_order" CHECK("closure"."end_at" > "closure"."start_at")
);
--> statement-breakpoint
CREATE INDEX `closure_by_time` ON `closure` (`resource_id`,`start_at`);--> statement-breakpoint
CREATE INDEX `closure_by_calendar` ON `closure` (`calendar`);--> statement-breakpoint
CREATE TABLE `waitlist_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`resource_id` text,
	`from_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`state` text NOT NULL,
	`hold_id` text,
	`offered_at` integer,
	`customer_name` text,
	`customer_phone` text,
	`customer_email` text,
	`locale` text,
	`contact_id` text,
	`instance_id` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waitlist_entry_order" CHECK("waitlist_entry"."until_at" > "waitlist_entry"."from_at")
);
--> statement-breakpoint
CREATE INDEX `waitlist_entry_by_state` ON `waitlist_entry` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `waitlist_entry_by_phone` ON `waitlist_entry` (`customer_phone`);--> statement-breakpoint
ALTER TABLE `resource` ADD `max_per_day` integer;--> statement-breakpoint
-- A resource with max_per_day takes no more than that on one date, whatever the services. Beside the
-- triggers that refuse overlaps, with the same meaning of what counts.
CREATE TRIGGER reservation_resource_day_insert
BEFORE INSERT ON reservation
WHEN NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'day_full')
  WHERE (
    SELECT count(*) FROM reservation AS same_day
    WHERE same_day.resource_id = NEW.resource_id
      AND same_day.local_date = NEW.local_date
      AND same_day.id <> NEW.id
      AND same_day.state <> 'cancelled'
      AND (same_day.state = 'confirmed' OR same_day.hold_expires_at > NEW.changed_at)
      AND same_day.blocked_start_at BETWEEN NEW.blocked_start_at - 259200000
        AND NEW.blocked_start_at + 259200000
  ) >= (SELECT max_per_day FROM resource WHERE id = NEW.resource_id);
END;
--> statement-breakpoint
CREATE TRIGGER reservation_resource_day_update
BEFORE UPDATE ON reservation
WHEN NEW.state <> 'cancelled'
BEGIN
  SELECT RAISE(ABORT, 'day_full')
  WHERE (
    SELECT count(*) FROM reservation AS same_day
    WHERE same_day.resource_id = NEW.resource_id
      AND same_day.local_date = NEW.local_date
      AND same_day.id <> NEW.id
      AND same_day.state <> 'cancelled'
      AND (same_day.state = 'confirmed' OR same_day.hold_expires_at > NEW.changed_at)
      AND same_day.blocked_start_at BETWEEN NEW.blocked_start_at - 259200000
        AND NEW.blocked_start_at + 259200000
  ) >= (SELECT max_per_day FROM resource WHERE id = NEW.resource_id);
END;
