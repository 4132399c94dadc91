-- Back-tests read events by the time at which they were received. Rows lie in that order already,
-- so that an index of a few pages is enough, and costs writing next to nothing.
create index event_received_at on event using brin (received_at);
