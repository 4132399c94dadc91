package io.glidepath.rulebook.sentence;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a condition in Drools' language, for a pattern on one kind of fact. */
public final class ExprPrinter {
  /** Drools takes these names for its temporal operators, even as methods, under a negation. */
  private static final Set<String> TEMPORAL =
      Set.of("after", "before", "during", "includes", "meets", "overlaps", "starts", "finishes");

  private final Subject home;

  public ExprPrinter(Subject home) {
    this.home = home;
  }

  public String print(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    }
    if (expr instanceof Expr.Read read) {
      return read(read);
    }
    if (expr instanceof Expr.Compare compare) {
      return operand(compare.left()) + " " + compare.operator() + " " + operand(compare.right());
    }
    if (expr instanceof Expr.Several several) {
      String between = several.any() ? " || " : " && ";
      return several.parts().stream()
          .map(this::operand)
          .collect(Collectors.joining(between, "(", ")"));
    }
    if (expr instanceof Expr.Not not) {
      return negated(not.inner());
    }
    Expr.Joined joined = (Expr.Joined) expr;
    return print(joined.left()) + ".concat(" + print(joined.right()) + ")";
  }

  private String operand(Expr expr) {
    return expr instanceof Expr.Compare ? "(" + print(expr) + ")" : print(expr);
  }

  private String negated(Expr inner) {
    if (inner instanceof Expr.Read read && TEMPORAL.contains(read.method().getName())) {
      return "(" + print(inner) + " == false)";
    }
    return inner instanceof Expr.Compare ? "!(" + print(inner) + ")" : "!" + print(inner);
  }

  private String read(Expr.Read read) {
    String scope = read.subject() == home ? "this" : read.subject().variable();
    String arguments = read.parts().stream().map(this::print).collect(Collectors.joining(", "));
    return scope + "." + read.method().getName() + "(" + arguments + ")";
  }

  private static String literal(Expr.Literal literal) {
    Object constant = literal.constant();
    if (constant instanceof String text) {
      return "\"" + text + "\"";
    }
    if (constant instanceof Double number) {
      return String.format(Locale.ROOT, "%s", number);
    }
    return constant instanceof Long number ? number + "L" : String.valueOf(constant);
  }
}
