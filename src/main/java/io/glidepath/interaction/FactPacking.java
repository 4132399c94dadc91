package io.glidepath.interaction;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts in few bytes: the number of their kind, then the members of the record in their order. */
final class FactPacking {
  private static final Class<?>[] ALL = Fact.class.getPermittedSubclasses();
  private static final Map<Class<?>, Kind> BY_CLASS = new HashMap<>();
  private static final Kind[] KINDS = new Kind[ALL.length];

  /** The number of an utterance; its id is the first member. */
  static final int UTTERANCE;

  static {
    for (int number = 0; number < ALL.length; number++) {
      KINDS[number] = Kind.of(number, ALL[number]);
      BY_CLASS.put(ALL[number], KINDS[number]);
    }
    UTTERANCE = kind(Fact.UtteranceHeard.class).number();
  }

  /** How one kind of fact is taken apart and put together. */
  private record Kind(int number, MethodHandle[] members, Class<?>[] types, MethodHandle make) {
    static Kind of(int number, Class<?> type) {
      RecordComponent[] parts = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        MethodHandle[] members = new MethodHandle[parts.length];
        for (int i = 0; i < members.length; i++) {
          members[i] =
              MethodHandles.lookup()
                  .unreflect(parts[i].getAccessor())
                  .asType(MethodType.methodType(Object.class, Fact.class));
        }
        MethodHandle make =
            MethodHandles.lookup()
                .unreflectConstructor(type.getDeclaredConstructor(types))
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Fact.class, Object[].class));
        return new Kind(number, members, types, make);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type + " is no record of facts", e);
      }
    }
  }

  private FactPacking() {}

  private static Kind kind(Class<?> type) {
    Kind kind = BY_CLASS.get(type);
    if (kind == null) {
      throw new IllegalArgumentException(type + " is no fact");
    }
    return kind;
  }

  static void write(Fact fact, Packing out) {
    Kind kind = kind(fact.getClass());
    out.number(kind.number());
    try {
      for (int i = 0; i < kind.members().length; i++) {
        write((Object) kind.members()[i].invokeExact(fact), kind.types()[i], out);
      }
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  static Fact read(Packing.Reader in) {
    Kind kind = KINDS[(int) in.number()];
    @Nullable Object[] members = new Object[kind.types().length];
    for (int i = 0; i < members.length; i++) {
      members[i] = read(kind.types()[i], in);
    }
    try {
      return (Fact) kind.make().invokeExact(members);
    } catch (Throwable e) {
      throw unforeseen(e);
    }
  }

  private static void write(@Nullable Object value, Class<?> type, Packing out) {
    if (type == String.class) {
      out.text((String) value);
    } else if (value == null) {
      out.number(0);
    } else if (value instanceof Boolean yes) {
      out.number(yes ? 1 : 2);
    } else if (value instanceof Enum<?> constant) {
      out.number(constant.ordinal() + 1);
    } else if (value instanceof Integer number) {
      out.number(1);
      out.number(number);
    } else if (value instanceof Double number) {
      writeDouble(number, out);
    } else if (value instanceof Instant time) {
      out.number(1);
      out.number(time.getEpochSecond());
      out.number(time.getNano());
    } else {
      throw new IllegalArgumentException(type + " cannot be packed");
    }
  }

  /** Most numbers of ours have two decimals at most. */
  private static void writeDouble(double number, Packing out) {
    long hundredths = Math.round(number * 100);
    boolean isShort = Double.compare(hundredths / 100.0, number) == 0;
    out.number(isShort ? 1 : 2);
    out.number(isShort ? hundredths : Double.doubleToRawLongBits(number));
  }

  private static @Nullable Object read(Class<?> type, Packing.Reader in) {
    if (type == String.class) {
      return in.text();
    }
    int mark = (int) in.number();
    if (mark == 0) {
      return null;
    }
    if (type == boolean.class || type == Boolean.class) {
      return mark == 1;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[mark - 1];
    }
    if (type == Integer.class) {
      return (int) in.number();
    }
    if (type == Instant.class) {
      return Instant.ofEpochSecond(in.number(), in.number());
    }
    long number = in.number();
    return mark == 1 ? number / 100.0 : Double.longBitsToDouble(number);
  }

  private static RuntimeException unforeseen(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
