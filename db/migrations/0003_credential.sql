CREATE TABLE `credential` (
	`name` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`hint` text NOT NULL,
	`sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`last_used_at` integer
);
