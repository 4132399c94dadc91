package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A reading of the story with its arguments filled in, to be asked millions of times. */
final class Question {
  private final MethodHandle value;
  private final MethodHandle number;

  /** {@code read} has written arguments only. */
  Question(Expr.Read read) {
    try {
      MethodHandle method = MethodHandles.publicLookup().unreflect(read.method());
      Object[] arguments =
          read.parts().stream().map(part -> ((Expr.Literal) part).constant()).toArray();
      MethodHandle filled = MethodHandles.insertArguments(method, 1, arguments);
      value = filled.asType(MethodType.methodType(Object.class, Story.class));
      number =
          read.type().isPrimitive()
              ? MethodHandles.explicitCastArguments(
                  filled, MethodType.methodType(double.class, Story.class))
              : value;
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(read + " is not public", e);
    }
  }

  @Nullable Object value(Story story) {
    try {
      return (Object) value.invokeExact(story);
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  /** The number, or 1 for yes and 0 for no; only of readings that are one of these. */
  double number(Story story) {
    try {
      return (double) number.invokeExact(story);
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  private static RuntimeException unforeseen(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
