PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_trace` (
	`id` integer PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`seq` integer NOT NULL,
	`entries` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_trace`("instance_id", "seq", "entries") SELECT "instance_id", "seq", "entries" FROM `trace` ORDER BY "instance_id", "seq";--> statement-breakpoint
DROP TABLE `trace`;--> statement-breakpoint
ALTER TABLE `__new_trace` RENAME TO `trace`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `trace_by_instance` ON `trace` (`instance_id`,`seq`);