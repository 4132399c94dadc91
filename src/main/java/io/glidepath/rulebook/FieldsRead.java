package io.glidepath.rulebook;

import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What conditions read, by name: {@code channel}, {@code agent:apology}, {@code row.likelihood}.
 */
final class FieldsRead {
  private FieldsRead() {}

  static List<String> readBy(Expr expr) {
    Set<String> fields = new LinkedHashSet<>();
    expr.walk(
        part -> {
          if (part instanceof Expr.Read read) {
            fields.addAll(fields(read));
          }
        });
    return List.copyOf(fields);
  }

  private static List<String> fields(Expr.Read read) {
    String prefix = read.subject() == Subject.STORY ? "" : read.subject().word() + ".";
    List<String> named =
        read.parts().stream()
            .filter(part -> part instanceof Expr.Literal literal && literal.type() == String.class)
            .map(part -> prefix + ((Expr.Literal) part).constant())
            .toList();
    return named.isEmpty() ? List.of(prefix + name(read.method())) : named;
  }

  /** A property by its name, any other method by its own. */
  static String name(Method method) {
    String name = method.getName();
    return name.startsWith("get") && method.getParameterCount() == 0
        ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
        : name;
  }

  static String plain(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).replace('-', ' ');
  }
}
