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

-- Customers of whom nothing may be erased or pruned, by their key; why is sealed.
create table legal_hold (
  customer_id text primary key references data_key,
  by_whom text not null,
  at timestamptz not null default now(),
  why bytea not null
);

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
  grant update on interaction, agent_stream, rule_draft, proposal to glidepath_writer;
  grant delete on rule_draft, agent_frame to glidepath_writer;
  grant execute on function make_partitions(integer) to glidepath_writer;

  grant select on decision, act, seal, checkpoint, publication to glidepath_sealer;
  grant insert on seal, checkpoint to glidepath_sealer;

  grant insert on act, legal_hold, data_key, master_key to glidepath_eraser;
  grant update on interaction, data_key to glidepath_eraser;
  grant delete on event, event_key, interaction, agent_frame, feedback, data_key, master_key,
    legal_hold, review_note to glidepath_eraser;

  grant select on qa_interaction, qa_decision, qa_act, qa_seal, qa_checkpoint to glidepath_qa;
end $$;
revoke execute on function grant_rights(), make_partitions(integer) from public;
