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
