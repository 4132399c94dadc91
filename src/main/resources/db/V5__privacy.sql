-- Keys of personal data. A data key belongs to one customer, or to one interaction while its customer
-- is not known, and is wrapped together with its owner's name under a master key, which is a file in
-- the data directory. Without that file a row says neither what the key is nor whose: the destroyed
-- file makes every copy of the row worthless, in the log of changes and in backups too.
create table master_key (
  no bigint primary key,
  made_at timestamptz not null default now()
);

create table data_key (
  id text primary key,
  lookup bytea not null unique,
  master bigint not null references master_key,
  wrapped bytea not null,
  made_at timestamptz not null default now()
);
create index data_key_master on data_key (master);

-- Nothing is sealed under a key that was just destroyed.
alter table interaction add foreign key (customer_id) references data_key;
alter table interaction add foreign key (own_key) references data_key;

-- Customers of whom nothing may be erased or pruned, by their key; why is sealed.
create table legal_hold (
  customer_id text primary key references data_key,
  by_whom text not null,
  at timestamptz not null default now(),
  why bytea not null
);

create index interaction_personal on interaction (received_from) where personal <> 'expired';
create index interaction_own_key on interaction (own_key) where own_key is not null;
create index event_key_received_at on event_key using brin (received_at);

-- Those partitions of events or decisions that are past as a whole.
create function past_partitions(parent text, before timestamptz) returns table (name text)
language sql stable set search_path = public, pg_temp as $$
  select c.relname::text
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = parent::regclass and c.relname ~ (parent || '_[0-9]{8}$')
    and to_date(right(c.relname, 8), 'YYYYMMDD')
      + case parent when 'event' then 1 else 7 end <= (before at time zone 'UTC')::date
$$;

create function is_held(interaction text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from interaction i join legal_hold h on h.customer_id = i.customer_id
    where i.id = interaction)
$$;

-- The end of the last week of decisions that is past as a whole.
create function past_weeks(before timestamptz) returns timestamptz
language sql immutable set search_path = public, pg_temp as $$
  select date_trunc('week', before at time zone 'UTC') at time zone 'UTC'
$$;

-- How many decisions are past, in weeks and beside them; those of customers under legal hold stay.
create function past_decisions(before timestamptz) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from decision d
  where d.recorded_at < past_weeks(before)
    and not exists (
      select from interaction i join legal_hold h on h.customer_id = i.customer_id
      where i.id = d.interaction_id)
$$;

-- Drops past partitions; rows of customers under legal hold go to the default partition first, and from
-- there once the hold is over. Gives the number of partitions.
create function prune_partitions(parent text, before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '5s' as $$
declare
  name text;
  columns text;
  dropped bigint := 0;
begin
  if parent not in ('event', 'decision') then
    raise exception 'nothing else is pruned';
  end if;
  select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = parent::regclass and attnum > 0 and not attisdropped and attgenerated = '';
  for name in select p.name from past_partitions(parent, before) p loop
    execute format('alter table %I detach partition %I', parent, name);
    execute format('insert into %1$I (%3$s) select %3$s from %2$I p where is_held(p.interaction_id)',
      parent, name, columns);
    execute format('drop table %I', name);
    dropped := dropped + 1;
  end loop;
  if parent = 'event' then
    delete from event_other e where received_at < before and not is_held(e.interaction_id);
  else
    delete from decision_other d
      where recorded_at < past_weeks(before) and not is_held(d.interaction_id);
  end if;
  return dropped;
end $$;

-- What somebody may read who looks at the log with a tool of their own: no bodies, no keys.
create view qa_interaction as
  select id, created_at, status, channel, language, issue, customer_id as customer, agent_id, team,
    started_at, ended_at, last_at, seq, score, personal
  from interaction;
create view qa_decision as
  select id, recorded_at, at, interaction_id, seq, event, rule, pillar, rule_version, rulebook,
    outcome, suppressed_by, detail, facts, suggestion_id, agent_id, team, queue, channel, language,
    issue, segment, score, leaf_hash
  from decision;
create view qa_act as
  select id, recorded_at, kind, by_whom, at, interaction_id, detail, leaf_hash from act;
create view qa_seal as select no, at, n, root, prev, h from seal;
create view qa_checkpoint as select no, at, note from checkpoint;

-- Gives the four roles what they need and no more; called at each start, once the roles are there.
-- Whoever adds a table gets select and insert for the writer; what goes further is named here.
create function grant_rights() returns void language plpgsql as $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'flyway%'
  loop
    execute format('grant select, insert on %I to glidepath_writer', name);
    execute format('grant select on %I to glidepath_eraser', name);
  end loop;
  revoke insert on seal, checkpoint, master_key, stream_epoch from glidepath_writer;
  grant update on interaction, agent_stream, rule_draft, proposal, posting, sliced_feedback,
    saved_search to glidepath_writer;
  grant delete on rule_draft, agent_frame, slice, posting, saved_search to glidepath_writer;
  grant execute on function make_partitions(integer) to glidepath_writer;

  grant select on decision, act, seal, checkpoint, publication to glidepath_sealer;
  grant insert on seal, checkpoint to glidepath_sealer;

  grant insert on act, legal_hold, data_key, master_key to glidepath_eraser;
  grant update on interaction, data_key to glidepath_eraser;
  grant delete on event, event_key, interaction, agent_frame, feedback, data_key, master_key,
    legal_hold, act_note to glidepath_eraser;
  grant execute on function past_partitions(text, timestamptz), past_decisions(timestamptz),
    past_weeks(timestamptz), is_held(text), prune_partitions(text, timestamptz) to glidepath_eraser;

  grant select on qa_interaction, qa_decision, qa_act, qa_seal, qa_checkpoint to glidepath_qa;
end $$;
revoke execute on function grant_rights(), make_partitions(integer),
  past_partitions(text, timestamptz), past_weeks(timestamptz), past_decisions(timestamptz),
  is_held(text), prune_partitions(text, timestamptz) from public;
