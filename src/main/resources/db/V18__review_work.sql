-- Who is to hear which interaction; one that nobody has is not here.
create table review_assignment (
  interaction_id text primary key references interaction on delete cascade,
  reviewer text not null,
  by_whom text not null,
  at timestamptz not null
);
create index review_assignment_reviewer on review_assignment (reviewer, at desc);

-- How many interactions a reviewer means to hear in a week; of who is not here it is the usual number.
create table review_goal (
  reviewer text primary key,
  per_week integer not null check (per_week > 0)
);

-- Interactions of which two reviewers are asked, neither of whom sees what the other found until both are
-- in. One is drawn when its first review comes, and stays so, however the share changes later.
create table review_pair (
  interaction_id text primary key,
  at timestamptz not null
);
create trigger review_pair_only_added before update or delete or truncate on review_pair
  for each statement execute function only_added();

-- What a reviewer heard lately.
create index review_by_whom on review (by_whom, at desc);

create function grant_review_rights() returns void language plpgsql as $$
begin
  grant update, delete on review_assignment, review_goal to glidepath_writer;
end $$;
revoke execute on function grant_review_rights() from public;
