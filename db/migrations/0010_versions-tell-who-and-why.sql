CREATE TABLE `__new_instance_count` (
	`workflow_id` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`workflow_id`, `version`, `status`)
);
--> statement-breakpoint
-- The instances themselves say which version they run: they are counted once more.
INSERT INTO `__new_instance_count`("workflow_id", "version", "status", "count")
SELECT "workflow_id", "version", "status", count(*) FROM `instance`
GROUP BY "workflow_id", "version", "status";--> statement-breakpoint
DROP TABLE `instance_count`;--> statement-breakpoint
ALTER TABLE `__new_instance_count` RENAME TO `instance_count`;--> statement-breakpoint
ALTER TABLE `workflow_version` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `workflow_version` ADD `note` text;