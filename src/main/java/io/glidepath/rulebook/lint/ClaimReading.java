package io.glidepath.rulebook.lint;

import io.glidepath.interaction.Names;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprPrinter;
import io.glidepath.rulebook.sentence.Subject;
import java.util.Set;

/**
 * Turns conditions into claims: what a reading of the story means in counts and ages. A reading
 * that is not known here is a yes or no of its own, of which nothing can be concluded.
 */
final class ClaimReading {
  static final String NOTHING = "";
  private static final ExprPrinter PRINTER = new ExprPrinter(Subject.STORY);

  private ClaimReading() {}

  static Claim of(Expr expr) {
    if (expr instanceof Expr.Not not) {
      return of(not.inner()).negated();
    }
    if (expr instanceof Expr.Several several) {
      var parts = several.parts().stream().map(ClaimReading::of).toList();
      return several.any() ? new Claim.Some(parts) : new Claim.All(parts);
    }
    if (expr instanceof Expr.Compare compare) {
      return comparison(compare);
    }
    boolean known =
        expr instanceof Expr.Read read
            && read.subject() == Subject.STORY
            && read.parts().stream().allMatch(part -> isText(part) || part instanceof Expr.Literal);
    return known ? reading((Expr.Read) expr) : opaque(expr);
  }

  private static boolean isText(Expr part) {
    return part.type() == String.class;
  }

  /** A yes or no of which nothing else is known. */
  private static Claim opaque(Expr expr) {
    return yes(PRINTER.print(expr));
  }

  static Claim yes(String name) {
    return Claim.is(Term.whole(name), 1);
  }

  static Term times(String name) {
    return Term.whole("times " + name);
  }

  static Term age(String name) {
    return Term.age("age " + name);
  }

  static Claim happened(String name) {
    return Claim.atLeast(times(name), 1);
  }

  private static Claim comparison(Expr.Compare compare) {
    if (!(compare.left() instanceof Expr.Read read)
        || !(compare.right() instanceof Expr.Literal literal)) {
      boolean unequal = compare.operator().equals("!=");
      Expr.Compare equal = new Expr.Compare("==", compare.left(), compare.right());
      return unequal ? opaque(equal).negated() : opaque(compare);
    }
    if (!(literal.constant() instanceof Number number)) {
      String word = literal.constant() == null ? NOTHING : String.valueOf(literal.constant());
      Term term = new Term(PRINTER.print(read), Term.Kind.WORD);
      return new Claim.OneOf(term, Set.of(word), compare.operator().equals("=="));
    }
    Term term = number(read);
    Claim claim = within(term, compare.operator(), number.doubleValue());
    boolean mayBeAbsent = read.type() == double.class && read.subject() != Subject.STORY;
    return mayBeAbsent ? Claim.all(yes("has " + term.name()), claim) : claim;
  }

  private static Term number(Expr.Read read) {
    if (read.method().getName().equals("times")) {
      return times(text(read, 0));
    }
    Term.Kind kind = read.type() == double.class ? Term.Kind.REAL : Term.Kind.WHOLE;
    String name = read.method().getName();
    return read.subject() == Subject.STORY && !read.parts().isEmpty()
        ? new Term(name + " " + text(read, 0), kind)
        : new Term(PRINTER.print(read), kind);
  }

  private static Claim within(Term term, String operator, double value) {
    return switch (operator) {
      case "==" -> Claim.is(term, value);
      case "!=" -> Claim.is(term, value).negated();
      case "<" -> Claim.atMost(term, term.below(value));
      case "<=" -> Claim.atMost(term, value);
      case ">" -> Claim.atLeast(term, term.above(value));
      default -> Claim.atLeast(term, value);
    };
  }

  private static Claim reading(Expr.Read read) {
    return switch (read.method().getName()) {
      case "happened" -> happened(text(read, 0));
      case "after" -> after(text(read, 0), text(read, 1));
      case "within" ->
          Claim.all(happened(text(read, 0)), Claim.atMost(age(text(read, 0)), millis(read, 1) - 1));
      case "elapsed" ->
          Claim.all(happened(text(read, 0)), Claim.atLeast(age(text(read, 0)), millis(read, 1)));
      case "elapsedSinceFirst" ->
          Claim.all(
              happened(text(read, 0)),
              Claim.atLeast(Term.age("first " + text(read, 0)), millis(read, 1)));
      case "isEnded" -> happened(Names.ENDED);
      case "lastedFor" -> running("lasted", read);
      case "handledFor" -> Claim.all(happened(Names.CONNECTED), running("handled", read));
      default -> held(read);
    };
  }

  private static Claim held(Expr.Read read) {
    return switch (read.method().getName()) {
      case "isHeld" -> yes("held");
      case "onHoldFor" ->
          Claim.all(yes("held"), Claim.atLeast(Term.age("on hold"), millis(read, 0)));
      case "onHoldUnspoken" ->
          Claim.all(yes("held"), Claim.atLeast(Term.age("unspoken"), millis(read, 0)));
      case "heldInAll", "waitedInAll" ->
          Claim.atLeast(Term.whole(read.method().getName()), millis(read, 0));
      case "promiseDueWithin" -> Claim.atMost(Term.whole("promise due"), millis(read, 0));
      case "isConnected" -> yes("connected");
      case "isWaiting" -> yes("waiting");
      case "beyondAnnouncedWait" -> yes("beyond announced wait");
      case "cameOnOtherChannel" ->
          Claim.atLeast(Term.whole("cameOnOtherChannel " + text(read, 0)), 1);
      default -> opaque(read);
    };
  }

  private static Claim after(String later, String earlier) {
    return later.equals(earlier)
        ? happened(later)
        : Claim.all(
            happened(later), happened(earlier), new Claim.AtMost(age(later), age(earlier), false));
  }

  private static Claim running(String what, Expr.Read read) {
    return Claim.all(
        happened(Names.ENDED).negated(), Claim.atLeast(Term.age(what), millis(read, 0)));
  }

  private static double millis(Expr.Read read, int part) {
    Object constant = ((Expr.Literal) read.parts().get(part)).constant();
    return constant instanceof Number number ? number.doubleValue() : 0;
  }

  private static String text(Expr.Read read, int part) {
    Expr expr = read.parts().get(part);
    return expr instanceof Expr.Literal literal
        ? String.valueOf(literal.constant())
        : PRINTER.print(expr);
  }
}
