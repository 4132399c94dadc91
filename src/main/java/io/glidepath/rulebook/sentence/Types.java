package io.glidepath.rulebook.sentence;

import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.sentence.ExprParser.Refused;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What fits what: Drools itself would compare a number with a text and say nothing. */
final class Types {

  Expr binary(String operator, Expr left, Expr right) throws Refused {
    return switch (operator) {
      case "&&" -> several(false, left, right);
      case "||" -> several(true, left, right);
      case "==", "!=", "<", "<=", ">", ">=" -> compare(operator, left, right);
      case "+" -> join(left, right);
      case "*", "/", "-" -> compute(operator, left, right);
      default -> throw new Refused("Rules may not use the operator %s.".formatted(operator));
    };
  }

  Expr condition(Expr expr) throws Refused {
    if (expr.type() != boolean.class) {
      throw new Refused("and, or and not need conditions on both sides.");
    }
    return expr;
  }

  Expr negative(Expr.Literal literal) throws Refused {
    Object constant = literal.constant();
    if (constant instanceof Double number) {
      return new Expr.Literal(-number, double.class);
    }
    if (constant instanceof Long number) {
      return new Expr.Literal(-number, long.class);
    }
    if (constant instanceof Integer number) {
      return new Expr.Literal(-number, int.class);
    }
    throw new Refused("Only a number can be negative.");
  }

  Expr call(Subject subject, String name, List<Expr> arguments) throws Refused {
    Method method =
        subject
            .method(name, arguments.size())
            .orElseThrow(() -> new Refused(unknown(subject, name)));
    List<Expr> fitting = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      fitting.add(fit(arguments.get(i), method.getParameterTypes()[i], name));
    }
    return new Expr.Read(subject, method, fitting);
  }

  String unknown(Subject subject, String name) {
    List<String> names = subject.readable().stream().map(Method::getName).distinct().toList();
    String near = Nearest.to(name, names).map(" Did you mean %s?"::formatted).orElse("");
    return "A rule cannot read %s of a %s.%s".formatted(name, subject.word(), near);
  }

  private Expr several(boolean any, Expr left, Expr right) throws Refused {
    List<Expr> parts =
        Stream.of(condition(left), condition(right))
            .flatMap(
                part ->
                    part instanceof Expr.Several several && several.any() == any
                        ? several.parts().stream()
                        : Stream.of(part))
            .toList();
    return new Expr.Several(any, parts);
  }

  private Expr compare(String operator, Expr left, Expr right) throws Refused {
    if (isNumber(left) && isNumber(right)) {
      return new Expr.Compare(operator, fit(left, right), fit(right, left));
    }
    boolean equality = operator.equals("==") || operator.equals("!=");
    if (!equality || left.type() != right.type()) {
      throw new Refused(
          "%s cannot be compared with %s by %s."
              .formatted(left.type().getSimpleName(), right.type().getSimpleName(), operator));
    }
    return new Expr.Compare(operator, left, right);
  }

  private Expr join(Expr left, Expr right) throws Refused {
    if (left.type() != String.class || right.type() != String.class) {
      throw new Refused("+ joins texts only.");
    }
    return new Expr.Joined(left, right);
  }

  private Expr compute(String operator, Expr left, Expr right) throws Refused {
    if (!(left instanceof Expr.Literal one && one.constant() instanceof Number a)
        || !(right instanceof Expr.Literal other && other.constant() instanceof Number b)) {
      throw new Refused("Only written numbers are computed with.");
    }
    double result =
        switch (operator) {
          case "*" -> a.doubleValue() * b.doubleValue();
          case "/" -> a.doubleValue() / b.doubleValue();
          default -> a.doubleValue() - b.doubleValue();
        };
    if (!Double.isFinite(result)) {
      throw new Refused("That comes to no number.");
    }
    return one.type() == long.class
        ? new Expr.Literal(Math.round(result), long.class)
        : new Expr.Literal(result, double.class);
  }

  /** A written number takes the type of what it is compared with. */
  private static Expr fit(Expr expr, Expr other) throws Refused {
    return expr instanceof Expr.Literal ? fit(expr, other.type(), "the comparison") : expr;
  }

  private static Expr fit(Expr expr, Class<?> wanted, String where) throws Refused {
    if (expr.type() == wanted) {
      return expr;
    }
    if (expr instanceof Expr.Literal literal && literal.constant() instanceof Number number) {
      if (wanted == double.class) {
        return new Expr.Literal(number.doubleValue(), wanted);
      }
      boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
      if (whole && wanted == long.class) {
        return new Expr.Literal(number.longValue(), wanted);
      }
      if (whole && wanted == int.class && number.longValue() == number.intValue()) {
        return new Expr.Literal(number.intValue(), wanted);
      }
    }
    throw new Refused(
        "%s needs %s and got %s."
            .formatted(where, wanted.getSimpleName(), expr.type().getSimpleName()));
  }

  private static boolean isNumber(Expr expr) {
    return expr.type() == int.class || expr.type() == long.class || expr.type() == double.class;
  }
}
