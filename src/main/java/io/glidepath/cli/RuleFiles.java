package io.glidepath.cli;

import io.glidepath.BadInput;
import io.glidepath.Knowledge;
import io.glidepath.advice.Phrases;
import io.glidepath.authoring.Finding;
import io.glidepath.phrase.BadPhrases;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.rulebook.RulebookFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rule files that a verb is to look at: whole directories, or some files of one. */
final class RuleFiles {
  private static final String DICTIONARY = "sentences.dsl";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "a directory of rule files, or files in one (default: rules)")
  private List<Path> paths = List.of();

  @Option(names = "--config", description = "settings directory (default: config)")
  private @Nullable Path config;

  /** The rules of a directory, with what was found in those files of it that were named. */
  record Reading(Path directory, RulebookFiles.Loaded loaded, List<Path> named) {

    /** Whether a file of the directory is among those that were named. */
    boolean isNamed(String file) {
      Path path = directory.resolve(file);
      return named.stream().anyMatch(path::startsWith);
    }

    List<Finding> findings() {
      return loaded.findings().stream()
          .filter(finding -> isNamed(finding.file()))
          .map(this::placed)
          .toList();
    }

    private Finding placed(Finding finding) {
      return new Finding(
          directory.resolve(finding.file()).toString(),
          finding.line(),
          finding.column(),
          finding.severity(),
          finding.code(),
          finding.message(),
          finding.instead());
    }
  }

  List<Reading> read() {
    List<Path> wanted = paths.isEmpty() ? List.of(Place.rules(null)) : paths;
    List<Path> directories = wanted.stream().map(RuleFiles::directoryOf).distinct().toList();
    List<Reading> readings = new ArrayList<>();
    for (Path directory : directories) {
      List<Path> named =
          wanted.stream().filter(path -> directoryOf(path).equals(directory)).toList();
      readings.add(read(directory, named));
    }
    return readings;
  }

  private Reading read(Path directory, List<Path> named) {
    try {
      PhraseBook phrases = PhraseBook.load(directory);
      return new Reading(directory, load(directory, phrases), named);
    } catch (BadPhrases e) {
      List<Finding> all = new ArrayList<>();
      e.faults()
          .forEach(
              fault ->
                  all.add(
                      new Finding(
                          fault.file(),
                          fault.line(),
                          fault.column(),
                          Finding.ERROR,
                          fault.code(),
                          fault.message(),
                          null)));
      all.addAll(load(directory, Phrases.NONE).findings());
      return new Reading(directory, new RulebookFiles.Loaded(all, List.of(), null, null), named);
    }
  }

  private RulebookFiles.Loaded load(Path directory, Phrases phrases) {
    return RulebookFiles.load(
        directory, Knowledge.kpis(Place.config(config)), Place.cache(), phrases);
  }

  /** The directory with the dictionary that a path is in, or is. */
  private static Path directoryOf(Path path) {
    if (!Files.exists(path)) {
      throw new BadInput("There is no " + path, null);
    }
    for (Path each = path; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(DICTIONARY))) {
        return each;
      }
    }
    Path parent = path.toAbsolutePath().getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }
}
