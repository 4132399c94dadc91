-- How the log is searched. The writer of decisions keeps no index for it but the order of their
-- numbers: a slicer comes after it and cuts what is settled into slices of some 16,000 rows. For each
-- term of a slice, such as 'rule=channel.own-the-case', it keeps the places of the rows that have it.

-- ids are those of the rows by place, ascending, and ats the times of their events in microseconds since
-- 1970, 8 bytes each. Slices follow each other by xid: one
-- holds whole transactions, up to and with xid, so that a row is in exactly one, whoever commits late.
create table slice (
  no integer primary key,
  xid xid8 not null,
  n integer not null,
  min_id bigint not null,
  max_id bigint not null,
  min_at timestamptz not null,
  max_at timestamptz not null,
  ids bytea not null,
  ats bytea not null
);
alter table slice alter column ids set storage external, alter column ats set storage external;

-- places is a set of bits or a Roaring bitmap, told apart by the first byte, at most a bit for each row.
-- It may name too many rows, never too few: rows are looked at again.
create table posting (
  term text not null,
  slice integer not null references slice on delete cascade,
  places bytea not null,
  primary key (term, slice)
);
alter table posting alter column places set storage plain;
create index posting_slice on posting (slice);

-- What agents did with suggestions comes later; up to and with xid it is among the postings.
create table sliced_feedback (
  one boolean primary key default true check (one),
  xid xid8 not null
);
insert into sliced_feedback values (true, '0');
create index feedback_xid on feedback (xid);

-- Searches that reviewers share, by name; query is the JSON of their parameters.
create table saved_search (
  name text primary key,
  query text not null,
  by_whom text not null,
  at timestamptz not null
);
