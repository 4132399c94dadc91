package io.glidepath.rulebook.drools;

import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.ExprPrinter;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints cards as one DRL package. Everything in it comes from trees and ids that were checked; no
 * text of an author is copied.
 */
public final class DrlWriter {
  private final String name;
  private final Class<?> verdict;
  private final Set<Subject> told;
  private final boolean doors;

  /**
   * {@code verdict} is the type of the one global that rules write to, {@code told} the kinds of
   * facts that they tell it besides their id. With {@code doors} each rule hears only of stories
   * that come in by an entry point of its name.
   */
  public DrlWriter(String name, Class<?> verdict, Set<Subject> told, boolean doors) {
    this.name = name;
    this.verdict = verdict;
    this.told = told;
    this.doors = doors;
  }

  public String write(List<RuleCard> cards) {
    StringBuilder drl = new StringBuilder("package ").append(name).append(";\n\n");
    types(cards).forEach(type -> drl.append("import ").append(type).append(";\n"));
    drl.append("global ").append(verdict.getName()).append(" verdict;\n");
    for (RuleCard card : cards) {
      drl.append('\n').append(rule(card));
    }
    return drl.toString();
  }

  private Set<String> types(List<RuleCard> cards) {
    Set<String> types = new TreeSet<>();
    for (RuleCard card : cards) {
      demanded(card).forEach(each -> types.add(each.subject().type().getName()));
    }
    return types;
  }

  private String rule(RuleCard card) {
    String patterns =
        demanded(card).stream()
            .map(pattern -> pattern(pattern) + (isAtDoor(pattern) ? door(card) : ""))
            .collect(Collectors.joining("\n"));
    String fact =
        card.body()
            .other()
            .filter(told::contains)
            .map(subject -> ", " + subject.variable())
            .orElse("");
    return """
        rule "%s"
        when
        %s
        then
          verdict.hold("%s"%s);
        end
        """
        .formatted(card.id(), patterns, card.id(), fact);
  }

  /** Who stands behind a door waits for a story, even for any story. */
  private List<RuleBody.Pattern> demanded(RuleCard card) {
    List<RuleBody.Pattern> patterns = card.body().patterns();
    if (!doors || patterns.stream().anyMatch(each -> isAtDoor(each) && !each.absent())) {
      return patterns;
    }
    List<RuleBody.Pattern> with = new ArrayList<>(patterns);
    with.add(0, new RuleBody.Pattern(Subject.STORY, false, List.of()));
    return with;
  }

  private boolean isAtDoor(RuleBody.Pattern pattern) {
    return doors && pattern.subject() == Subject.STORY;
  }

  private static String door(RuleCard card) {
    return " from entry-point \"" + card.id() + "\"";
  }

  private static String pattern(RuleBody.Pattern pattern) {
    Subject subject = pattern.subject();
    ExprPrinter printer = new ExprPrinter(subject);
    String constraints =
        pattern.constraints().stream()
            .map(printer::print)
            .collect(Collectors.joining(", "));
    String text = subject.type().getSimpleName() + "(" + constraints + ")";
    return pattern.absent() ? "  not " + text : "  " + subject.variable() + " : " + text;
  }
}
