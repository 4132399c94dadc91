-- What customers did later, by how hard it was for them; what agents said stood in the way; what customers
-- answered beside what the ledger measured; how often rules spoke and were heeded. Each is counted by day
-- as all else is: what is kept for good says nothing of a person.

-- outcomes: what came of the customer in events of this record, each a word with its time, such as
-- 'renewed 2026-03-02T09:00:00Z'. obstacles: the kinds that agents reported. accepted: the suggestions that
-- agents took up, each a rule with its number, such as 'channel.own-the-case~1'. leads: whether it is the
-- hardest contact of its customer, of those that are kept; the earliest of them. came: what came of the
-- customer within 90 days after it, if it leads.
alter table insight_contact
  add column outcomes text[] not null default '{}',
  add column obstacles text[] not null default '{}',
  add column accepted text[] not null default '{}',
  add column leads boolean not null default false,
  add column came text[] not null default '{}';
create index insight_contact_came on insight_contact (day) where came <> '{}';
create index insight_contact_met on insight_contact (day) where obstacles <> '{}';

-- How often a rule was shown to the interaction's agent.
alter table insight_charge add column shown integer not null default 0;

-- Which of these customers' contacts lead, and what came after them.
create function insight_leads(customers text[]) returns void
language sql set search_path = public, pg_temp as $$
  update insight_contact c set leads = n.leads, came = n.came
  from (
    select h.interaction_id, h.place = 1 as leads,
      case when h.place > 1 then '{}' else array(
        select distinct split_part(told, ' ', 1)
        from insight_contact t cross join unnest(t.outcomes) told
        where t.customer = h.customer and split_part(told, ' ', 2)::timestamptz
          between h.started_at and h.started_at + interval '90 days'
        order by 1) end as came
    from (
      select interaction_id, customer, started_at, row_number() over (
        partition by customer order by score desc, started_at, interaction_id) as place
      from insight_contact where customer = any(customers) and counts and day is not null) h) n
  where c.interaction_id = n.interaction_id and (c.leads, c.came) is distinct from (n.leads, n.came);
$$;

-- Kinds of insight_count: band (customers by the effort of the contact that leads: 0, 20, 40 or 60 and
-- more), outcome (of those, how many did what, such as 60:renewed; lost is cancelled or downgraded),
-- obstacle (an agent's report, by kind), answer (score:ces, such as 33:5000), charged-answer (the same
-- of what a rule charged: rule:score:ces), shown and accepted (by rule).
alter function insight_apply(text[], integer, boolean) rename to insight_apply_contacts;

create function insight_apply_outcomes(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  insert into insight_count as d
  select day, issue, segment, channel, language, touchpoint, as_settled, kind, name, sign * sum(n)
  from (
    select c.*, least(60, score / 20 * 20)::text as band from insight_contact c
    where interaction_id = any(ids) and day is not null) c
  cross join lateral (
    select 'band' as kind, band as name, 1 as n where counts and leads
    union all
    select 'outcome', band || ':' || word, 1 from unnest(came) word where counts and leads
    union all
    select 'outcome', band || ':lost', 1
    where counts and leads and came && array['cancelled', 'downgraded']
    union all
    select 'obstacle', word, 1 from unnest(obstacles) word
    union all
    select 'answer', score || ':' || ces, 1 where counts and ces is not null
    union all
    select 'charged-answer', rule || ':' || score || ':' || ces, 1 from insight_charge h
    where h.interaction_id = c.interaction_id and times > 0 and counts and ces is not null
    union all
    select 'shown', rule, shown from insight_charge h
    where h.interaction_id = c.interaction_id and shown > 0
    union all
    select 'accepted', split_part(suggestion, '~', 1), 1 from unnest(accepted) suggestion) n
  group by day, issue, segment, channel, language, touchpoint, kind, name
  on conflict (day, issue, segment, channel, language, touchpoint, settled, kind, name)
    do update set n = d.n + excluded.n;
$$;

create function insight_apply(ids text[], sign integer, as_settled boolean) returns void
language sql set search_path = public, pg_temp as $$
  select insight_apply_contacts(ids, sign, as_settled);
  select insight_apply_outcomes(ids, sign, as_settled);
$$;

-- What is there already is counted so from now on.
select insight_leads(array(select distinct customer from insight_contact where customer is not null));
select insight_apply_outcomes(array(select interaction_id from insight_contact), 1, false);
