package io.glidepath.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of words of the pages, read from {@code src/main/web/text}. */
final class PageTexts {
  private static final Path FOLDER = Path.of("src/main/web/text");

  private final String source;
  private final Map<String, String> words = new LinkedHashMap<>();
  private int at;

  private PageTexts(String source) {
    this.source = source;
    at = source.indexOf('{', source.indexOf("export const"));
  }

  /** The names of the tables that are there in English: "" for the agent's, {@code audit-} … */
  static List<String> tables() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("en.ts"))
          .map(name -> name.substring(0, name.length() - 5))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One table in a language: the words by their place, such as {@code levels.none}. */
  static Map<String, String> of(String table, String language) {
    try {
      PageTexts texts = new PageTexts(Files.readString(FOLDER.resolve(table + language + ".ts")));
      texts.object("");
      return texts.words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void object(String place) {
    at++;
    while (blank() != '}') {
      String key = blank() == '\'' ? quoted() : name();
      skip(':');
      if (blank() == '{') {
        object(place + key + ".");
      } else {
        words.put(place + key, text());
      }
      if (blank() == ',') {
        at++;
      }
    }
    at++;
  }

  private String text() {
    List<String> parts = new ArrayList<>();
    parts.add(quoted());
    while (blank() == '+') {
      at++;
      blank();
      parts.add(quoted());
    }
    return String.join("", parts);
  }

  private String quoted() {
    char quote = source.charAt(at++);
    if ("'\"`".indexOf(quote) < 0) {
      throw new IllegalStateException("no text at: " + source.substring(at - 1, at + 30));
    }
    StringBuilder text = new StringBuilder();
    while (source.charAt(at) != quote) {
      at += source.charAt(at) == '\\' ? 1 : 0;
      text.append(source.charAt(at++));
    }
    at++;
    return text.toString();
  }

  private String name() {
    int from = at;
    while (Character.isJavaIdentifierPart(source.charAt(at))) {
      at++;
    }
    return source.substring(from, at);
  }

  private void skip(char expected) {
    if (blank() != expected) {
      throw new IllegalStateException("no " + expected + ": " + source.substring(at, at + 30));
    }
    at++;
  }

  /** The next character that is not blank nor in a comment. */
  private char blank() {
    while (true) {
      if (source.startsWith("//", at)) {
        at = source.indexOf('\n', at);
      } else if (source.startsWith("/*", at)) {
        at = source.indexOf("*/", at) + 2;
      } else if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else {
        return source.charAt(at);
      }
    }
  }
}
