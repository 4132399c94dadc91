-- What events tell beside what is counted of the contact itself, of one interaction. kind is heard (an
-- event came by a listening post, whose name it has), said (a customer made something known there), signal
-- (by its topic) or reached (a customer came to a touchpoint of the journey that is named). A post's name that begins with
-- @ is of those that no setting names: which one it is follows from the channel when it is read. topic is
-- what a signal was about.
create table insight_told (
  interaction_id text not null references insight_contact on delete cascade,
  kind text not null,
  name text not null,
  day date not null,
  touchpoint text not null,
  topic text not null,
  n bigint not null,
  primary key (interaction_id, kind, name, day, touchpoint, topic)
) with (fillfactor = 80);
create index insight_told_latest on insight_told (name, day desc) where kind in ('said', 'reached');
create index insight_count_told on insight_count (day, name)
  where kind in ('heard', 'said', 'signal', 'reached');

-- It is counted with the contact it belongs to, on its own day.
alter function insight_apply(text[], integer, boolean) rename to insight_apply_before_told;

create function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  select insight_apply_before_told(ids, sign, as_settled);

  insert into insight_count as d
  select t.day, case when c.issue <> '' then c.issue else t.topic end, c.segment, c.channel,
    c.language, case when t.touchpoint <> '' then t.touchpoint else c.touchpoint end, as_settled,
    t.kind, t.name, sign * sum(t.n)
  from insight_told t join insight_contact c using (interaction_id)
  where t.interaction_id = any(ids)
  group by 1, 2, 3, 4, 5, 6, t.kind, t.name
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
$$;

create function grant_told_rights() returns void language plpgsql as $$
begin
  grant update, delete on insight_told to glidepath_writer, glidepath_eraser;
end $$;
revoke execute on function grant_told_rights() from public;

-- What is there already is counted so from now on.
select insight_rebuild();
