package io.glidepath.rulebook;

import io.glidepath.authoring.Finding;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of the good rules of the tests, for one test to change. */
public final class RulesDir {
  private static final Path GOOD = Path.of("src/test/resources/rulebook/good");
  private static final Phrases PHRASES =
      new Phrases() {
        @Override
        public Heard hear(Fact.UtteranceHeard utterance, @Nullable String language) {
          return Heard.NOTHING;
        }

        @Override
        public Set<String> names() {
          return Set.of("complaint", "acknowledgement", "apology");
        }
      };

  private final Path root;
  private final Path cache;

  public RulesDir(Path temporary) {
    root = temporary.resolve("rules");
    cache = Path.of("target/test-rulebook-cache");
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.toList()) {
        Path copy = root.resolve(GOOD.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return root;
  }

  public RulesDir write(String file, String text) {
    try {
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulesDir replace(String file, String old, String with) {
    try {
      String text = Files.readString(root.resolve(file));
      if (!text.contains(old)) {
        throw new IllegalArgumentException(file + " has no " + old);
      }
      return write(file, text.replace(old, with));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulesDir delete(String file) {
    try {
      Files.delete(root.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RulebookFiles.Loaded load() {
    return load(KpiSettings.NONE);
  }

  public RulebookFiles.Loaded load(KpiSettings kpis) {
    return RulebookFiles.load(root, kpis, cache, PHRASES);
  }

  /** The findings as {@code file:line: code}. */
  public List<String> findings() {
    return load().findings().stream().map(RulesDir::brief).toList();
  }

  private static String brief(Finding finding) {
    return "%s:%d: %s".formatted(finding.file(), finding.line(), finding.code());
  }
}
