-- What makes the log one that nobody can change unseen.

-- Finds the rows that are settled since the last seal.
create index decision_xid on decision (xid);

-- One row for each thing that a person or the server did and that belongs on the log beside the
-- decisions. Ids are odd here and even there, and grow together.
create table act (
  id bigint primary key,
  recorded_at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  by_whom text not null,
  at timestamptz not null,
  interaction_id text,
  detail text not null,
  canon bytea not null,
  leaf_hash bytea not null generated always as (sha256('\x00'::bytea || canon)) stored,
  mac bytea
);
create index act_xid on act (xid);
create index act_kind on act (kind, id);
create index act_interaction on act (interaction_id) where interaction_id is not null;

-- A Merkle root over the rows that were settled within about a second, chained to the one before.
-- ids and hashes (32 bytes each) are in the order of the leaves; xid_until is where the next begins.
create table seal (
  no bigint primary key,
  at timestamptz not null,
  xid_until xid8 not null,
  n integer not null,
  ids bigint[] not null,
  hashes bytea not null,
  root bytea not null,
  prev bytea not null,
  h bytea not null
);
create index seal_xid on seal (xid_until);

-- A signed note of a seal; the same text lies in files outside the database.
create table checkpoint (
  no bigint primary key,
  at timestamptz not null,
  note text not null
);
