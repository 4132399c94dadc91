package io.glidepath.cli.replay;

import io.glidepath.advice.LiveInteraction;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Suggestion;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A replayed interaction for people: what was said, and beside it what the advisor said. */
final class ReplayText {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PrintWriter out;

  ReplayText(PrintWriter out) {
    this.out = out;
  }

  /** One line of the account; {@code rank} orders what happens at the same moment. */
  private record Line(Instant at, int rank, String mark, String text) {}

  void print(ReplayTimeline timeline, List<InteractionEvent> events) {
    LiveInteraction live = timeline.live();
    List<Line> lines = new ArrayList<>();
    events.forEach(event -> lines.add(new Line(event.time(), 0, " ", told(event.fact()))));
    live.ledger().all().forEach(charge -> lines.add(charged(charge)));
    live.signals()
        .forEach(
            signal ->
                lines.add(
                    new Line(signal.at(), 1, "!", signal.name() + " (" + signal.rule() + ")")));
    timeline.shown().forEach(shown -> lines.addAll(shown(shown)));
    timeline
        .keptBack()
        .forEach(
            kept ->
                lines.add(
                    new Line(
                        kept.decision().at(),
                        3,
                        "-",
                        "kept back: "
                            + kept.decision().rule()
                            + " ("
                            + kept.decision().why()
                            + ")")));
    lines.sort(Comparator.comparing(Line::at).thenComparingInt(Line::rank));
    out.println(head(live));
    lines.forEach(
        line -> out.printf("  %s %s %s%n", CLOCK.format(line.at()), line.mark(), line.text()));
    out.println();
  }

  private static String head(LiveInteraction live) {
    Story story = live.story();
    String issue = story.getIssue() == null ? "" : ", issue " + story.getIssue();
    String channel = story.getChannel() == null ? "unknown channel" : story.getChannel();
    int risk = live.ledger().risk();
    int ofIssue = live.issueScore();
    return "%s (%s%s): effort %d of 100%s%s"
        .formatted(
            story.interactionId(),
            channel,
            issue,
            live.ledger().score(),
            ofIssue == live.ledger().score() ? "" : ", %d for the issue".formatted(ofIssue),
            risk == 0 ? "" : "; risk of coming back %d of 100".formatted(risk));
  }

  private static Line charged(Charge charge) {
    String kind = charge.foretells() ? "" : "effort ";
    String text = "%s+%d %s: %s".formatted(kind, charge.points(), charge.driver(), charge.reason());
    return new Line(charge.at(), 2, "+", text);
  }

  private static List<Line> shown(ReplayTimeline.Shown shown) {
    Suggestion suggestion = shown.suggestion();
    List<Line> lines = new ArrayList<>();
    String say = suggestion.say() == null ? "" : " Say: “" + suggestion.say() + "”";
    String text =
        "%s — %s%s (%s: %s)"
            .formatted(
                suggestion.title(),
                suggestion.advice(),
                say,
                suggestion.rule(),
                suggestion.reason());
    lines.add(new Line(suggestion.raisedAt(), 4, ">", text));
    if (shown.withdrawnAt() != null) {
      String end = "withdrawn (" + shown.reason() + "): " + suggestion.title();
      lines.add(new Line(shown.withdrawnAt(), 5, "<", end));
    }
    return lines;
  }

  private static String told(Fact fact) {
    if (fact instanceof Fact.UtteranceHeard heard) {
      return heard.speaker().word() + ": " + heard.text().strip();
    }
    String name = fact.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", " $1");
    String details = fact.toString().replaceFirst("^\\w+\\[", "").replaceFirst("]$", "");
    String known = details.replaceAll("(, )?\\w+=null", "").replaceFirst("^, ", "");
    return "[" + name.toLowerCase(Locale.ROOT) + (known.isEmpty() ? "" : ": " + known) + "]";
  }
}
