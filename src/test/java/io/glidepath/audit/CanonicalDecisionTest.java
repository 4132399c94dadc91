package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalDecisionTest {
  private final AuditFormat format = new AuditFormat(new byte[32]);

  @Test
  void writesSortedMembersWithoutSpaceAndWithoutWhatIsAbsent() {
    Decision decision =
        decision(7, Map.of("transferred at least 2 times", "2", "not resolved", "open"), null);

    assertThat(text(decision))
        .isEqualTo(
            "{\"agentId\":\"a1\",\"at\":\"2026-11-21T10:00:00.250Z\",\"event\":\"e1\",\"facts\":"
                + "{\"not resolved\":\"open\",\"transferred at least 2 times\":\"2\"},"
                + "\"id\":4,\"interactionId\":\"i1\",\"outcome\":\"no-change\",\"pillar\":\"channel\","
                + "\"rule\":\"channel.own-the-case\",\"ruleVersion\":\"v1\",\"rulebook\":\"abc\","
                + "\"score\":24,\"seq\":7,\"team\":\"t1\",\"v\":1}");
  }

  @Test
  void escapesAsTheStandardDoes() {
    Decision decision =
        decision(1, Map.of("f", "\u20ac$\u000f\nA'B\"\\\\\"/\b\f\r\t\u007f\u2028"), "d");

    assertThat(text(decision))
        .contains("\"f\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\r\\t\u007f\u2028\"")
        .contains("\"detail\":\"d\"");
  }

  @Test
  void sortsByCodeUnits() {
    Map<String, String> facts =
        Map.of(
            "\u20ac", "1", "\r", "2", "\ufb33", "3", "1", "4", "\ud83d\ude00", "5", "\u00f6", "6");

    assertThat(text(decision(1, facts, null)))
        .contains(
            "{\"\\r\":\"2\",\"1\":\"4\",\"\u00f6\":\"6\",\"\u20ac\":\"1\",\"\ud83d\ude00\":\"5\","
                + "\"\ufb33\":\"3\"}");
  }

  @Test
  void takesHalfASurrogatePair() {
    assertThat(text(decision(1, Map.of("f", "a\ud83db\ude00"), null)))
        .contains("\"f\":\"a\ufffdb\ufffd\"");
  }

  @Test
  void refusesANumberThatADoubleCannotHold() {
    assertThatThrownBy(() -> format.canonical(4, decision(1L << 53, Map.of(), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seq");
  }

  private String text(Decision decision) {
    return new String(format.canonical(4, decision), StandardCharsets.UTF_8);
  }

  private static Decision decision(
      long seq, Map<String, String> facts, @org.jspecify.annotations.Nullable String detail) {
    return new Decision(
        "i1",
        seq,
        Instant.parse("2026-11-21T10:00:00.250Z"),
        "e1",
        "channel.own-the-case",
        "channel",
        "v1",
        "abc",
        Outcome.NO_CHANGE,
        null,
        detail,
        facts,
        null,
        SomeScene.of("a1", "t1", null, null, null, null, null, 24));
  }
}
