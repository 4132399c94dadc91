package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.AdviceOf;
import io.glidepath.authoring.Traffic;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PgTrafficTest {
  /** Later than what other tests write, so that a reading since then meets only its own. */
  private static final Instant LATER = NOW.plusSeconds(40L * 86_400);

  private final Journal journal = TestDatabase.journal();
  private final Traffic traffic = TestDatabase.DATABASE.traffic();

  @Test
  void readsWhatWasReceivedSinceInOrder() {
    write("early", 1, LATER.minusSeconds(1));
    IntStream.rangeClosed(1, 3).forEach(n -> write("late", n, LATER.plusSeconds(n * n * 3_600L)));
    write("between", 1, LATER.plusSeconds(7_200));

    assertThat(read(LATER)).containsExactly("late-1", "between-1", "late-2", "late-3");
    assertThat(traffic.count(LATER)).isEqualTo(4);
    assertThat(read(LATER.plusSeconds(9 * 3_600L))).containsExactly("late-3");
    assertThat(read(LATER.plusSeconds(9 * 3_600L + 1))).isEmpty();
  }

  private void write(String interaction, long seq, Instant receivedAt) {
    String id = interaction + "-" + seq;
    InteractionEvent event =
        new InteractionEvent("traffic", id, interaction, NOW, null, new Fact.Held());
    Entry entry =
        new Entry(
            new Received(event, id, "hash", receivedAt), seq, AdviceOf.these(List.of(), List.of()));
    journal.commit(group(List.of(entry), standing(interaction, seq)));
  }

  private List<String> read(Instant since) {
    List<String> read = new ArrayList<>();
    Traffic.Reading reading = traffic.read(since);
    for (List<byte[]> next = reading.next(); !next.isEmpty(); next = reading.next()) {
      next.forEach(each -> read.add(new String(each, StandardCharsets.UTF_8)));
    }
    return read;
  }
}
