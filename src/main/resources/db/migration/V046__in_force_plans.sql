-- How often something was scheduled: whoever holds a state in memory has to learn of the instant at which it ends.
ALTER TABLE in_force_head ADD COLUMN plans BIGINT NOT NULL DEFAULT 0;
