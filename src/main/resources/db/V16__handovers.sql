-- That an agent was given a note of what came before, for webhooks. What it says is sealed in
-- agent_frame and stands nowhere else.
create table handover (
  id bigint generated always as identity primary key,
  interaction_id text not null,
  agent_id text not null,
  at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id()
);
create index handover_place on handover (xid, id);
create index handover_at on handover using brin (at);

-- How far these are put in for each webhook; null for one of before, which is told from now on.
alter table webhook_cursor add column note_xid xid8, add column note_id bigint not null default 0;

create or replace function grant_webhook_rights() returns void language plpgsql as $$
begin
  grant update on webhook_letter, webhook_cursor to glidepath_writer;
  grant delete on webhook_letter, webhook_flag, handover to glidepath_writer;
end $$;
revoke execute on function grant_webhook_rights() from public;
