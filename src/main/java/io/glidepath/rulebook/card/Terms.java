package io.glidepath.rulebook.card;

import io.glidepath.advice.Card.ChargeTerms;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.suggestion.Evidence;
import io.glidepath.suggestion.SuggestTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a card does ({@code then}) and what it rests on ({@code evidence}). */
final class Terms {
  private static final long MINUTE = 60_000;

  /** How evidence is known; see {@link Evidence}. */
  private static final Set<String> KINDS = Set.of("trial", "observation", "survey", "principle");

  private static final Set<String> SEVERITIES = Set.of("info", "warn", "high");

  private final Findings findings;

  Terms(Findings findings) {
    this.findings = findings;
  }

  @Nullable ChargeTerms charge(YamlMap then) {
    YamlMap charge = then.map("charge");
    if (charge == null) {
      return null;
    }
    charge.allowOnly("charge", Set.of("driver", "points"));
    String driver = charge.text("driver");
    if (driver == null || !driver.matches("[a-z][a-z0-9-]*")) {
      findings.error(
          charge.place("driver"), "driver", "A charge names its driver.", "driver: transfer");
      driver = "unknown";
    }
    return new ChargeTerms(driver, number(charge, "points", 1, 100, 1));
  }

  @Nullable SuggestTerms suggest(YamlMap then) {
    YamlMap suggest = then.map("suggest");
    if (suggest == null) {
      return null;
    }
    suggest.allowOnly("suggest", Set.of("priority", "cooldown", "max", "expires", "topic"));
    return new SuggestTerms(
        number(suggest, "priority", 0, 1_000, 500),
        duration(suggest, "cooldown", 2 * MINUTE),
        number(suggest, "max", 1, 20, 2),
        duration(suggest, "expires", 5 * MINUTE),
        topic(suggest));
  }

  private @Nullable String topic(YamlMap suggest) {
    String topic = suggest.text("topic");
    if (topic != null && !topic.matches("[a-z][a-z0-9-]*")) {
      findings.error(
          suggest.place("topic"),
          "topic",
          "A topic is a word in small letters that all cards about one thing name.",
          "topic: promise");
    }
    return topic;
  }

  /** How severe it is to the team lead; null if that one is not told. */
  @Nullable String alert(YamlMap then) {
    YamlMap alert = then.map("alert");
    if (alert == null) {
      return null;
    }
    alert.allowOnly("alert", Set.of("severity"));
    String severity = alert.text("severity");
    if (severity == null || !SEVERITIES.contains(severity)) {
      findings.error(
          alert.place("severity"),
          "severity",
          "An alert says how severe it is: info, warn or high.",
          "alert: {severity: warn}");
      return "info";
    }
    return severity;
  }

  private int number(YamlMap map, String member, int least, int most, int usual) {
    String text = map.text(member);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the finding, which says the same of all that is not in the range.
    }
    findings.error(
        map.place(member),
        "out-of-range",
        "“%s” cannot stand here: %s is a whole number from %d to %d."
            .formatted(text, member, least, most),
        example(member, usual));
    return usual;
  }

  private static String example(String member, int usual) {
    return switch (member) {
      case "priority" ->
          "priority: 700 (900 stop at once, 700 a real obstacle, 500 wording, 350 finesse)";
      case "points" -> "points: 12 (a repeat contact 20 to 30, a transfer 12, wording 3)";
      default -> "%s: %d".formatted(member, usual);
    };
  }

  private long duration(YamlMap map, String member, long usual) {
    String text = map.text(member);
    if (text == null) {
      return usual;
    }
    Optional<Long> millis = SlotType.millis(text);
    if (millis.isPresent() && millis.get() > 0 && millis.get() <= 86_400_000L) {
      return millis.get();
    }
    findings.error(
        map.place(member),
        "duration",
        "“%s” cannot stand here: %s is a time with its unit, at most a day."
            .formatted(text, member),
        "%s: %s".formatted(member, ProbablyMeant.duration(text)));
    return usual;
  }

  List<Evidence> evidence(YamlMap card) {
    List<Evidence> evidence = new ArrayList<>();
    for (YamlItem item : card.items("evidence")) {
      YamlMap map = item.map();
      if (map == null) {
        findings.error(item.place(), "evidence", "Evidence has a claim, a source and a strength.");
        continue;
      }
      map.allowOnly("evidence", Set.of("claim", "source", "strength", "kind"));
      String claim = map.text("claim");
      String source = map.text("source");
      String strength = map.text("strength");
      if (claim == null || source == null || strength == null || !strength.matches("[A-D]")) {
        findings.error(
            item.place(), "evidence", "Evidence has a claim, a source and a strength A to D.");
        continue;
      }
      String kind = map.text("kind");
      if (kind != null && !KINDS.contains(kind)) {
        findings.error(
            map.place("kind"),
            "evidence",
            "“%s” is no kind of evidence.".formatted(kind),
            ProbablyMeant.oneOf(kind, KINDS));
        continue;
      }
      evidence.add(new Evidence(claim, source, strength.charAt(0), kind));
    }
    if (evidence.isEmpty()) {
      findings.error(
          card.place("evidence"),
          "missing-evidence",
          "The card does not say what it rests on.",
          "evidence: [{claim: …, source: …, strength: B}]");
    }
    return evidence;
  }
}
