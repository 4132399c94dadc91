package io.glidepath.rulebook.file;

import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rules directory that is also written to, each file at once or not at all. */
public final class RulesOnDisk implements RuleDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(RulesOnDisk.class);
  private static final String MARK = ".publishing";
  private static final int DEEPEST = 4;

  private final Path root;

  public RulesOnDisk(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Contents read() {
    Findings findings = new Findings();
    TreeMap<String, String> texts = new TreeMap<>();
    RuleFolder.read(root, findings).forEach(file -> texts.put(file.path(), file.text()));
    return new Contents(new RuleTexts(texts), findings.all());
  }

  @Override
  public String fingerprint() {
    StringBuilder print = new StringBuilder();
    try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
      for (Path path : walk.filter(RuleFolder::isOurs).filter(Files::isRegularFile).toList()) {
        print.append(path).append(' ').append(Files.size(path)).append(' ');
        print.append(Files.getLastModifiedTime(path).toInstant()).append('\n');
      }
    } catch (IOException | UncheckedIOException goneMeanwhile) {
      print.append(goneMeanwhile);
    }
    return Hash.of(print.toString());
  }

  @Override
  public Staged stage(RuleTexts before, RuleTexts after, String revision) throws IOException {
    StagedFiles staged = new StagedFiles(before, after);
    try {
      for (FileChange change : before.changesTo(after)) {
        demandInside(change.path());
        staged.putAside(change.path());
      }
      if (!before.equals(after)) {
        DurableFiles.replace(root.resolve(MARK), revision);
      }
      return staged;
    } catch (IOException e) {
      staged.abandon();
      throw e;
    }
  }

  /** The changes that are under way, their texts in hidden files beside those they replace. */
  private final class StagedFiles implements Staged {
    private final RuleTexts before;
    private final RuleTexts after;

    StagedFiles(RuleTexts before, RuleTexts after) {
      this.before = before;
      this.after = after;
    }

    void putAside(String path) throws IOException {
      String text = after.text(path);
      Path file = root.resolve(path);
      if (Files.isDirectory(file)) {
        throw new IOException(path + " is a folder");
      }
      if (text != null) {
        DurableFiles.makeFolder(Objects.requireNonNull(file.getParent()));
        DurableFiles.replace(aside(file), text);
      } else if (file.getParent() != null && !Files.isWritable(file.getParent())) {
        throw new IOException(path + " cannot be taken away");
      }
    }

    @Override
    public void finish() throws IOException {
      for (FileChange change : before.changesTo(after)) {
        Path file = root.resolve(change.path());
        if (!stillSays(file, before.text(change.path()))) {
          LOG.warn("{} was changed in the meantime and is left as it is", change.path());
          Files.deleteIfExists(aside(file));
        } else if (after.text(change.path()) == null) {
          DurableFiles.delete(file);
        } else {
          DurableFiles.move(aside(file), file);
        }
      }
      DurableFiles.delete(root.resolve(MARK));
    }

    @Override
    public void abandon() {
      try {
        for (FileChange change : before.changesTo(after)) {
          Files.deleteIfExists(aside(root.resolve(change.path())));
        }
        Files.deleteIfExists(root.resolve(MARK));
      } catch (IOException e) {
        LOG.warn("What was put aside to be published stays beside the rules: {}", e.getMessage());
      }
    }
  }

  private static Path aside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  private static boolean stillSays(Path file, @Nullable String text) throws IOException {
    return text == null
        ? !Files.exists(file)
        : Files.exists(file)
            && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whoever asks, nothing is written beside the rules, and nothing through a link. */
  private void demandInside(String path) throws IOException {
    Path folder = root.resolve(path).getParent();
    boolean linked =
        folder != null
            && Files.exists(folder)
            && !folder.toRealPath().startsWith(root.toRealPath());
    if (!RuleFolder.isRulePath(path) || linked) {
      throw new IOException(path + " is no path of a rule file");
    }
  }

  @Override
  public String unfinished() {
    try {
      return Files.readString(root.resolve(MARK)).strip();
    } catch (IOException none) {
      return "";
    }
  }

  @Override
  public boolean takes(String path) {
    return RuleFolder.isRulePath(path);
  }
}
