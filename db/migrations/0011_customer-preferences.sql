CREATE TABLE `customer_preference` (
	`customer` text PRIMARY KEY NOT NULL,
	`preferences` text NOT NULL,
	`updated_at` integer NOT NULL
);
