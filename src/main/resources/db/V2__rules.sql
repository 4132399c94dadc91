-- What was published, with every text, and what is being worked on. Texts are kept by their hash, so
-- any decision leads to the exact card that spoke.
create table rule_text (
  hash text primary key,
  text text not null
);

-- The files of a revision that was published or proposed.
create table revision_file (
  revision text not null,
  path text not null,
  hash text not null references rule_text,
  primary key (revision, path)
);

-- One row for each change of what is live; rows are only ever added, numbered without a gap.
create table publication (
  no bigint primary key,
  xid xid8 not null default pg_current_xact_id(),
  revision text not null,
  kind text not null,
  by text not null,
  approved_by text,
  why text,
  at timestamptz not null,
  changes text not null
);

-- Saved changes that are not live yet; a null text takes the file away.
create table rule_draft (
  path text primary key,
  text text,
  base text,
  by text not null,
  at timestamptz not null
);

-- Rules that wait, or waited, for a second person.
create table proposal (
  no bigint generated always as identity primary key,
  revision text not null,
  by text not null,
  why text,
  at timestamptz not null,
  changes text not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'rejected', 'replaced')),
  settled_by text,
  settled_why text,
  settled_at timestamptz
);
create unique index proposal_waiting on proposal (state) where state = 'waiting';
