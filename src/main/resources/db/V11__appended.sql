-- What advice makes of an event is appended with it, and how an interaction stands is written now and
-- then: it is as old as interaction.seq says, and what the events after it changed is in their advice.

-- What the event changed of the interaction's advice, sealed; null if nothing.
alter table event add column advice bytea;

-- An event's number is given once: this, not the row of the interaction, keeps out a writer that was
-- overtaken. A key of the whole table would have to name the day as well.
alter table event drop constraint event_pkey;
do $$
declare
  part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'event'::regclass loop
    execute format('alter table %s add primary key (interaction_id, seq)', part);
  end loop;
end $$;
alter table interaction drop column seq_before;

create or replace function make_partitions(days integer) returns void language plpgsql
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
        if parent = 'event' then
          execute format('alter table %I add primary key (interaction_id, seq)', name);
        end if;
      exception when check_violation then
        raise warning '% stays in %_other', name, parent;
      end;
    end loop;
  end loop;
end $$;
