package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprParser;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import io.glidepath.rulebook.sentence.Meanings;
import io.glidepath.rulebook.sentence.Nesting;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule of the expert tier: plain DRL, of which only what is on the list is understood. The
 * rule that is compiled is printed from what was understood, so nothing else can get through.
 */
final class ExpertReader {
  private static final Set<String> IMPORTS =
      Set.of(
          "io.glidepath.interaction.Story",
          "io.glidepath.advice.Row",
          "io.glidepath.kpi.Kpi",
          "io.glidepath.kpi.QualityItem");
  private static final int MOST_PATTERNS = 6;
  private static final int MOST_CONSTRAINTS = 40;
  private static final int LONGEST = 16 * 1024;

  private final Findings findings;
  private final ExprParser parser = new ExprParser();

  ExpertReader(Findings findings) {
    this.findings = findings;
  }

  /** The rule's body; of what is refused there are findings, and nothing in the body. */
  RuleBody read(SourceFile file) {
    List<RuleBody.Pattern> patterns = new ArrayList<>();
    PackageDescr parsed = parse(file);
    if (parsed != null) {
      try {
        RuleDescr rule = onlyRule(parsed, file.id());
        collect(Objects.requireNonNull(rule.getLhs()), patterns);
        checkOrder(patterns);
        checkJoins(patterns);
      } catch (Refused e) {
        findings.error(place(file, parsed), "drl", String.valueOf(e.getMessage()));
      }
    }
    return new RuleBody(List.copyOf(patterns));
  }

  private static FilePlace place(SourceFile file, PackageDescr parsed) {
    int line = parsed.getRules().isEmpty() ? 1 : parsed.getRules().get(0).getLine();
    return file.place(Math.max(1, line), 1);
  }

