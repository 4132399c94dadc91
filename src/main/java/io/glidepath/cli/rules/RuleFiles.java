package io.glidepath.cli.rules;

import io.glidepath.Knowledge;
import io.glidepath.authoring.Allowed;
import io.glidepath.authoring.Finding;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.runtime.BadInput;
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

    /** Whether a file of scenarios was named, or the card that they stand beside. */
    boolean isPlayed(String scenarios) {
      return isNamed(scenarios) || isNamed(scenarios.replaceFirst("\\.test\\.yaml$", ".yaml"));
    }

    /** The named files, as they are told to the user. */
    List<String> files() {
      return loaded.files().stream()
          .map(SourceFile::path)
          .filter(this::isNamed)
          .map(this::told)
          .toList();
    }

    List<Finding> findings() {
      return loaded.findings().stream()
          .filter(finding -> isNamed(finding.file()))
          .map(this::placed)
          .toList();
    }

    List<Allowed> allowed() {
      return loaded.allowed().stream()
          .filter(allowed -> isNamed(allowed.finding().file()))
          .map(allowed -> new Allowed(placed(allowed.finding()), allowed.reason()))
          .toList();
    }

    private Finding placed(Finding finding) {
      return new Finding(
          told(finding.file()),
          finding.line(),
          finding.column(),
          finding.severity(),
          finding.code(),
          finding.message(),
          finding.instead());
    }

    /** Relative to where the user is, if it is below; with slashes. */
    private String told(String file) {
      Path here = Path.of("").toAbsolutePath();
      Path path = directory.resolve(file);
      Path shown = path.startsWith(here) ? here.relativize(path) : path;
      return shown.toString().replace('\\', '/');
    }
  }

  List<Reading> read() {
    List<Path> given = paths.isEmpty() ? List.of(DefaultPaths.rules(null)) : paths;
    List<Path> wanted = given.stream().map(path -> path.toAbsolutePath().normalize()).toList();
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
    RuleReader reader =
        Knowledge.reader(Knowledge.kpis(DefaultPaths.config(config)), DefaultPaths.cache());
    return new Reading(directory, reader.read(new RulesOnDisk(directory).read()), named);
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
    Path parent = path.getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }
}
