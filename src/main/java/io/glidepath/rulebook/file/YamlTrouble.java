package io.glidepath.rulebook.file;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what is wrong with the writing of a file that cannot be read. */
final class YamlTrouble {
  private static final Pattern NO_SPACE = Pattern.compile("([\\w-]+):(\\S.*)");
  private static final Pattern NO_COLON = Pattern.compile("([\\w-]+) +(\\S.*)");
  private static final Pattern COLON_IN_TEXT =
      Pattern.compile("(\\s*(?:- )?(?:[\\w-]+: )?)(\\S.*: .*)");

  private final SourceFile source;
  private final Findings findings;
  private final List<String> lines;

  YamlTrouble(SourceFile source, Findings findings) {
    this.source = source;
    this.findings = findings;
    lines = source.text().lines().toList();
  }

  void report(MarkedYAMLException trouble) {
    String problem = Objects.requireNonNullElse(trouble.getProblem(), "");
    String context = Objects.requireNonNullElse(trouble.getContext(), "");
    Mark at = trouble.getProblemMark();
    Mark from = trouble.getContextMark();
    if (problem.contains("TAB") || problem.contains("'\\t'")) {
      say(at, "tab", "This line is indented with a tab.", "spaces, two for each step inwards");
    } else if (problem.contains("tag") || context.contains("tag")) {
      say(at, "yaml-tag", "A text cannot begin with !.", "the text in \"quotes\"");
    } else if (problem.contains("cannot start any token")) {
      say(at, "quotes", "A text cannot begin with this sign.", "put the text in \"quotes\"");
    } else if (context.contains("quoted scalar")) {
      say(
          from,
          "quotes",
          "The quote that opens here is never closed.",
          "a \" at the end of the text");
    } else if (context.contains("simple key")) {
      noColon(from == null ? at : from);
    } else if (context.contains("flow ")) {
      bracket(context, from, at);
    } else if (problem.contains("mapping values are not allowed")) {
      colonInText(at);
    } else {
      indentation(at);
    }
  }

  private void noColon(@Nullable Mark at) {
    String line = line(at).strip();
    Matcher noSpace = NO_SPACE.matcher(line);
    Matcher noColon = NO_COLON.matcher(line);
    if (isAmongItems(at)) {
      say(at, "dash", "This line has no dash, and the lines above it have one.", "- " + line);
    } else if (noSpace.matches()) {
      String with = noSpace.group(1) + ": " + noSpace.group(2);
      say(at, "colon", "There is no space after the colon.", with);
    } else if (noColon.matches()) {
      String with = noColon.group(1) + ": " + noColon.group(2);
      say(at, "colon", "There is no colon in “%s”.".formatted(line), with);
    } else {
      say(at, "colon", "There is no colon in “%s”.".formatted(line), "name: value");
    }
  }

  private boolean isAmongItems(@Nullable Mark at) {
    int above = at == null ? -1 : at.getLine() - 1;
    return above >= 0 && above < lines.size() && lines.get(above).strip().startsWith("- ");
  }

  private void bracket(String context, @Nullable Mark from, @Nullable Mark at) {
    String open = context.contains("sequence") ? "[" : "{";
    String close = open.equals("[") ? "]" : "}";
    boolean sameLine = from != null && at != null && from.getLine() == at.getLine();
    if (sameLine) {
      say(at, "bracket", "A comma or a %s is missing before this.".formatted(close), null);
    } else {
      String message = "The bracket %s that opens here is never closed.".formatted(open);
      say(from == null ? at : from, "bracket", message, line(from).strip() + close);
    }
  }

  private void colonInText(@Nullable Mark at) {
    Matcher text = COLON_IN_TEXT.matcher(line(at));
    boolean twice = text.matches() && text.group(1).contains(":");
    boolean item = text.matches() && text.group(1).strip().equals("-");
    if (twice || item) {
      String quoted = text.group(1).strip() + " \"" + text.group(2).replace("\"", "'") + "\"";
      say(at, "quotes", "A text with a colon in it must stand in quotes.", quoted);
    } else {
      indentation(at);
    }
  }

  private void indentation(@Nullable Mark at) {
    String line = line(at).strip();
    Matcher slot = Pattern.compile("- (\\{[a-z][a-z0-9-]*} .+)").matcher(line);
    if (slot.matches()) {
      String quoted = "- \"" + slot.group(1) + "\"";
      say(at, "quotes", "A sentence that begins with { must stand in quotes.", quoted);
    } else {
      say(
          at,
          "indentation",
          "“%s” stands further in, or less far, than the lines it belongs with.".formatted(line),
          "as many spaces before it as before the lines of the same list");
    }
  }

  private String line(@Nullable Mark at) {
    return at == null || at.getLine() >= lines.size() ? "" : lines.get(at.getLine());
  }

  private void say(@Nullable Mark at, String code, String message, @Nullable String instead) {
    FilePlace place =
        at == null
            ? FilePlace.in(source.path())
            : source.place(at.getLine() + 1, at.getColumn() + 1);
    findings.error(place, code, message, instead);
  }
}
