package io.glidepath.store;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a search with their parameters; a null value does not narrow. */
public final class WhereClause {
  private final List<String> conditions = new ArrayList<>();
  private final Tuple parameters = Tuple.tuple();

  /** {@code condition} has a {@code ?} where the value belongs. */
  public WhereClause by(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition.replace("?", parameter(value)));
    }
    return this;
  }

  /** {@code condition} has a {@code ?} for each of the two values. */
  public WhereClause by(String condition, Object first, Object second) {
    String one = condition.replaceFirst("\\?", "\\" + parameter(first));
    conditions.add(one.replaceFirst("\\?", "\\" + parameter(second)));
    return this;
  }

  private String parameter(Object value) {
    parameters.addValue(value instanceof String text ? AdviceJson.storable(text) : value);
    return "$" + parameters.size();
  }

  public String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  public Tuple parameters() {
    return parameters;
  }
}
