-- How contacts were handled and what customers answered, for those who count contacts; none of it tells
-- of a person without customer_id. handled_seconds is from the first agent's connection to the end, with
-- the work after it. answers is [{"instrument","value" 0 to 100,"delaySeconds","askedOn"}]. All are null
-- in rows that are older than these columns.
alter table interaction add column is_contact boolean;
alter table interaction add column handled_seconds bigint;
alter table interaction add column resolved boolean;
alter table interaction add column answers jsonb;

-- Changes of the KPI settings that were made on the page, numbered without a gap; rows are only ever
-- added. text is the whole file after the change.
create table kpi_revision (
  no bigint primary key,
  at timestamptz not null,
  by_whom text not null,
  why text not null,
  rule text not null,
  kpi text not null,
  item text,
  diff text not null,
  text text not null
);
create trigger kpi_revision_only_added before update or delete or truncate on kpi_revision
  for each statement execute function only_added();