  private @Nullable PackageDescr parse(SourceFile file) {
    if (file.text().length() > LONGEST || Nesting.isTooDeep(file.text())) {
      findings.error(
          FilePlace.in(file.path()),
          "drl",
          "The rule is longer than 16 KiB, or its brackets stand too deep in each other.",
          "two rules with one idea each");
      return null;
    }
    DrlParser drl = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr parsed = drl.parse(false, file.text());
      if (!drl.hasErrors() && parsed != null) {
        return parsed;
      }
    } catch (DroolsParserException | RuntimeException e) {
      findings.error(
          FilePlace.in(file.path()), "drl", "The rule cannot be read: " + e.getMessage());
      return null;
    }
    drl.getErrors()
        .forEach(
            error ->
                findings.error(
                    file.place(
                        Math.max(1, error.getLines().length == 0 ? 1 : error.getLines()[0]), 1),
                    "drl",
                    String.valueOf(error.getMessage()).lines().findFirst().orElse("not DRL")));
    return null;
  }

  private static RuleDescr onlyRule(PackageDescr parsed, String id) throws Refused {
    demand(parsed.getRules().size() == 1, "A file of the expert tier has exactly one rule.");
    demand(
        parsed.getImports().stream().allMatch(each -> IMPORTS.contains(each.getTarget())),
        "A rule may import Story, Row, Kpi and QualityItem only.");
    boolean bare =
        parsed.getFunctionImports().isEmpty()
            && parsed.getAccumulateImports().isEmpty()
            && parsed.getGlobals().isEmpty()
            && parsed.getFunctions().isEmpty()
            && parsed.getTypeDeclarations().isEmpty()
            && parsed.getEnumDeclarations().isEmpty()
            && parsed.getEntryPointDeclarations().isEmpty()
            && parsed.getWindowDeclarations().isEmpty()
            && parsed.getAttributes().isEmpty()
            && parsed.getUnit() == null;
    demand(bare, "Functions, globals, declarations and package attributes are not allowed.");
    RuleDescr rule = parsed.getRules().get(0);
    demand(rule.getName().equals(id), "The rule's name must be the card's id: %s.".formatted(id));
    demand(
        !rule.isQuery() && rule.getParentName() == null,
        "Queries and rules that extend others are not allowed.");
    demand(
        rule.getAttributes().isEmpty() && rule.getAnnotations().isEmpty(),
        "Attributes and annotations are not allowed; order is settled by the card's priority.");
    String then = String.valueOf(rule.getConsequence()).strip();
    demand(
        rule.getNamedConsequences().isEmpty()
            && (then.isEmpty() || then.equals("verdict.hold(\"%s\");".formatted(id))),
        "What follows then is empty, or verdict.hold(\"%s\");".formatted(id));
    return rule;
  }

  private void collect(AndDescr lhs, List<RuleBody.Pattern> patterns) throws Refused {
    for (BaseDescr each : lhs.getDescrs()) {
      if (each instanceof AndDescr and) {
        collect(and, patterns);
      } else if (each instanceof NotDescr not
          && not.getDescrs().size() == 1
          && not.getDescrs().get(0) instanceof PatternDescr pattern) {
        checkNames(pattern, patterns);
        patterns.add(pattern(pattern, true));
      } else if (each instanceof PatternDescr pattern) {
        patterns.add(pattern(pattern, false));
      } else {
        throw refused("Only patterns, and not with one pattern, are allowed.");
      }
    }
  }

  private RuleBody.Pattern pattern(PatternDescr pattern, boolean absent) throws Refused {
    Subject subject =
        Subject.ofType(String.valueOf(pattern.getObjectType()))
            .orElseThrow(() -> refused("A pattern is on Story, Row, Kpi or QualityItem."));
    demand(
        pattern.getSource() == null
            && pattern.getBehaviors().isEmpty()
            && pattern.getAnnotations().isEmpty(),
        "from, entry points and windows are not allowed.");
    String variable = pattern.getIdentifier();
    demand(
        variable == null || variable.isEmpty() || variable.equals(subject.variable()),
        "A %s is named %s.".formatted(subject.word(), subject.variable()));
    List<Expr> constraints = new ArrayList<>();
    for (BaseDescr each : pattern.getDescrs()) {
      if (!(each instanceof ExprConstraintDescr constraint)) {
        throw refused("A pattern has plain constraints only.");
      }
      for (String part : Meanings.constraints(String.valueOf(constraint.getExpression()))) {
        constraints.add(parser.parse(part, subject));
      }
    }
    return new RuleBody.Pattern(subject, absent, List.copyOf(constraints));
  }

  /** Each kind of fact once, and readings only of facts that came before. */
  private static void checkOrder(List<RuleBody.Pattern> patterns) throws Refused {
    demand(patterns.size() <= MOST_PATTERNS, "A rule has at most six patterns.");
    Set<Subject> bound = java.util.EnumSet.noneOf(Subject.class);
    for (RuleBody.Pattern pattern : patterns) {
      demand(
          pattern.absent() || bound.add(pattern.subject()),
          "A rule has one pattern on each kind of fact.");
      for (Expr expr : pattern.constraints()) {
        demand(
            expr.subjects().stream()
                .allMatch(each -> each == pattern.subject() || bound.contains(each)),
            "A constraint reads only facts of the patterns before it.");
      }
    }
    demand(
        !patterns.isEmpty() && !patterns.get(0).absent(), "A rule begins with what must be there.");
    int constraints = patterns.stream().mapToInt(each -> each.constraints().size()).sum();
    demand(constraints <= MOST_CONSTRAINTS, "A rule has at most forty constraints.");
  }

  /** What there are many of is tied to something else, or a rule would be asked for every pair. */
  private static void checkJoins(List<RuleBody.Pattern> patterns) throws Refused {
    List<RuleBody.Pattern> present = patterns.stream().filter(each -> !each.absent()).toList();
    for (RuleBody.Pattern pattern : present) {
      Subject subject = pattern.subject();
      boolean alone = present.size() == 1 && subject != Subject.ROW;
      boolean joined =
          present.stream()
              .flatMap(each -> each.constraints().stream())
              .anyMatch(expr -> expr.subjects().size() > 1 && expr.subjects().contains(subject));
      demand(
          subject == Subject.STORY || alone || joined,
          "A %s must be tied to another fact, such as cell(\"issue\") == $story.issue."
              .formatted(subject.word()));
    }
  }

  /** A second pattern on a kind of fact cannot tell the first one's fact from its own. */
  private static void checkNames(PatternDescr pattern, List<RuleBody.Pattern> before)
      throws Refused {
    Subject subject = Subject.ofType(String.valueOf(pattern.getObjectType())).orElse(Subject.STORY);
    boolean again = before.stream().anyMatch(each -> each.subject() == subject);
    demand(
        !again || !String.valueOf(pattern.getDescrs()).contains(subject.variable()),
        "%s cannot be read in a second pattern on the same kind of fact."
            .formatted(subject.variable()));
  }

  private static void demand(boolean met, String message) throws Refused {
    if (!met) {
      throw refused(message);
    }
  }

  private static Refused refused(String message) {
    return new Refused(message);
  }
}
