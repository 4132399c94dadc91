package io.glidepath.rulebook.wall;

import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;

/** Makes mutants of hostile and honest files, the same for the same seed. */
final class Mutator {
  private static final List<String> GAPS =
      List.of(" ", "\t", "\n", "  ", "/**/", "/* x */", " // x\n", " # x\n", "\r\n", "\u00a0");
  private static final List<String> ODD =
      List.of(
          "\"",
          "'",
          "\\",
          ")",
          "(",
          "}",
          "{",
          "]",
          ";",
          ",",
          "$",
          "`",
          "\u202e",
          "\u200b",
          "\\u0022",
          "\\\"",
          "eval(",
          "end\n",
          "then\n",
          "\0",
          "!",
          "&&",
          "||",
          "==",
          "\ud83d\ude00",
          "*/",
          "/*",
          "- ",
          ": ",
          "<",
          "&a ",
          "*a",
          "!!x ",
          "|\n",
          "0x",
          "1e9",
          "null",
          "this.");

  private final SplittableRandom random;
  private final List<String> hostile;
  private final List<String> honest;

  Mutator(long seed, List<String> hostile, List<String> honest) {
    random = new SplittableRandom(seed);
    this.hostile = hostile;
    this.honest = honest;
  }

  String next() {
    String text =
        switch (random.nextInt(6)) {
          case 0 -> any(honest);
          case 1 -> splice(any(honest), slice(any(hostile)));
          case 2 -> any(hostile) + any(hostile);
          default -> any(hostile);
        };
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      text = change(text);
    }
    return text.length() > 20_000 ? text.substring(0, 20_000) : text;
  }

  private String change(String text) {
    if (text.isEmpty()) {
      return text;
    }
    return switch (random.nextInt(11)) {
      case 0 -> text.replace('\'', '"');
      case 1 -> text.replace('"', '\'');
      case 2 -> inGap(text, any(GAPS));
      case 3 -> unicode(text);
      case 4 -> recase(text);
      case 5 -> nest(text);
      case 6 -> splice(text, any(ODD));
      case 7 -> splice(text, slice(any(hostile)));
      case 8 -> cut(text);
      case 9 -> splice(text, slice(text));
      default -> swap(text);
    };
  }

  private String inGap(String text, String gap) {
    int space = text.indexOf(' ', random.nextInt(text.length()));
    return space < 0 ? gap + text : text.substring(0, space) + gap + text.substring(space + 1);
  }

  private String unicode(String text) {
    int at = random.nextInt(text.length());
    char c = text.charAt(at);
    String form =
        switch (random.nextInt(4)) {
          case 0 -> "\\u%04x".formatted((int) c);
          case 1 -> c > ' ' && c < 127 ? String.valueOf((char) (c + 0xfee0)) : "\u3000";
          case 2 -> c + "\u0301";
          default -> Normalizer.normalize("\ufb01" + c, Normalizer.Form.NFKD);
        };
    return text.substring(0, at) + form + text.substring(at + 1);
  }

  private String recase(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(12));
    String part = text.substring(from, to);
    String other =
        random.nextBoolean()
            ? part.toUpperCase(java.util.Locale.ROOT)
            : part.toLowerCase(java.util.Locale.ROOT);
    return text.substring(0, from) + other + text.substring(to);
  }

  private String nest(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(30));
    int depth = 1 << random.nextInt(9);
    return text.substring(0, from)
        + "(".repeat(depth)
        + text.substring(from, to)
        + ")".repeat(depth)
        + text.substring(to);
  }

  private String cut(String text) {
    int from = random.nextInt(text.length());
    return text.substring(0, from)
        + text.substring(Math.min(text.length(), from + random.nextInt(20)));
  }

  private String swap(String text) {
    int at = random.nextInt(text.length());
    return text.substring(at) + text.substring(0, at);
  }

  private String splice(String text, String part) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + part + text.substring(at);
  }

  private String slice(String text) {
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(80)));
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
