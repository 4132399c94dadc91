package io.glidepath.rulebook.file;

import io.glidepath.authoring.RuleTexts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory of rule files. Only what a rulebook is made of is read, and only as plain, visible
 * text of modest size; links that lead elsewhere are not followed.
 */
public final class RuleFolder {
  private static final long LARGEST_FILE = 1024 * 1024;
  private static final int MOST_CARDS = 10_000;
  private static final int MOST_FILES = 3 * MOST_CARDS;
  private static final int DEEPEST = 4;
  private static final Set<String> ENDINGS = Set.of("yaml", "csv", "drl", "dsl", "lock");

  private final Path root;
  private final Findings findings;

  private RuleFolder(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** Reads the files below {@code root}, in order of their paths. */
  public static List<SourceFile> read(Path root, Findings findings) {
    try {
      return new RuleFolder(root.toRealPath(), findings).files();
    } catch (IOException e) {
      findings.error(
          FilePlace.in(root.toString()), "unreadable", "The rules directory cannot be read: " + e);
      return List.of();
    }
  }

  /** Takes texts as files, as far as they are what a directory may hold. */
  public static List<SourceFile> take(RuleTexts texts, Findings findings) {
    List<SourceFile> files = new ArrayList<>();
    texts
        .byPath()
        .forEach(
            (path, text) -> {
              if (isPlain(path, text, findings)) {
                files.add(new SourceFile(path, text));
              }
            });
    return files;
  }

  /** Whether a file of this name, below the rules directory, would be read. */
  public static boolean isRulePath(String path) {
    return path.matches("([a-z][a-z0-9-]{0,40}/){0,3}[a-z0-9][a-z0-9.-]{0,80}")
        && !path.contains("..")
        && ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  private static boolean isPlain(String path, String text, Findings findings) {
    if (text.length() > LARGEST_FILE) {
      findings.error(FilePlace.in(path), "too-large", "The file is larger than 1 MiB.");
      return false;
    }
    return VisibleText.check(path, text, findings);
  }

  private List<SourceFile> files() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
      paths =
          walk.filter(path -> !Files.isDirectory(path))
              .filter(RuleFolder::isOurs)
              .sorted()
              .toList();
    }
    if (paths.size() > MOST_FILES) {
      findings.error(
          FilePlace.in("."), "too-many-files", "More than %d rule files.".formatted(MOST_FILES));
      return List.of();
    }
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      read(path, files);
    }
    if (files.stream().filter(SourceFile::isCard).count() > MOST_CARDS) {
      findings.error(
          FilePlace.in("."), "too-many-cards", "More than %d cards.".formatted(MOST_CARDS));
      return List.of();
    }
    return files;
  }

  static boolean isOurs(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void read(Path path, List<SourceFile> files) throws IOException {
    String name = root.relativize(path).toString().replace('\\', '/');
    FilePlace at = FilePlace.in(name);
    if (!path.toRealPath().startsWith(root) || !Files.isRegularFile(path)) {
      findings.error(at, "outside", "The file is a link out of the rules directory, or no file.");
    } else if (Files.size(path) > LARGEST_FILE) {
      findings.error(at, "too-large", "The file is larger than 1 MiB.");
    } else {
      try {
        String text = unmarked(Files.readAllBytes(path));
        if (VisibleText.check(name, text, findings)) {
          files.add(new SourceFile(name, text));
        }
      } catch (CharacterCodingException e) {
        findings.error(
            at,
            "not-utf-8",
            "The file is not UTF-8 text, but as spreadsheets and old editors save it.",
            "save it as UTF-8 (in Excel: CSV UTF-8)");
      }
    }
  }

  /** The text without the mark that Windows programs begin UTF-8 with. */
  private static String unmarked(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
