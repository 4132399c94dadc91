package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Thorough;
import io.glidepath.interaction.EventType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines of other languages and time zones, also in the nights in which clocks are set: a replay
 * says the same, byte by byte.
 */
@Tag("thorough")
class ReplayAnywhereTest {
  private static final Instant SPRING = Instant.parse("2026-03-29T00:55:00Z");
  private static final Instant AUTUMN = Instant.parse("2026-10-25T00:55:00Z");
  private static final Instant NEW_YORK = Instant.parse("2026-11-01T05:55:00Z");

  /** The harshest first: a short run tries four. */
  private static final List<String> MACHINES =
      List.of(
          "tr-TR Europe/Istanbul",
          "ar-EG-u-nu-arab Africa/Cairo",
          "hi-IN-u-nu-deva Europe/Paris",
          "th-TH-u-nu-thai-ca-buddhist America/New_York",
          "fa-IR-u-nu-arabext-ca-persian Asia/Tehran",
          "my-MM-u-nu-mymr Asia/Yangon",
          "ja-JP-u-ca-japanese Asia/Tokyo",
          "fr-FR Europe/Paris",
          "en-US America/New_York",
          "en Pacific/Apia",
          "ne-NP Asia/Kathmandu",
          "az-AZ America/St_Johns");

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  @TempDir private Path folder;
  private Path events;

  @BeforeEach
  void writeEvents() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("02-transfer-under-a-new-contact-id", "14-language-tags")) {
      lines.addAll(Files.readAllLines(Replayed.events(name)));
    }
    lines.addAll(night("paris-spring", SPRING));
    lines.addAll(night("paris-autumn", AUTUMN));
    lines.addAll(night("new-york", NEW_YORK));
    events = Files.write(folder.resolve("events.ndjson"), lines);
  }

  /** An IVR of Istanbul, a promise for the morning and a long wait, over an hour that is odd. */
  private static List<String> night(String id, Instant begin) {
    double at = Duration.between(Lines.START, begin).toSeconds();
    return new Lines(id)
        .add(at, EventType.STARTED, "{'channel':'voice','customerId':'c-%s'}".formatted(id))
        .add(
            at + 5,
            EventType.SELF_SERVICE_ATTEMPTED,
            "{'where':'ivr','step':'TITLE','outcome':'failed'}")
        .add(at + 10, EventType.QUEUED, "{'queue':'INFO'}")
        .add(at + 500, EventType.AGENT_CONNECTED, "{'agentId':'AIDIN'}")
        .says(at + 520, "customer", "u1", "I AM FILING A COMPLAINT, THIS IS RIDICULOUS.")
        .says(at + 540, "agent", "u2", "I can't do that. I will call you back tomorrow at 9.")
        .add(
            at + 560,
            EventType.PROMISE_MADE,
            "{'what':'call back','dueAt':'%s'}".formatted(begin.plusSeconds(4_000)))
        .add(at + 600, EventType.HELD, "{}")
        .add(at + 900, EventType.RESUMED, "{}")
        .add(at + 4_500, EventType.ENDED, "{'by':'customer'}")
        .all();
  }

  @AfterEach
  void isHere() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private String replay(String... form) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("replay", events.toString()));
    arguments.addAll(List.of(form));
    int code =
        GlidepathCommand.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  private static void live(String language, String place) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
  }

  /** Digits, calendars, letters without their usual pairs, and clocks that were set just then. */
  @Test
  void saysTheSame() {
    live("en", "UTC");
    String json = replay("--json");
    String people = replay();
    assertThat(json).contains("\"score\"").contains("2026-10-25T");

    for (String machine : MACHINES.subList(0, Math.min(MACHINES.size(), Thorough.share(20)))) {
      live(machine.split(" ")[0], machine.split(" ")[1]);
      assertThat(replay("--json")).as(machine).isEqualTo(json);

      // The program speaks no language of the machine, and what people read follows from that.
      Locale.setDefault(Locale.ROOT);
      assertThat(replay()).as(machine).isEqualTo(people);
    }
  }

  @Test
  void aNightIsAsLongAsItIs() {
    live("en", "Europe/Paris");
    Replayed replayed = Replayed.of(events);

    assertThat(replayed.charges("paris-spring"))
        .isNotEmpty()
        .isEqualTo(replayed.charges("paris-autumn"))
        .isEqualTo(replayed.charges("new-york"));
  }
}
