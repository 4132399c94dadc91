package io.glidepath.rulebook.watch;

import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes cards apart into the readings that they share. What it does not understand it does not
 * guess at: the card is then asked whenever something that it reads has changed, or at each look.
 */
final class Drafting {
  private final Map<String, Reading> byKey = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private int spans;
  private int changes;

  /** A condition whose band is known once all thresholds are. */
  private record Literal(Reading reading, Supplier<Reading.Band> band, boolean not) {
    CardGate.Condition condition() {
      return new CardGate.Condition(reading, band.get(), not);
    }
  }

  /**
   * What became of a card.
   *
   * @param groups of each group one must be met; this alone does not suffice unless whole
   * @param loose what else it reads
   * @param whole whether the groups are all that it demands
   * @param blind whether it reads what cannot be watched
   */
  private record Draft(
      List<List<Literal>> groups, List<Reading> loose, boolean[] whole, boolean[] blind) {
    Draft() {
      this(new ArrayList<>(), new ArrayList<>(), new boolean[] {true}, new boolean[] {false});
    }
  }

  static Plan plan(List<RuleCard> cards) {
    return new Drafting().of(cards);
  }

  private Plan of(List<RuleCard> cards) {
    List<Draft> drafts = cards.stream().map(this::draft).toList();
    readings.forEach(Reading::settle);
    List<Plan.Watch> watches = new ArrayList<>();
    for (int card = 0; card < drafts.size(); card++) {
      watches.add(watch(card, drafts.get(card), cards.get(card)));
    }
    readings.forEach(Reading::close);
    return new Plan(readings, spans, changes, watches);
  }

  private static Plan.Watch watch(int card, Draft draft, RuleCard source) {
    List<List<CardGate.Condition>> groups = new ArrayList<>();
    for (List<Literal> group : draft.groups()) {
      groups.add(group.stream().map(Literal::condition).toList());
    }
    List<Integer> timed = new ArrayList<>();
    boolean possible = source.body().possible();
    for (CardGate.Condition each : groups.stream().flatMap(List::stream).toList()) {
      if (possible) {
        each.reading().watch(each.band(), card);
      }
      if (each.reading() instanceof TimeReading span && !timed.contains(span.slot())) {
        timed.add(span.slot());
      }
    }
    draft.loose().forEach(each -> each.watch(Change.EITHER, card));
    boolean readsRows =
        source.body().patterns().stream().anyMatch(each -> each.subject() == Subject.ROW);
    return new Plan.Watch(
        possible,
        new CardGate(groups),
        draft.whole()[0],
        draft.blind()[0],
        readsRows,
        Reading.array(timed));
  }

  private Draft draft(RuleCard card) {
    Draft draft = new Draft();
    for (RuleBody.Pattern pattern : card.body().patterns()) {
      boolean plain = pattern.subject() == Subject.STORY && !pattern.absent();
      for (Expr expr : pattern.constraints()) {
        if (!plain || !demand(expr, false, draft.groups())) {
          watchLoosely(expr, draft);
        }
      }
      draft.whole()[0] &= plain;
    }
    return draft;
  }

  /** Adds an expression that must be true to the groups, if it can be watched as such. */
  private boolean demand(Expr expr, boolean not, List<List<Literal>> groups) {
    if (expr instanceof Expr.Not inner) {
      return demand(inner.inner(), !not, groups);
    }
    if (expr instanceof Expr.Several several && several.any() == not) {
      List<List<Literal>> added = new ArrayList<>();
      boolean understood = true;
      for (Expr part : several.parts()) {
        understood = understood && demand(part, not, added);
      }
      groups.addAll(understood ? added : List.of());
      return understood;
    }
    List<Literal> group = new ArrayList<>();
    boolean understood = choose(expr, not, group);
    if (understood) {
      groups.add(group);
    }
    return understood;
  }

