-- What other systems are told: letters wait here until they are taken. A letter says what the decision
-- that it tells of says, and no more.
create table webhook_letter (
  no bigint generated always as identity primary key,
  hook text not null,
  event_id text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  next_at timestamptz not null,
  tries integer not null default 0,
  given_up timestamptz,
  problem text,
  unique (hook, event_id)
);
create index webhook_letter_order on webhook_letter (hook, subject, no) where given_up is null;
create index webhook_letter_due on webhook_letter (next_at) where given_up is null;
create index webhook_letter_dead on webhook_letter (given_up) where given_up is not null;

-- How far the log is put in for each webhook: decisions before this place are.
create table webhook_cursor (
  hook text primary key,
  xid xid8 not null,
  id bigint not null
);

-- The flags that a webhook was told of and that still stand.
create table webhook_flag (
  hook text not null,
  key text not null,
  since timestamptz not null,
  primary key (hook, key)
);

create function grant_webhook_rights() returns void language plpgsql as $$
begin
  grant update on webhook_letter, webhook_cursor to glidepath_writer;
  grant delete on webhook_letter, webhook_flag to glidepath_writer;
end $$;
revoke execute on function grant_webhook_rights() from public;
