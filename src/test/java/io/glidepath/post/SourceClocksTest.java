package io.glidepath.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceClocksTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final CloudEventReader reader = new CloudEventReader(Redaction.NONE);
  private int count;

  private Received read(String source, Instant told, Instant receivedAt) {
    String event =
        ("{'specversion':'1.0','id':'%d','source':'%s','type':'%s','subject':'i1','time':'%s',"
                + "'data':{}}")
            .formatted(++count, source, EventType.HELD.uri(), told)
            .replace('\'', '"');
    return reader.read(event.getBytes(UTF_8), receivedAt);
  }

  @Test
  void nothingHappensAfterItArrived() {
    for (int ahead : List.of(1, 90, 3_600, 82_800)) {
      Received received = read("/ahead", NOON.plusSeconds(ahead), NOON);

      assertThat(received.event().time()).isEqualTo(NOON);
      assertThat(received.ahead()).isEqualTo(Duration.ofSeconds(ahead));
      assertThat(received.json()).contains("\"happened\":\"2026-03-02T12:00:00Z\"");
      assertThat(reader.recorded(received.json().getBytes(UTF_8), NOON.plusSeconds(9)))
          .as("as it was kept")
          .isEqualTo(received.event());
    }
  }

  @Test
  void aSenderCannotSayItself() {
    String event =
        ("{'specversion':'1.0','id':'x','source':'/s','type':'%s','subject':'i1',"
                + "'time':'2026-03-02T11:00:00Z','happened':'2026-03-02T10:00:00Z','data':{}}")
            .formatted(EventType.HELD.uri())
            .replace('\'', '"');
    Received received = reader.read(event.getBytes(UTF_8), NOON);

    assertThat(received.event().time()).isEqualTo("2026-03-02T11:00:00Z");
    assertThat(received.json()).doesNotContain("happened");
  }

  @Test
  void learnsAClockThatIsBehindAndPutsItRight() {
    Instant now = NOON;
    for (int n = 0; n < SourceClocks.ENOUGH - 1; n++) {
      now = now.plusSeconds(3);
      assertThat(read("/behind", now.minusSeconds(40), now).event().time())
          .as("not known yet")
          .isEqualTo(now.minusSeconds(40));
    }
    now = now.plusSeconds(3);

    assertThat(read("/behind", now.minusSeconds(40), now).event().time()).isEqualTo(now);
    assertThat(read("/right", now.minusSeconds(40), now).event().time())
        .as("another source is another clock")
        .isEqualTo(now.minusSeconds(40));
  }

  @Test
  void believesWhoIsLateForOtherReasons() {
    Instant now = NOON;
    for (int n = 0; n < 100; n++) {
      now = now.plusMillis(10);
      Instant old = NOON.minusSeconds(3_600).plusSeconds(n);
      assertThat(read("/file", old, now).event().time()).isEqualTo(old);
      Instant backlog = NOON.minusSeconds(100).plusSeconds(n);
      assertThat(read("/backlog", backlog, now).event().time())
          .isEqualTo(backlog.isAfter(now) ? now : backlog);
    }
  }
}
