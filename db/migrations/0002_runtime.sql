CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`channel` text NOT NULL,
	`user_id` text NOT NULL,
	`phone` text,
	`name` text,
	`sub_account_id` text,
	`window_open_until` integer,
	`last_inbound_at` integer,
	`active_at` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_by_identity` ON `contact` (`provider`,`channel`,`user_id`);--> statement-breakpoint
CREATE INDEX `contact_by_activity` ON `contact` (`active_at`);--> statement-breakpoint
CREATE TABLE `early_status` (
	`provider_message_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`error_code` text,
	`error_message` text,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `early_status_by_age` ON `early_status` (`received_at`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`provider_message_id` text,
	`status` text NOT NULL,
	`status_at` integer NOT NULL,
	`error_code` text,
	`error_message` text,
	`instance_id` text,
	`step_id` text,
	`reply_to` text,
	`note` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `message_by_contact` ON `message` (`contact_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_received` ON `message` (`provider_message_id`) WHERE direction = 'in';--> statement-breakpoint
CREATE INDEX `message_sent` ON `message` (`provider_message_id`) WHERE direction = 'out' AND provider_message_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `delivery` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `delivery_by_age` ON `delivery` (`at`);--> statement-breakpoint
CREATE TABLE `instance` (
	`id` text PRIMARY KEY NOT NULL,
	`workflow_id` text NOT NULL,
	`version` integer NOT NULL,
	`contact_id` text NOT NULL,
	`status` text NOT NULL,
	`suspended` integer NOT NULL,
	`trace_length` integer NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `instance_open` ON `instance` (`contact_id`,`started_at`) WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX `instance_by_workflow` ON `instance` (`workflow_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `instance_by_start` ON `instance` (`started_at`);--> statement-breakpoint
CREATE TABLE `instance_count` (
	`workflow_id` text NOT NULL,
	`status` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`workflow_id`, `status`)
);
--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` text NOT NULL,
	`message_id` integer,
	`instance_id` text,
	`event` text
);
--> statement-breakpoint
CREATE INDEX `mailbox_by_contact` ON `mailbox` (`contact_id`,`id`) WHERE message_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `mailbox_by_instance` ON `mailbox` (`instance_id`,`id`) WHERE instance_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`effect_id` text NOT NULL,
	`lane` text NOT NULL,
	`kind` text NOT NULL,
	`message_id` integer,
	`contact_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`claim` text,
	`claimed_at` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`payload` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_effect_id_unique` ON `outbox` (`effect_id`);--> statement-breakpoint
CREATE TABLE `timer` (
	`due_at` integer NOT NULL,
	`id` text NOT NULL,
	`instance_id` text NOT NULL,
	PRIMARY KEY(`due_at`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `trace` (
	`instance_id` text NOT NULL,
	`seq` integer NOT NULL,
	`entries` text NOT NULL,
	PRIMARY KEY(`instance_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `usage` (
	`month` text PRIMARY KEY NOT NULL,
	`started` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workflow` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`enabled` integer NOT NULL,
	`priority` integer NOT NULL,
	`version` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `workflow_by_priority` ON `workflow` (`priority`,`id`);--> statement-breakpoint
CREATE TABLE `workflow_version` (
	`workflow_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workflow_id`, `version`),
	FOREIGN KEY (`workflow_id`) REFERENCES `workflow`(`id`) ON UPDATE no action ON DELETE cascade
);
