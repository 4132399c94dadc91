package io.glidepath.rulebook.sentence;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a constraint into a tree, and refuses everything that is not on the list: readings of the
 * facts, literals, comparisons, and, or, not, texts one after the other. Belongs to one thread.
 */
public final class ExprParser {
  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N} _.,:%+\\-]{0,80}");
  private static final int LONGEST = 2_000;

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_8));
  private final Types types = new Types();

  /** A constraint, or a part of one, that rules may not use. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
      super(message);
    }
  }

  /** Reads one constraint of a pattern on {@code home}; it must be a condition. */
  public Expr parse(String text, Subject home) throws Refused {
    if (text.length() > LONGEST) {
      throw new Refused("The condition is longer than 2,000 characters.");
    }
    if (Nesting.isTooDeep(text)) {
      throw new Refused("The condition is nested too deeply.");
    }
    ParseResult<Expression> result = parser.parseExpression(text);
    Expression parsed =
        result
            .getResult()
            .filter(each -> result.isSuccessful())
            .orElseThrow(() -> new Refused("This is no condition: %s".formatted(text)));
    Expr expr = read(parsed, home);
    if (expr.type() != boolean.class) {
      throw new Refused("This is no condition, it is neither true nor false: %s".formatted(text));
    }
    return expr;
  }

  private Expr read(Expression part, Subject home) throws Refused {
    if (part instanceof EnclosedExpr enclosed) {
      return read(enclosed.getInner(), home);
    }
    if (part instanceof MethodCallExpr call) {
      return call(call, home);
    }
    if (part instanceof NameExpr name) {
      return property(home, name.getNameAsString());
    }
    if (part instanceof FieldAccessExpr field) {
      return property(scope(field.getScope(), home), field.getNameAsString());
    }
    if (part instanceof UnaryExpr unary) {
      return unary(unary, home);
    }
    if (part instanceof BinaryExpr binary) {
      Expr left = read(binary.getLeft(), home);
      return types.binary(binary.getOperator().asString(), left, read(binary.getRight(), home));
    }
    return literal(part);
  }

  private Expr unary(UnaryExpr unary, Subject home) throws Refused {
    Expr inner = read(unary.getExpression(), home);
    if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return new Expr.Not(types.condition(inner));
    }
    if (unary.getOperator() == UnaryExpr.Operator.MINUS && inner instanceof Expr.Literal literal) {
      return types.negative(literal);
    }
    throw refused(unary);
  }

  private Expr literal(Expression part) throws Refused {
    try {
      if (part instanceof StringLiteralExpr text && TEXT.matcher(text.getValue()).matches()) {
        return new Expr.Literal(text.getValue(), String.class);
      }
      if (part instanceof IntegerLiteralExpr number) {
        return new Expr.Literal(number.asNumber().intValue(), int.class);
      }
      if (part instanceof LongLiteralExpr number) {
        return new Expr.Literal(number.asNumber().longValue(), long.class);
      }
      if (part instanceof DoubleLiteralExpr number) {
        return new Expr.Literal(number.asDouble(), double.class);
      }
      if (part instanceof BooleanLiteralExpr bool) {
        return new Expr.Literal(bool.getValue(), boolean.class);
      }
    } catch (RuntimeException e) {
      throw refused(part);
    }
    if (part instanceof NullLiteralExpr) {
      return new Expr.Literal(null, String.class);
    }
    throw refused(part);
  }

  private Expr call(MethodCallExpr call, Subject home) throws Refused {
    if (call.getTypeArguments().isPresent()) {
      throw refused(call);
    }
    String name = call.getNameAsString();
    if (name.equals("equals") && call.getScope().isPresent() && call.getArguments().size() == 1) {
      Expr left = read(call.getScope().get(), home);
      return types.binary("==", left, read(call.getArgument(0), home));
    }
    Subject subject = call.getScope().isPresent() ? scope(call.getScope().get(), home) : home;
    List<Expr> arguments = new ArrayList<>();
    for (Expression argument : call.getArguments()) {
      arguments.add(read(argument, home));
    }
    return types.call(subject, name, arguments);
  }

  private Expr property(Subject subject, String name) throws Refused {
    return subject
        .property(name)
        .map(method -> new Expr.Read(subject, method, List.of()))
        .orElseThrow(() -> new Refused(types.unknown(subject, name)));
  }

  private static Subject scope(Expression scope, Subject home) throws Refused {
    if (scope instanceof ThisExpr self && self.getTypeName().isEmpty()) {
      return home;
    }
    Optional<Subject> subject =
        scope instanceof NameExpr name
            ? Subject.ofVariable(name.getNameAsString())
            : Optional.empty();
    return subject.orElseThrow(() -> refused(scope));
  }

  private static Refused refused(Expression part) {
    return new Refused("Rules may not use %s.".formatted(part));
  }
}