  /** Adds an expression as one way to meet a group. */
  private boolean choose(Expr expr, boolean not, List<Literal> group) {
    if (expr instanceof Expr.Not inner) {
      return choose(inner.inner(), !not, group);
    }
    if (expr instanceof Expr.Several several && several.any() != not) {
      return several.parts().stream().allMatch(part -> choose(part, not, group));
    }
    Literal literal = literal(expr, not);
    return literal != null && group.add(literal);
  }

  private @Nullable Literal literal(Expr expr, boolean not) {
    if (expr instanceof Expr.Read read && isOpen(read) && read.type() == boolean.class) {
      return truth(read, not);
    }
    if (!(expr instanceof Expr.Compare compare)
        || !(compare.left() instanceof Expr.Read read)
        || !(compare.right() instanceof Expr.Literal literal)
        || !isOpen(read)) {
      return null;
    }
    String operator = compare.operator();
    Object constant = literal.constant();
    if (constant instanceof Number number) {
      return number(read, operator, number.doubleValue(), not);
    }
    boolean unequal = operator.equals("!=");
    if (constant instanceof Boolean wanted) {
      return truth(read, not ^ unequal ^ !wanted);
    }
    if (read.type() != String.class) {
      return null;
    }
    Word word = reading(read.toString(), id -> new Word(id, read));
    Reading.Band band = word.band(constant);
    return new Literal(word, () -> band, not ^ unequal);
  }

  private Literal truth(Expr.Read read, boolean not) {
    Touches.Since since = Touches.since(read);
    if (since == null) {
      if (read.method().getName().equals("happened")) {
        return number(timesInstead(read), ">=", 1, not);
      }
      return number(read, ">=", 1, not);
    }
    TimeReading span =
        reading(
            "since " + since.key(),
            id -> new TimeReading(id, spans++, since.names(), since.moment()));
    span.want(since.millis());
    boolean recent = Touches.isRecent(read);
    return new Literal(
        span, () -> recent ? span.lessThan(since.millis()) : span.atLeast(since.millis()), not);
  }

  private static Expr.Read timesInstead(Expr.Read happened) {
    return new Expr.Read(
        Subject.STORY, Subject.STORY.method("times", 1).orElseThrow(), happened.parts());
  }

  private Literal number(Expr.Read read, String operator, double number, boolean not) {
    NumberReading amount =
        reading(read.toString(), id -> new NumberReading(id, Touches.names(read), read));
    double above = Math.nextUp(number);
    double from =
        switch (operator) {
          case ">=", "==", "!=" -> number;
          case ">" -> above;
          default -> Double.NaN;
        };
    double below =
        switch (operator) {
          case "<" -> number;
          case "<=", "==", "!=" -> above;
          default -> Double.NaN;
        };
    for (double threshold : new double[] {from, below}) {
      if (!Double.isNaN(threshold)) {
        amount.want(threshold);
      }
    }
    return new Literal(amount, () -> amount.band(from, below), not ^ operator.equals("!="));
  }

  /** Watches all that an expression reads of the story, as far as that can be. */
  private void watchLoosely(Expr expr, Draft draft) {
    draft.whole()[0] = false;
    expr.walk(
        part -> {
          if (!(part instanceof Expr.Read read) || read.subject() != Subject.STORY) {
            return;
          }
          if (isOpen(read)) {
            String key = "change of " + read;
            draft.loose().add(reading(key, id -> new Change(id, changes++, read)));
          } else {
            draft.blind()[0] = true;
          }
        });
  }

  /** Whether it reads the story with nothing but written arguments. */
  private static boolean isOpen(Expr.Read read) {
    return read.subject() == Subject.STORY
        && read.parts().stream().allMatch(Expr.Literal.class::isInstance);
  }

  private interface Making<R extends Reading> {
    R make(int id);
  }

  @SuppressWarnings("unchecked")
  private <R extends Reading> R reading(String key, Making<R> making) {
    Reading known = byKey.get(key);
    if (known == null) {
      known = making.make(readings.size());
      readings.add(known);
      byKey.put(key, known);
    }
    return (R) known;
  }
}
