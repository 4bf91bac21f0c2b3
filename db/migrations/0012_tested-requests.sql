CREATE TABLE `request_test` (
	`workflow_id` text NOT NULL,
	`step_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`samples` text NOT NULL,
	`result` text,
	`tested_at` integer NOT NULL,
	PRIMARY KEY(`workflow_id`, `step_id`),
	FOREIGN KEY (`workflow_id`) REFERENCES `workflow`(`id`) ON UPDATE no action ON DELETE cascade
);
