CREATE TABLE `schedule` (
	`workflow_id` text PRIMARY KEY NOT NULL,
	`pattern` text NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `schedule_by_time` ON `schedule` (`due_at`);--> statement-breakpoint
ALTER TABLE `contact` ADD `with_person_since` integer;