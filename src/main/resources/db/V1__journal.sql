-- What is remembered. Events are partitioned by day and decisions by week, so that retention is a
-- dropped partition; all that must be unique for good has a table of its own. What can tell of a
-- person is sealed under that person's key (V5): event.body, interaction.contact, interaction.advice,
-- agent_frame.body and act_note.note.

-- Tells an agent's page whether the numbers of its stream still count from the same beginning.
create table stream_epoch (
  one boolean primary key default true check (one),
  epoch text not null default gen_random_uuid()::text
);
insert into stream_epoch default values;

-- How an interaction stands. created_at never changes, so pages are ordered by it; seq_before is
-- the seq that the last writer found. customer_id is not the customer's id: it is the id of the
-- customer's key, which leads to the pseudonym as long as that key is there. own_key is the key of
-- the time when the customer was not known. personal tells whether contact, advice and the events
-- are there ('kept'), or were 'erased' or 'expired'.
create table interaction (
  id text primary key,
  created_at timestamptz not null,
  received_from timestamptz not null,
  status text not null,
  channel text,
  language text,
  issue text,
  customer_id text,
  agent_id text,
  team text,
  started_at timestamptz,
  ended_at timestamptz,
  last_at timestamptz not null,
  seq bigint not null,
  seq_before bigint not null,
  score integer not null,
  own_key text,
  personal text not null default 'kept' check (personal in ('kept', 'erased', 'expired')),
  contact bytea,
  advice bytea
) with (fillfactor = 60);
create index interaction_page on interaction (created_at desc, id desc);
create index interaction_customer on interaction (customer_id, started_at);
create index interaction_agent on interaction (agent_id, created_at desc, id desc);
create index interaction_live on interaction (id) where status <> 'ended';

-- Events as received, in canonical form, sealed.
create table event (
  interaction_id text not null,
  seq bigint not null,
  at timestamptz not null,
  received_at timestamptz not null,
  body bytea not null,
  primary key (interaction_id, seq, received_at)
) partition by range (received_at);

-- What identifies an event, and what it was: tells a duplicate from a conflict.
create table event_key (
  source text not null,
  event_id text not null,
  interaction_id text not null,
  seq bigint not null,
  hash text not null,
  received_at timestamptz not null,
  primary key (source, event_id)
);

-- A number tells when it was made, and recorded_at is that time: a bound on one is one on the other.
create function log_time(id bigint) returns timestamptz language sql immutable as
  $$ select timestamptz '2026-01-01 00:00+00' + make_interval(secs => (id >> 13) / 1000.0) $$;

-- One row for each thing a rule did. canon is the exact bytes that are hashed, and follows from the
-- other columns; mac shows that a Glidepath wrote it; xid lets the sealer see which rows are settled.
create table decision (
  id bigint not null,
  recorded_at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  interaction_id text not null,
  seq bigint not null,
  event text not null,
  rule text not null,
  pillar text not null,
  rule_version text not null,
  rulebook text not null,
  outcome text not null,
  suppressed_by text,
  detail text,
  facts text not null,
  suggestion_id text,
  agent_id text,
  team text,
  queue text,
  channel text,
  language text,
  issue text,
  segment text,
  score integer not null,
  canon bytea not null,
  leaf_hash bytea not null generated always as (sha256('\x00'::bytea || canon)) stored,
  mac bytea,
  primary key (id, recorded_at)
) partition by range (recorded_at);
create index decision_interaction on decision (interaction_id, id);

-- The frames of each agent, numbered without a gap, sealed.
create table agent_stream (
  agent_id text primary key,
  last bigint not null
) with (fillfactor = 40);
create table agent_frame (
  agent_id text not null,
  seq bigint not null,
  at timestamptz not null default now(),
  interaction_id text not null,
  body bytea not null,
  primary key (agent_id, seq)
);
create index agent_frame_at on agent_frame using brin (at);

-- What agents did with suggestions; their reasons, in their own words, are in the events alone.
create table feedback (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  interaction_id text not null,
  suggestion_id text not null,
  action text not null,
  at timestamptz not null
);
create index feedback_suggestion on feedback (suggestion_id, id desc);

-- Whatever falls into no week: a clock that was wrong, or weeks that were not made in time.
create table event_other partition of event default;
create table decision_other partition of decision default;

-- Makes the partitions of these days from yesterday on, and of the weeks that they are in; what the
-- default partition has rows of stays there.
create function make_partitions(days integer) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
declare
  parent text;
  unit text;
  first date;
  name text;
begin
  for parent, unit in values ('event', 'day'), ('decision', 'week') loop
    for i in -1 .. days loop
      first := date_trunc(unit, now() at time zone 'UTC' + make_interval(days => i))::date;
      name := parent || '_' || to_char(first, 'YYYYMMDD');
      continue when to_regclass(name) is not null;
      begin
        execute format(
          'create table %I partition of %I for values from (%L) to (%L)', name, parent,
          first || ' 00:00+00', (first + ('1 ' || unit)::interval)::date || ' 00:00+00');
      exception when check_violation then
        raise warning '% stays in %_other', name, parent;
      end;
    end loop;
  end loop;
end $$;
