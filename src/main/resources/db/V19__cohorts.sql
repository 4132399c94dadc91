-- How customers come along on journeys, followed one by one: leads says whether this is where a customer
-- came to a touchpoint of a journey for the first time, of what is kept; went names the touchpoints of the
-- journey that they came to on that day or within 30 days after it, each behind the days that this took,
-- rounded up to 7, 14 or 30, such as '7 delivery'.
alter table insight_told
  add column leads boolean not null default false,
  add column went text[] not null default '{}';

create function insight_ways(customers text[]) returns void
language sql set search_path = public, pg_temp as $$
  with reached as (
    select t.*, c.customer, row_number() over (
      partition by c.customer, t.name, t.touchpoint order by t.day, t.interaction_id) as place
    from insight_contact c join insight_told t using (interaction_id)
    where c.customer = any(customers) and t.kind = 'reached'
  ), ways as (
    select a.interaction_id, a.name, a.day, a.touchpoint, a.place = 1 as leads,
      case when a.place > 1 then '{}' else array(
        select case when min(b.day) - a.day <= 7 then '7' when min(b.day) - a.day <= 14 then '14'
            else '30' end || ' ' || b.touchpoint
        from reached b
        where b.customer = a.customer and b.name = a.name and b.touchpoint <> a.touchpoint
          and b.day between a.day and a.day + 30
        group by b.touchpoint order by 1) end as went
    from reached a
  )
  update insight_told t set leads = w.leads, went = w.went
  from ways w
  where t.interaction_id = w.interaction_id and t.kind = 'reached' and t.name = w.name
    and t.day = w.day and t.touchpoint = w.touchpoint
    and (t.leads, t.went) is distinct from (w.leads, w.went);
$$;

-- Kinds of insight_count beside those that are: came (customers who came to a touchpoint of the journey that
-- is named, on the day on which they did so first) and went (of those, how many came to another one, such as
-- '7 buy-a-bed>delivery').
create or replace function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  select insight_apply_before_told(ids, sign, as_settled);

  insert into insight_count as d
  select t.day, case when c.issue <> '' then c.issue else t.topic end, c.segment, c.channel,
    c.language, case when t.touchpoint <> '' then t.touchpoint else c.touchpoint end, as_settled,
    k.kind, k.name, sign * sum(k.n)
  from insight_told t join insight_contact c using (interaction_id)
  cross join lateral (
    select t.kind, t.name, t.n
    union all
    select 'came', t.name, 1 where t.leads
    union all
    select 'went', split_part(way, ' ', 1) || ' ' || t.name || '>' || substr(way, strpos(way, ' ') + 1), 1
    from unnest(t.went) way where t.leads) k (kind, name, n)
  where t.interaction_id = any(ids)
  group by 1, 2, 3, 4, 5, 6, k.kind, k.name
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
$$;

-- Changes of goals that were made on the page, numbered without a gap; rows are only ever added.
create table goal_revision (
  no bigint primary key,
  at timestamptz not null,
  by_whom text not null,
  why text not null,
  goal text not null,
  diff text not null
);
create trigger goal_revision_only_added before update or delete or truncate on goal_revision
  for each statement execute function only_added();

-- What is there already is counted so from now on.
select insight_rebuild();
