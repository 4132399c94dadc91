package io.glidepath.store.insight;

import io.glidepath.insight.listening.CountedFact;
import io.glidepath.store.Columns;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What events told, as rows. Whoever reached a touchpoint twice on a day came there once. */
final class ToldRows {
  static final String WRITE =
      """
      insert into insight_told as t (interaction_id, kind, name, day, touchpoint, topic, n)
      select id, kind, name, (at at time zone 'UTC')::date, touchpoint, topic, n
      from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[],
        $7::bigint[]) as new (id, kind, name, at, touchpoint, topic, n)
      on conflict (interaction_id, kind, name, day, touchpoint, topic)
        do update set n = case when t.kind = 'reached' then 1 else t.n + excluded.n end
      """;

  private final Map<Key, Long> counts = new LinkedHashMap<>();

  private record Key(String interactionId, CountedFact told) {}

  private record Line(String interactionId, CountedFact told, long n) {}

  void add(String interactionId, List<CountedFact> told) {
    for (CountedFact each : told) {
      boolean counts = !each.kind().equals(CountedFact.REACHED);
      this.counts.merge(
          new Key(interactionId, each), 1L, (known, more) -> counts ? known + more : known);
    }
  }

  /** Whether a customer came to a touchpoint. */
  boolean tellOfJourneys() {
    return counts.keySet().stream()
        .anyMatch(each -> each.told().kind().equals(CountedFact.REACHED));
  }

  Tuple columns() {
    List<Line> lines = new ArrayList<>();
    counts.forEach((key, n) -> lines.add(new Line(key.interactionId(), key.told(), n)));
    return new Columns<>(lines)
        .text(Line::interactionId)
        .text(each -> each.told().kind())
        .text(each -> each.told().name())
        .time(each -> each.told().day().atStartOfDay(ZoneOffset.UTC).toInstant())
        .text(each -> each.told().touchpoint())
        .text(each -> each.told().topic())
        .number(Line::n)
        .tuple();
  }
}
