package io.glidepath.rulebook.sentence;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a tree: all that a rule can say. A constraint that is no such tree is refused, and
 * what reaches the compiler is printed from the tree, never copied from a file. It can also be
 * evaluated as it stands, to explain a verdict.
 */
public sealed interface Expr {
  /** The value for these facts. */
  @Nullable Object value(Facts facts);

  /** The type of the value: boolean, int, long, double or String. */
  Class<?> type();

  /** The parts it is made of. */
  List<Expr> parts();

  default boolean holds(Facts facts) {
    return Boolean.TRUE.equals(value(facts));
  }

  /** The kinds of facts it reads. */
  default Set<Subject> subjects() {
    Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    walk(each -> subjects.addAll(each instanceof Read read ? Set.of(read.subject) : Set.of()));
    return subjects;
  }

  default void walk(Consumer<Expr> visitor) {
    visitor.accept(this);
    parts().forEach(part -> part.walk(visitor));
  }

  /** {@code value} is a String, Integer, Long, Double, Boolean, or null. */
  record Literal(@Nullable Object constant, Class<?> type) implements Expr {
    @Override
    public @Nullable Object value(Facts facts) {
      return constant;
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** A reading of a fact. */
  final class Read implements Expr {
    private final Subject subject;
    private final Method method;
    private final List<Expr> parts;
    private final MethodHandle handle;
    private final @Nullable Object @Nullable [] written;

    /**
     * {@code parts} are the arguments. Throws {@link IllegalArgumentException} if it is private.
     */
    public Read(Subject subject, Method method, List<Expr> parts) {
      this.subject = subject;
      this.method = method;
      this.parts = List.copyOf(parts);
      written = parts.stream().allMatch(Literal.class::isInstance) ? values(Facts.NONE) : null;
      try {
        handle =
            MethodHandles.publicLookup()
                .unreflect(method)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(method + " is not public", e);
      }
    }

    public Subject subject() {
      return subject;
    }

    public Method method() {
      return method;
    }

    @Override
    public List<Expr> parts() {
      return parts;
    }

    @Override
    public @Nullable Object value(Facts facts) {
      Object fact = facts.get(subject);
      if (fact == null) {
        return null;
      }
      try {
        @Nullable Object[] arguments = written == null ? values(facts) : written;
        return (Object) handle.invokeExact(fact, arguments);
      } catch (Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(method.getName() + " cannot be read", e);
      }
    }

    private @Nullable Object[] values(Facts facts) {
      @Nullable Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = parts.get(i).value(facts);
      }
      return values;
    }

    @Override
    public Class<?> type() {
      return method.getReturnType();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Read read
          && subject == read.subject
          && method.equals(read.method)
          && parts.equals(read.parts);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subject, method, parts);
    }

    @Override
    public String toString() {
      return subject.word() + "." + method.getName() + parts;
    }
  }

  /** {@code operator} is one of {@code == != < <= > >=}. */
  record Compare(String operator, Expr left, Expr right) implements Expr {
    @Override
    public Object value(Facts facts) {
      Object one = left.value(facts);
      Object other = right.value(facts);
      if (one instanceof Number a && other instanceof Number b) {
        return compare(a.doubleValue(), b.doubleValue());
      }
      return operator.equals("==") == Objects.equals(one, other);
    }

    private boolean compare(double a, double b) {
      return switch (operator) {
        case "==" -> a == b;
        case "!=" -> a != b;
        case "<" -> a < b;
        case "<=" -> a <= b;
        case ">" -> a > b;
        default -> a >= b;
      };
    }

    @Override
    public Class<?> type() {
      return boolean.class;
    }

    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }
  }

  /** All of the parts, or with {@code any} at least one. */
  record Several(boolean any, List<Expr> parts) implements Expr {
    @Override
    public Object value(Facts facts) {
      return any
          ? parts.stream().anyMatch(part -> part.holds(facts))
          : parts.stream().allMatch(part -> part.holds(facts));
    }

    @Override
    public Class<?> type() {
      return boolean.class;
    }
  }

  record Not(Expr inner) implements Expr {
    @Override
    public Object value(Facts facts) {
      return !inner.holds(facts);
    }

    @Override
    public Class<?> type() {
      return boolean.class;
    }

    @Override
    public List<Expr> parts() {
      return List.of(inner);
    }
  }

  /** Texts one after the other. */
  record Joined(Expr left, Expr right) implements Expr {
    @Override
    public String value(Facts facts) {
      return String.valueOf(left.value(facts)) + right.value(facts);
    }

    @Override
    public Class<?> type() {
      return String.class;
    }

    @Override
    public List<Expr> parts() {
      return List.of(left, right);
    }
  }
}
