package io.glidepath.rulebook.watch;

import io.glidepath.interaction.Story;
import io.glidepath.rulebook.sentence.Expr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A reading of the story with its arguments filled in, to be asked millions of times. */
final class StoryQuestion {
  private final MethodHandle value;
  private final MethodHandle number;
  private final @Nullable ToDoubleFunction<Story> quick;

  /** {@code read} has written arguments only. */
  StoryQuestion(Expr.Read read) {
    quick = quick(read);
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

  /** What is asked most often, without a handle that no compiler looks through. */
  private static @Nullable ToDoubleFunction<Story> quick(Expr.Read read) {
    List<String> names = Touches.names(read);
    return switch (read.method().getName()) {
      case "times" -> story -> story.times(names.get(0));
      case "after" -> story -> story.after(names.get(0), names.get(1)) ? 1 : 0;
      case "preceded" -> story -> story.preceded(names.get(0), names.get(1)) ? 1 : 0;
      default -> null;
    };
  }

  /** The number, or 1 for yes and 0 for no; only of readings that are one of these. */
  double number(Story story) {
    if (quick != null) {
      return quick.applyAsDouble(story);
    }
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
