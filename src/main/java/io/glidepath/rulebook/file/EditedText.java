package io.glidepath.rulebook.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with lines changed, which knows from where each line comes: what differs from the original
 * is known and need not be searched. Immutable. Line ends stay as the original has them.
 */
public final class EditedText {
  private static final int CONTEXT = 3;
  private static final int NEW = -1;

  /** What a YAML reader counts as the end of a line. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

  private final List<Line> original;
  private final List<Line> lines;
  private final String lineEnd;

  /**
   * @param end the line end; empty if it is that of the others, or if the text ends here
   * @param origin counts from 0 in the original, or is {@link #NEW}
   */
  private record Line(String text, String end, int origin) {}

  private EditedText(List<Line> original, List<Line> lines, String lineEnd) {
    this.original = original;
    this.lines = lines;
    this.lineEnd = lineEnd;
  }

  public static EditedText of(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher end = LINE_END.matcher(text);
    int from = 0;
    for (; end.find(); from = end.end()) {
      lines.add(new Line(text.substring(from, end.start()), end.group(), lines.size()));
    }
    lines.add(new Line(text.substring(from), "", lines.size()));
    String lineEnd = lines.size() == 1 ? "\n" : lines.get(0).end();
    return new EditedText(List.copyOf(lines), List.copyOf(lines), lineEnd);
  }

  /** The text now. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      String end = lines.get(at).end();
      boolean last = at == lines.size() - 1;
      text.append(lines.get(at).text()).append(last ? "" : end.isEmpty() ? lineEnd : end);
    }
    return text.toString();
  }

  /** The lines now, without line ends; the last is empty if the text ends with a line end. */
  public List<String> lines() {
    return lines.stream().map(Line::text).toList();
  }

  /** With these edits, of which no two may touch the same line. */
  public EditedText with(List<LineEdit> edits) {
    List<Line> changed = new ArrayList<>(lines);
    edits.stream()
        .sorted(Comparator.comparingInt(LineEdit::from).thenComparing(LineEdit::to).reversed())
        .forEach(edit -> apply(edit, changed));
    return new EditedText(original, List.copyOf(changed), lineEnd);
  }

  private static void apply(LineEdit edit, List<Line> lines) {
    List<Line> range = lines.subList(edit.from(), edit.to());
    List<Line> before = List.copyOf(range);
    range.clear();
    for (int at = 0; at < edit.lines().size(); at++) {
      String text = edit.lines().get(at);
      boolean kept = at < before.size() && before.get(at).text().equals(text);
      range.add(kept ? before.get(at) : new Line(text, "", NEW));
    }
  }

  /**
   * What these edits of a text that has no others change, as {@link #diff(String)} has it; of a
   * long text only the lines around them are looked at.
   */
  public String diff(List<LineEdit> edits, String name) {
    if (edits.isEmpty()) {
      return "";
    }
    int first = edits.stream().mapToInt(LineEdit::from).min().orElse(0);
    int last = edits.stream().mapToInt(LineEdit::to).max().orElse(0);
    int from = Math.max(0, first - CONTEXT);
    int to = Math.min(lines.size(), last + CONTEXT);
    List<Line> near = new ArrayList<>();
    for (Line line : lines.subList(from, to)) {
      near.add(new Line(line.text(), line.end(), near.size()));
    }
    List<LineEdit> shifted =
        edits.stream()
            .map(edit -> new LineEdit(edit.from() - from, edit.to() - from, edit.lines()))
            .toList();
    EditedText part = new EditedText(List.copyOf(near), List.copyOf(near), lineEnd).with(shifted);
    return part.diff(name, from, to == lines.size());
  }

  /** As a unified diff with three lines of context; empty if nothing differs. */
  public String diff(String name) {
    return diff(name, 0, true);
  }

  /** The same of a part that comes after so many lines, and ends where the text does or not. */
  private String diff(String name, int before, boolean ends) {
    List<Step> steps = steps();
    if (ends && steps.get(steps.size() - 1).equals(new Step(' ', ""))) {
      steps.remove(steps.size() - 1);
    }
    StringBuilder diff = new StringBuilder();
    int at = 0;
    while (at < steps.size()) {
      if (steps.get(at).kind() == ' ') {
        at++;
        continue;
      }
      int from = Math.max(0, at - CONTEXT);
      int last = at;
      for (int next = at; next < steps.size() && next - last <= 2 * CONTEXT; next++) {
        last = steps.get(next).kind() == ' ' ? last : next;
      }
      at = Math.min(steps.size(), last + CONTEXT + 1);
      hunk(steps, from, at, before, diff);
    }
    return diff.isEmpty() ? "" : "--- %s\n+++ %s\n%s".formatted(name, name, diff);
  }

  /** {@code kind} is a blank, minus or plus. */
  private record Step(char kind, String text) {}

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<Step> added = new ArrayList<>();
    int next = 0;
    for (Line line : lines) {
      if (line.origin() == NEW) {
        added.add(new Step('+', line.text()));
        continue;
      }
      remove(next, line.origin(), steps);
      steps.addAll(added);
      added.clear();
      steps.add(new Step(' ', line.text()));
      next = line.origin() + 1;
    }
    remove(next, original.size(), steps);
    steps.addAll(added);
    return steps;
  }

  private void remove(int from, int to, List<Step> steps) {
    original.subList(from, to).forEach(line -> steps.add(new Step('-', line.text())));
  }

  private static void hunk(List<Step> steps, int from, int to, int before, StringBuilder diff) {
    String gone = range(steps, from, to, '+', before);
    String come = range(steps, from, to, '-', before);
    diff.append("@@ -").append(gone).append(" +").append(come).append(" @@\n");
    for (Step step : steps.subList(from, to)) {
      diff.append(step.kind()).append(step.text()).append('\n');
    }
  }

  /** First line and number of lines on one side; {@code other} marks those of the other side. */
  private static String range(List<Step> steps, int from, int to, char other, int skipped) {
    int before = skipped + count(steps.subList(0, from), other);
    int here = count(steps.subList(from, to), other);
    return (here == 0 ? before : before + 1) + "," + here;
  }

  private static int count(List<Step> steps, char other) {
    int count = 0;
    for (Step step : steps) {
      count += step.kind() == other ? 0 : 1;
    }
    return count;
  }
}
