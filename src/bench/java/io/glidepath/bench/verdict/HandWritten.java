package io.glidepath.bench.verdict;

import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.rules.JavaText;
import io.glidepath.bench.rules.Words;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The rules as a Java programmer would write them: one {@code if} each. They are written out as a
 * Java class and compiled, so that they cannot differ from what the other engines are given.
 */
final class HandWritten {
  private static final int RULES_PER_METHOD = 20;

  private HandWritten() {}

  static Judge compile(List<BenchRule> rules, Path folder) {
    try {
      Path source = folder.resolve("Rules.java");
      Files.writeString(source, source(rules));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      if (compiler == null) {
        throw new IllegalStateException("the benchmark needs a JDK: this Java has no compiler");
      }
      String classPath = System.getProperty("java.class.path");
      if (compiler.run(null, null, null, "-proc:none", "-cp", classPath, source.toString()) != 0) {
        throw new IllegalStateException("the generated rules do not compile: " + source);
      }
      // Lives as long as the program.
      @SuppressWarnings("resource")
      URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
      return (Judge) loader.loadClass("Rules").getDeclaredConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("cannot compile the rules: " + e.getMessage(), e);
    }
  }

  private static String source(List<BenchRule> rules) {
    StringBuilder calls = new StringBuilder();
    StringBuilder parts = new StringBuilder();
    StringBuilder reasons = new StringBuilder();
    for (int i = 0; i < rules.size(); i++) {
      if (i % RULES_PER_METHOD == 0) {
        calls.append("    part%d(story, bits);\n".formatted(i));
        parts.append(i == 0 ? "" : "  }\n");
        parts.append("  private void part%d(Story story, long[] bits) {\n".formatted(i));
      }
      parts.append(
          "    if (%s) bits[%d] |= 1L << %d;\n"
              .formatted(JavaText.of(rules.get(i)), i / 64, i % 64));
    }
    StringBuilder words = new StringBuilder();
    for (int from = 0; from < rules.size(); from += RULES_PER_METHOD) {
      reasons.append(
          "      case %d: return words%d(rule, story);\n".formatted(from / RULES_PER_METHOD, from));
      words.append(words(rules, from));
    }
    return """
        import io.glidepath.interaction.Story;
        public final class Rules implements io.glidepath.bench.verdict.Judge {
          public void judge(Story story, long[] bits) {
        %s  }
        %s  }
          public String reason(int rule, Story story) {
            switch (rule / %d) {
        %s      default: throw new IllegalArgumentException();
            }
          }
        %s}
        """
        .formatted(calls, parts, RULES_PER_METHOD, reasons, words);
  }

  /** The reasons of some rules: a method of more than 8,000 bytes would never be compiled. */
  private static String words(List<BenchRule> rules, int from) {
    StringBuilder cases = new StringBuilder();
    for (int i = from; i < Math.min(rules.size(), from + RULES_PER_METHOD); i++) {
      cases.append("      case %d: return %s;\n".formatted(i, Words.asJava(rules.get(i))));
    }
    return """
          private String words%d(int rule, Story story) {
            switch (rule) {
        %s      default: throw new IllegalArgumentException();
            }
          }
        """
        .formatted(from, cases);
  }
}
