CREATE TABLE `calendar_conflict` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`at` integer NOT NULL,
	`message` text NOT NULL,
	FOREIGN KEY (`connection_id`) REFERENCES `calendar_connection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_conflict_by_connection` ON `calendar_conflict` (`connection_id`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_connection` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`account` text NOT NULL,
	`sealed_settings` text NOT NULL,
	`writes` integer NOT NULL,
	`when_silent` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`sync_token` text,
	`last_sync_at` integer,
	`next_sync_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`known_until` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_connection_by_resource` ON `calendar_connection` (`resource_id`);--> statement-breakpoint
CREATE INDEX `calendar_connection_by_turn` ON `calendar_connection` (`next_sync_at`);--> statement-breakpoint
CREATE TABLE `calendar_event` (
	`booking_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`event_id` text NOT NULL,
	`wanted` integer NOT NULL,
	`done` integer NOT NULL,
	`etag` text,
	`html_link` text,
	`placed_start_at` integer,
	`placed_end_at` integer,
	`sent_start_at` integer,
	`sent_end_at` integer,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer,
	`problem` text,
	PRIMARY KEY(`booking_id`, `connection_id`),
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`connection_id`) REFERENCES `calendar_connection`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `calendar_event_by_turn` ON `calendar_event` (`connection_id`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `calendar_event_by_event` ON `calendar_event` (`connection_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `external_busy` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`event_id` text,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	FOREIGN KEY (`connection_id`) REFERENCES `calendar_connection`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "external_busy_order" CHECK("external_busy"."end_at" > "external_busy"."start_at")
);
--> statement-breakpoint
CREATE INDEX `external_busy_by_time` ON `external_busy` (`resource_id`,`end_at`);--> statement-breakpoint
CREATE INDEX `external_busy_by_connection` ON `external_busy` (`connection_id`,`end_at`);--> statement-breakpoint
CREATE TABLE `local_calendar_event` (
	`connection_id` text NOT NULL,
	`id` text NOT NULL,
	`booking_id` text,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`is_deleted` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`connection_id`, `id`),
	FOREIGN KEY (`connection_id`) REFERENCES `calendar_connection`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `local_calendar_event_by_revision` ON `local_calendar_event` (`connection_id`,`revision`);--> statement-breakpoint
CREATE TABLE `analytics_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	`fields` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `analytics_event_by_time` ON `analytics_event` (`at`);--> statement-breakpoint
CREATE INDEX `analytics_event_by_name` ON `analytics_event` (`name`,`at`);--> statement-breakpoint
CREATE TABLE `appointment` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`urgency` text NOT NULL,
	`sla_deadline_at` integer NOT NULL,
	`is_customers_choice` integer NOT NULL,
	`postal_code` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`details` text NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appointment_booking_id_unique` ON `appointment` (`booking_id`);--> statement-breakpoint
CREATE TABLE `manual_ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`service_type` text,
	`urgency` text,
	`customer_name` text,
	`customer_phone` text,
	`request` text NOT NULL,
	`alternatives` text NOT NULL,
	`photo_url` text,
	`callback_by_at` integer NOT NULL,
	`contact_id` text,
	`instance_id` text,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolution` text,
	`booking_id` text,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `manual_ticket_by_state` ON `manual_ticket` (`state`,`callback_by_at`);--> statement-breakpoint
CREATE INDEX `manual_ticket_by_phone` ON `manual_ticket` (`customer_phone`);--> statement-breakpoint
CREATE TABLE `postal_code` (
	`code` text PRIMARY KEY NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `technician` (
	`resource_id` text PRIMARY KEY NOT NULL,
	`skills` text NOT NULL,
	`area` text NOT NULL,
	`home_postal_code` text,
	`home_latitude` real,
	`home_longitude` real,
	`on_call` integer NOT NULL,
	`phone` text,
	`last_assigned_at` integer,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "technician_home" CHECK(("technician"."home_latitude" IS NULL) = ("technician"."home_longitude" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `flow` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`categories` text NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`version` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `flow_at_8x8` (
	`flow_id` text NOT NULL,
	`channel_id` text NOT NULL,
	`external_id` text NOT NULL,
	`status` text NOT NULL,
	`version` integer,
	`preview_url` text,
	`preview_expires_at` integer,
	`problems` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`channel_id`, `external_id`),
	FOREIGN KEY (`flow_id`) REFERENCES `flow`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `flow_at_8x8_by_flow` ON `flow_at_8x8` (`flow_id`,`channel_id`);--> statement-breakpoint
CREATE TABLE `flow_version` (
	`flow_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`flow_id`, `version`),
	FOREIGN KEY (`flow_id`) REFERENCES `flow`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`generation` integer NOT NULL,
	`due_at` integer NOT NULL,
	`is_planned` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `follow_up_unplanned` ON `follow_up` (`id`) WHERE is_planned = 0;--> statement-breakpoint
CREATE INDEX `follow_up_by_time` ON `follow_up` (`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_once` ON `follow_up` (`subject`,`subject_id`,`kind`,`generation`);--> statement-breakpoint
CREATE TABLE `follow_up_start` (
	`workflow_id` text NOT NULL,
	`follow_up_id` integer NOT NULL,
	`due_at` integer NOT NULL,
	`fired_at` integer,
	PRIMARY KEY(`follow_up_id`, `workflow_id`),
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `follow_up_start_due` ON `follow_up_start` (`due_at`) WHERE fired_at is null;--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`file_name` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_sha256_unique` ON `media` (`sha256`);--> statement-breakpoint
ALTER TABLE `booking` ADD `visit_status` text;