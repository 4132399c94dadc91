package io.glidepath.store.insight;

import io.glidepath.insight.listening.CountedFact;
import io.glidepath.store.Columns;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What events told, as rows. Whoever reached a touchpoint twice on a day came there once. */
final class ToldRows {
  /** As an array of rows, their parameters behind those of {@link ContactRows#ROWS}. */
  static final String ROWS =
      """
      array(select row(id, kind, name, (at at time zone 'UTC')::date, touchpoint, topic, n, false,
          '{}')::insight_told
        from unnest($25::text[], $26::text[], $27::text[], $28::timestamptz[], $29::text[],
          $30::text[], $31::bigint[]) as new (id, kind, name, at, touchpoint, topic, n))
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

  /** The interactions in which a customer came to a touchpoint. */
  Set<String> ofJourneys() {
    return counts.keySet().stream()
        .filter(each -> each.told().kind().equals(CountedFact.REACHED))
        .map(Key::interactionId)
        .collect(Collectors.toSet());
  }

  /** Adds the columns to parameters. */
  void addTo(Tuple parameters) {
    List<Line> lines = new ArrayList<>();
    counts.forEach((key, n) -> lines.add(new Line(key.interactionId(), key.told(), n)));
    new Columns<>(lines, parameters)
        .text(Line::interactionId)
        .text(each -> each.told().kind())
        .text(each -> each.told().name())
        .time(each -> each.told().day().atStartOfDay(ZoneOffset.UTC).toInstant())
        .text(each -> each.told().touchpoint())
        .text(each -> each.told().topic())
        .number(Line::n);
  }
}
