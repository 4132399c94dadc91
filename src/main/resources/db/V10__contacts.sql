-- How contacts were handled and what customers answered, for those who count contacts; none of it tells
-- of a person without customer_id. handled_seconds is from the first agent's connection to the end, with
-- the work after it. answers is [{"instrument","value" 0 to 100,"delaySeconds","askedOn"}]. All are null
-- in rows that are older than these columns.
alter table interaction add column is_contact boolean;
alter table interaction add column handled_seconds bigint;
alter table interaction add column resolved boolean;
alter table interaction add column answers jsonb;
