CREATE TABLE `consent_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`consent` text NOT NULL,
	`at` integer NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consent_by_contact` ON `consent_change` (`contact_id`);--> statement-breakpoint
ALTER TABLE `contact` ADD `opted_out_at` integer;