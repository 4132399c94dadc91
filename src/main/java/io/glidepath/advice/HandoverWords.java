package io.glidepath.advice;

import io.glidepath.interaction.DisplayNames;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import io.glidepath.interaction.SpokenTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Says a handover note in short sentences, by {@code handover.properties} and its sisters. */
public final class HandoverWords {
  private final String language;
  private final Labels labels;
  private final DisplayNames names;
  private final ResourceBundle words;

  /** {@code language} is the reader's, as a primary subtag. */
  public HandoverWords(String language, Labels labels, DisplayNames names) {
    this.language = language;
    this.labels = labels;
    this.names = names;
    words = SpokenTexts.of("io.glidepath.advice.handover", language);
  }

  /** One sentence for each thing that is known. */
  public List<String> of(HandoverNote note) {
    List<String> lines = new ArrayList<>();
    if (note.issue() != null) {
      String issue = labels.of(Kind.ISSUES, language, note.issue());
      lines.add(
          note.contactCount() > 1
              ? say("again", issue).replace("{n}", Integer.toString(note.contactCount()))
              : say("about", issue));
    }
    if (note.transfers() > 0) {
      lines.add(say("transferred", Integer.toString(note.transfers())));
    }
    if (!note.tried().isEmpty()) {
      List<String> steps =
          note.tried().stream().map(each -> labels.of(Kind.STEPS, language, each)).toList();
      lines.add(say("tried", String.join(", ", steps)));
    }
    if (!note.given().isEmpty()) {
      List<String> fields = note.given().stream().map(each -> names.field(language, each)).toList();
      lines.add(say("given", String.join(", ", fields)));
    }
    if (!note.promises().isEmpty()) {
      List<String> all =
          note.promises().stream()
              .map(each -> labels.of(Kind.PROMISES, language, each.what()))
              .toList();
      lines.add(say("promised", String.join(", ", all)));
    }
    if (!note.causes().isEmpty()) {
      String most = note.causes().keySet().iterator().next();
      lines.add(
          say("effort", labels.of(Kind.CAUSES, language, most))
              .replace("{n}", Integer.toString(note.score())));
    }
    return lines;
  }

  private String say(String key, String value) {
    return words.getString(key).replace("{}", value);
  }
}
