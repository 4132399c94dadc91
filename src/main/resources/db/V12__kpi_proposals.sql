-- Fixes of KPI settings that wait for a second person, and what became of them; rows are only ever added.
-- Of those for one flag the latest waits until it is settled; an earlier one is replaced by it.
create table kpi_proposal (
  no bigint generated always as identity primary key,
  at timestamptz not null,
  by_whom text not null,
  why text not null,
  rule text not null,
  kpi text not null,
  item text,
  diff text not null,
  language text not null
);
create trigger kpi_proposal_only_added before update or delete or truncate on kpi_proposal
  for each statement execute function only_added();

create table kpi_settled (
  no bigint primary key references kpi_proposal,
  approved boolean not null,
  by_whom text not null,
  at timestamptz not null,
  why text
);
create trigger kpi_settled_only_added before update or delete or truncate on kpi_settled
  for each statement execute function only_added();

-- Who approved a change, where two persons make it.
alter table kpi_revision add column approved_by text;
