-- What team leads see of interactions under way, without any customer's key: since when somebody waits
-- in a queue, and when the earliest open promise falls due.
alter table interaction add column waiting_since timestamptz;
alter table interaction add column promise_due_at timestamptz;
-- Why a suggestion was dismissed, if the agent chose one of the reasons that are offered.
alter table feedback add column reason text;
create index interaction_promise on interaction (promise_due_at) where promise_due_at is not null;
