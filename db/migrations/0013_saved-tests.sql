CREATE TABLE `workflow_test` (
	`id` text PRIMARY KEY NOT NULL,
	`workflow_id` text NOT NULL,
	`test` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workflow_id`) REFERENCES `workflow`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `workflow_test_by_workflow` ON `workflow_test` (`workflow_id`,`created_at`,`id`);