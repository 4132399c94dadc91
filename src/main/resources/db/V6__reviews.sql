-- What reviewers found. A review is an act on the log as well, under the same id. Rows are only ever
-- added.
create table review (
  id bigint primary key,
  decision_id bigint, -- null if silence was judged
  interaction_id text not null,
  rule text,
  seq bigint,
  verdict text not null,
  by_whom text not null,
  at timestamptz not null,
  check (verdict in ('right', 'wrong', 'late', 'noise', 'missed')),
  check (decision_id is null or rule is not null)
);
create index review_interaction on review (interaction_id, id desc);
create index review_decision on review (decision_id, by_whom, id desc);
create index review_rule on review (rule, id desc);

-- What somebody wrote with an act, in their own words: a review's note, why the glass was broken. It may
-- be about a person, so it is sealed under the key of the interaction's customer, and goes with that key.
create table act_note (
  act_id bigint primary key,
  interaction_id text not null,
  key_id text not null references data_key on delete cascade,
  note bytea not null
);
create index act_note_key on act_note (key_id);
create index act_note_interaction on act_note (interaction_id);

create function only_added() returns trigger language plpgsql as $$
begin
  raise exception '% rows are only ever added', tg_table_name;
end $$;
create trigger review_only_added before update or delete or truncate on review
  for each statement execute function only_added();

-- What the benchmarks are of.
alter table interaction add column queue text;
alter table interaction add column segment text;

-- What agents did with suggestions lately: read by time. Rows lie in that order already.
create index feedback_at on feedback using brin (at);

-- What was shown lately, by rule, without a look at the rows.
create index decision_shown on decision (at, rule, suggestion_id) where outcome = 'shown';
