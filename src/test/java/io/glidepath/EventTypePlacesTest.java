package io.glidepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.insight.ContactFold;
import io.glidepath.insight.listening.CountedFact;
import io.glidepath.insight.listening.Glance;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Redaction;
import io.glidepath.interaction.Story;
import io.glidepath.post.CloudEventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonDifferenceCalculator;
import org.junit.jupiter.api.Test;

/** Names every place that a type of event is missing from, with what to write there. */
class EventTypePlacesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String POST = "src/main/java/io/glidepath/post/FactTypes.java";
  private static final String FOLD = "src/main/java/io/glidepath/interaction/Fold.java";
  private static final String SAMPLES = "src/test/resources/post/good.txt";
  private static final String OPENAPI = "src/main/resources/io/glidepath/web/openapi.yaml";
  private static final String LOOKS = "src/main/web/audit/timeline/tell.ts";
  private static final String DOCS = "rules/README.md";
  private static final String GLANCE = "src/main/java/io/glidepath/insight/listening/Glance.java";
  private static final List<String> LANGUAGES = Language.codes();

  /** A word, so that an utterance is not one that was taken back. */
  private static final Heard HEARD = new Heard(List.of(), 1);

  /** What sentences ask for by what the story knows then, not by when it happened. */
  private static final Set<EventType> NO_MOMENTS =
      EnumSet.of(EventType.ISSUE_IDENTIFIED, EventType.FEEDBACK_GIVEN);

  private static final Pattern MOMENT = Pattern.compile("(?m)^\\[\\*]\\[event].*=(\\S+)$");

  /** What a story makes of its events, apart from that it remembers them. */
  private static final RecursiveComparisonConfiguration KEPT =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFields("chronicle", "events", "latest", "touched")
          .build();

  private final CloudEventReader reader = new CloudEventReader(Redaction.NONE);
  private final Set<String> missing = new LinkedHashSet<>();

  @Test
  void everyTypeHasItsPlaceEverywhere() {
    for (EventType type : EventType.values()) {
      told(type);
      listed(type);
      worded(type);
    }

    assertThat(missing).isEmpty();
  }

  /** Each sample is read into the type's fact, and the story is another one for it. */
  private void told(EventType type) {
    List<String> samples = samples(type);
    if (samples.isEmpty()) {
      missing(
          type, SAMPLES, "add a line “%s | {…}” with data that is taken".formatted(type.word()));
      return;
    }
    Story story = new Story("i1");
    for (String data : samples) {
      InteractionEvent event;
      try {
        event = read(type, data);
      } catch (IllegalStateException unread) {
        missing(type, POST, "add(EventType.%s, …)".formatted(type));
        return;
      }
      if (!type.fact().isInstance(event.fact())) {
        missing(type, POST, "read it into a " + type.fact().getSimpleName());
      }
      if (!changes(event)) {
        missing(type, FOLD, "let the story keep something of it");
      }
      if (!isCountedAlike(event)) {
        missing(type, GLANCE, "tell as much as is counted of it, or null");
      }
      story.add(event, HEARD);
    }
    moments(type, story);
  }

  private static boolean changes(InteractionEvent event) {
    Story told = new Story("i1");
    told.add(event, HEARD);
    Story untold = new Story("i1");
    untold.advanceTo(event.time().toEpochMilli());
    return !new RecursiveComparisonDifferenceCalculator()
        .determineDifferences(told, untold, KEPT)
        .isEmpty();
  }

  /** What is counted of it does not depend on whether it is opened for that. */
  private static boolean isCountedAlike(InteractionEvent event) {
    Glance glance = Glance.of(event);
    if (glance == null) {
      return true;
    }
    LocalDate day = event.time().atZone(ZoneOffset.UTC).toLocalDate();
    ContactFold opened = new ContactFold("i1");
    opened.take(event, "key", NOW);
    ContactFold passed = new ContactFold("i1");
    passed.pass(NOW, Glance.read(glance.written()).language());
    return Glance.read(glance.written()).equals(glance)
        && CountedFact.of(glance, day).equals(CountedFact.of(event, new ListeningPosts(List.of())))
        && passed.facts().equals(opened.facts());
  }

  /** Sentences may ask when it happened, in every language. */
  private void moments(EventType type, Story story) {
    for (String file : List.of("sentences.dsl", "sentences.fr.dsl", "sentences.es.dsl")) {
      Matcher each = MOMENT.matcher(text("rules/" + file));
      boolean found = NO_MOMENTS.contains(type);
      while (!found && each.find()) {
        found = story.happened(each.group(1));
      }
      if (!found) {
        missing(type, "rules/" + file, "add “[*][event]…=” with the name that Fold notes");
      }
    }
  }

  private void listed(EventType type) {
    if (!text(OPENAPI).contains("            - " + type.uri() + "\n")) {
      missing(type, OPENAPI, "add “- %s” to the types of Event".formatted(type.uri()));
    }
    if (!text(DOCS).contains("`" + type.word() + "`")) {
      missing(type, DOCS, "add `%s` to the events that a story may tell".formatted(type.word()));
    }
  }

  private void worded(EventType type) {
    if (!text(LOOKS).contains("\n  '" + type.word() + "': {")) {
      missing(type, LOOKS, "add '%s': {…} to LOOKS".formatted(type.word()));
    }
    for (String language : LANGUAGES) {
      String file = "src/main/web/text/audit-" + language + ".ts";
      String words = text(file);
      int begin = words.indexOf("\n  events: {");
      String events = words.substring(begin, words.indexOf("\n  },", begin));
      if (!events.contains("\n    '" + type.word() + "': '")) {
        missing(type, file, "add '%s': '…' to events".formatted(type.word()));
      }
    }
  }

  private void missing(EventType type, String file, String what) {
    missing.add("%s is missing from %s: %s".formatted(type.word(), file, what));
  }

  private InteractionEvent read(EventType type, String data) {
    String json =
        """
        {"specversion":"1.0","id":"e","source":"s","type":"%s","subject":"i1","time":"%s","data":%s}\
        """
            .formatted(type.uri(), NOW, data);
    return reader.read(json.getBytes(UTF_8), NOW).event();
  }

  private static List<String> samples(EventType type) {
    String begin = type.word() + " | ";
    return text(SAMPLES)
        .lines()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .toList();
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
