package io.glidepath.cli.rules;

import io.glidepath.Knowledge;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.SentenceEntry;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.JsonText;
import io.glidepath.interaction.Language;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.runtime.BadInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath rules sentences}: what may be written in a card's {@code when}. */
@Command(
    name = "sentences",
    description = {
      "List the sentences that a card may use, with what they mean and an example.",
      "Exit 0, or 1 if --find finds none."
    })
final class RulesSentencesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  @Option(
      names = "--language",
      description = "${COMPLETION-CANDIDATES} (default: en)",
      completionCandidates = Spoken.class)
  private String language = Language.ENGLISH;

  @Option(
      names = "--find",
      paramLabel = "WORD",
      description = "only sentences with all of these words in what they say, mean or are about")
  private List<String> words = List.of();

  @Option(
      names = "--json",
      description = "one object: the sentences, and the names for their slots")
  private boolean json;

  /** The languages, for the help. */
  static final class Spoken extends ArrayList<String> {
    Spoken() {
      super(Language.codes());
    }
  }

  @Override
  public Integer call() {
    if (!Language.isSpoken(language)) {
      throw new BadInput(
          "Cards are written in %s, not in %s".formatted(Language.listed(), language), null);
    }
    SentenceBook all = read();
    List<SentenceEntry> found = all.sentences().stream().filter(this::isWanted).toList();
    SentenceBook book =
        new SentenceBook(
            all.language(),
            found,
            all.phrases(),
            all.fields(),
            all.channels(),
            all.tables(),
            all.signals());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(book));
    } else {
      new SentenceText(out).print(book, words.isEmpty());
    }
    out.flush();
    return found.isEmpty() ? 1 : 0;
  }

  private SentenceBook read() {
    Path directory = DefaultPaths.rules(rules);
    RuleDirectory.Contents contents = new RulesOnDisk(directory).read();
    List<Finding> unreadable = contents.findings();
    if (contents.texts().byPath().isEmpty()) {
      String why = unreadable.isEmpty() ? "it has no rule files" : unreadable.get(0).message();
      throw new BadInput("There are no sentences in %s: %s".formatted(directory, why), null);
    }
    RuleReader reader =
        Knowledge.reader(Knowledge.kpis(DefaultPaths.config(config)), DefaultPaths.cache());
    List<String> faults =
        reader.phraseFindings(contents.texts()).stream().map(Finding::format).toList();
    if (!faults.isEmpty()) {
      throw new BadInput("The phrase files cannot be read: " + String.join("\n", faults), null);
    }
    return reader.sentences(contents.texts(), language);
  }

  private boolean isWanted(SentenceEntry entry) {
    String all =
        String.join(
                " ",
                entry.group(),
                entry.meaning(),
                entry.example(),
                String.join(" ", entry.said().values()))
            .toLowerCase(Locale.ROOT);
    return words.stream()
        .flatMap(word -> List.of(word.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream())
        .allMatch(all::contains);
  }
}
