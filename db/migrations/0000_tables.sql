CREATE TABLE `booking` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`customer_name` text,
	`customer_phone` text,
	`customer_email` text,
	`locale` text,
	`notes` text,
	`answers` text NOT NULL,
	`contact_id` text,
	`instance_id` text,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	`cancel_reason` text,
	FOREIGN KEY (`id`) REFERENCES `reservation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_reference_unique` ON `booking` (`reference`);--> statement-breakpoint
CREATE INDEX `booking_by_phone` ON `booking` (`customer_phone`);--> statement-breakpoint
CREATE TABLE `booking_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`booking_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`resource_id` text NOT NULL,
	`start_at` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `booking_change_by_booking` ON `booking_change` (`booking_id`);--> statement-breakpoint
CREATE TABLE `date_override` (
	`resource_id` text NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`start_minute` integer NOT NULL,
	`end_minute` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `date`, `kind`, `start_minute`),
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`key` text PRIMARY KEY NOT NULL,
	`request_hash` text NOT NULL,
	`response_status` integer NOT NULL,
	`response_body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_key_by_age` ON `idempotency_key` (`created_at`);--> statement-breakpoint
CREATE TABLE `reservation` (
	`id` text PRIMARY KEY NOT NULL,
	`service_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`state` text NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`blocked_start_at` integer NOT NULL,
	`blocked_end_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`local_date` text NOT NULL,
	`hold_expires_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reservation_order" CHECK("reservation"."end_at" > "reservation"."start_at"),
	CONSTRAINT "reservation_blocked" CHECK("reservation"."blocked_start_at" <= "reservation"."start_at" AND "reservation"."blocked_end_at" >= "reservation"."end_at"
        AND "reservation"."blocked_end_at" - "reservation"."blocked_start_at" <= 172800000),
	CONSTRAINT "reservation_state" CHECK("reservation"."state" IN ('hold', 'confirmed', 'cancelled')),
	CONSTRAINT "reservation_hold" CHECK(("reservation"."state" = 'hold') = ("reservation"."hold_expires_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `reservation_by_time` ON `reservation` (`resource_id`,`blocked_start_at`) WHERE state <> 'cancelled';--> statement-breakpoint
CREATE INDEX `reservation_by_date` ON `reservation` (`service_id`,`local_date`) WHERE state <> 'cancelled';--> statement-breakpoint
CREATE INDEX `reservation_by_start` ON `reservation` (`start_at`);--> statement-breakpoint
CREATE INDEX `reservation_by_expiry` ON `reservation` (`hold_expires_at`) WHERE state = 'hold';--> statement-breakpoint
CREATE TABLE `resource` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resource_service` (
	`resource_id` text NOT NULL,
	`service_id` text NOT NULL,
	PRIMARY KEY(`resource_id`, `service_id`),
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `service`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `service` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`duration_minutes` integer NOT NULL,
	`buffer_before_minutes` integer NOT NULL,
	`buffer_after_minutes` integer NOT NULL,
	`step_minutes` integer NOT NULL,
	`packing` text NOT NULL,
	`lead_minutes` integer NOT NULL,
	`horizon_days` integer NOT NULL,
	`max_per_day` integer,
	`capacity` integer NOT NULL,
	`active` integer NOT NULL,
	`sort_order` integer NOT NULL,
	CONSTRAINT "service_minutes" CHECK("service"."duration_minutes" BETWEEN 1 AND 1440
        AND "service"."buffer_before_minutes" BETWEEN 0 AND 720
        AND "service"."buffer_after_minutes" BETWEEN 0 AND 720),
	CONSTRAINT "service_capacity" CHECK("service"."capacity" >= 1)
);
--> statement-breakpoint
CREATE TABLE `weekly_hours` (
	`resource_id` text NOT NULL,
	`weekday` integer NOT NULL,
	`start_minute` integer NOT NULL,
	`end_minute` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `weekday`, `start_minute`),
	FOREIGN KEY (`resource_id`) REFERENCES `resource`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`key_hash` text NOT NULL,
	`hint` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_key_key_hash_unique` ON `api_key` (`key_hash`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_name_unique` ON `user` (`name`);