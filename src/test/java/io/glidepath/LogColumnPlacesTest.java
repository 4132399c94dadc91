package io.glidepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.audit.AuditFormat;
import io.glidepath.interaction.Fact;
import io.glidepath.log.FilterWords;
import io.glidepath.log.LogColumn;
import io.glidepath.store.Groups;
import io.glidepath.store.TestDatabase;
import io.glidepath.web.http.Json;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Names every place that a column of the decision log is missing from, with what to write there.
 */
class LogColumnPlacesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
  private static final int NUMBER = 42;
  private static final String COLUMNS = "src/main/java/io/glidepath/log/LogColumn.java";
  private static final String WITNESS = "src/main/java/io/glidepath/audit/CanonicalDecision.java";
  private static final String READING = "src/main/java/io/glidepath/store/RecordRows.java";
  private static final String MIGRATION = "a new file in src/main/resources/db";
  private static final String OPENAPI = "src/main/resources/io/glidepath/web/openapi.yaml";
  private static final String OPTIONS =
      "src/main/resources/io/glidepath/cli/audit/filters.properties";
  private static final String FORM = "src/main/web/audit/search/fields.ts";

  private final AuditFormat format = AuditFormat.toRead();
  private final Set<String> missing = new LinkedHashSet<>();

  @Test
  void everyColumnHasItsPlaceEverywhere() throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Decision full = make(Decision.class, true, members);
    listed(full, members);
    canonical(full, members.keySet());
    stored();
    readBack(full);
    readBack(make(Decision.class, false, new LinkedHashMap<>()));
    documented();
    askedFor();

    assertThat(missing).isEmpty();
  }

  /** Every member of a decision has a column, in the same order, which gives its value. */
  private void listed(Decision full, Map<String, @Nullable Object> members) {
    members.forEach(
        (name, value) -> {
          List<LogColumn> columns =
              LogColumn.ALL.stream().filter(each -> each.json().equals(name)).toList();
          if (columns.isEmpty()) {
            missing(name, COLUMNS, "add an entry");
          } else if (!Objects.equals(columns.get(0).of(7, full), said(value))) {
            missing(name, COLUMNS, "let the entry give Decision's member of that name");
          }
        });
    if (missing.isEmpty()) {
      List<String> names = new ArrayList<>(List.of("id"));
      names.addAll(members.keySet());
      assertThat(LogColumn.ALL).extracting(LogColumn::json).containsExactlyElementsOf(names);
    }
  }

  private void canonical(Decision full, Set<String> members) {
    JsonNode canonical = Json.read(format.canonical(7, full));
    for (String name : members) {
      if (canonical.path(name).isMissingNode()) {
        missing(name, WITNESS, "write it under its name, absent as it may be");
      }
    }
  }

  /** The table and the view for people who look at it with a tool of their own. */
  private void stored() {
    for (String table : List.of("decision", "qa_decision")) {
      Map<String, String> types = types(table);
      for (LogColumn column : LogColumn.ALL) {
        String type = type(column.form());
        if (!type.equals(types.get(column.sql()))) {
          missing(
              column.json(), MIGRATION, "add “%s %s” to %s".formatted(column.sql(), type, table));
        }
      }
    }
  }

  private static String type(LogColumn.Form form) {
    return switch (form) {
      case TEXT, JSON -> "text";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case TIME -> "timestamp with time zone";
    };
  }

  private static Map<String, String> types(String table) {
    Map<String, String> types = new LinkedHashMap<>();
    String sql =
        "select attname::text, format_type(atttypid, null) from pg_attribute"
            + " where attrelid = '%s'::regclass and attnum > 0";
    for (Row row :
        TestDatabase.DATABASE.lines().ask(line -> line.query(sql.formatted(table)).execute())) {
      types.put(row.getString(0), row.getString(1));
    }
    return types;
  }

  /** What was written comes back. */
  private void readBack(Decision decision) {
    if (!missing.isEmpty()) {
      return;
    }
    String id = decision.interactionId();
    TestDatabase.DATABASE
        .journal(format, frame -> "{}")
        .commit(
            Groups.group(
                List.of(
                    Groups.entry(
                        id, 1, new Fact.Held(), AdviceOf.these(List.of(decision), List.of()))),
                Groups.standing(id, 1)));
    Decision read =
        TestDatabase.DATABASE
            .records()
            .decisionsOn(id)
            .toCompletableFuture()
            .join()
            .get(0)
            .decision();
    for (LogColumn column : LogColumn.ALL) {
      if (!Objects.equals(column.of(0, read), column.of(0, decision))) {
        missing(column.json(), READING, "read it from LogColumn." + column);
      }
    }
  }

  private void documented() throws IOException {
    JsonNode document = new YAMLMapper().readTree(text(OPENAPI));
    JsonNode decision = document.at("/components/schemas/Decision/properties");
    for (LogColumn column : LogColumn.ALL) {
      if (decision.path(column.json()).isMissingNode()) {
        missing(column.json(), OPENAPI, "add it to the schema Decision");
      }
    }
    for (String path : List.of("/v1/decisions", "/v1/decisions/export")) {
      Set<String> parameters = new HashSet<>();
      document
          .path("paths")
          .path(path)
          .at("/get/parameters")
          .forEach(each -> parameters.add(each.path("name").asText()));
      for (LogColumn column : LogColumn.SEARCHED) {
        if (!parameters.contains(column.word())) {
          missing(
              column.json(), OPENAPI, "add the parameter %s to %s".formatted(column.word(), path));
        }
      }
    }
  }

  /** What can be searched is asked for on the command line and on the page. */
  private void askedFor() {
    for (String name : FilterWords.NAMES) {
      for (String key : List.of(name, name + ".takes")) {
        if (!text(OPTIONS).contains("\n" + key + " = ")) {
          missing(name, OPTIONS, "add “%s = …”".formatted(key));
        }
      }
      if (!text(FORM).contains("name: '" + name + "'")) {
        missing(name, FORM, "add {name: '%s', …} to FIELDS".formatted(name));
      }
      for (String language : List.of("en", "fr", "es")) {
        String file = "src/main/web/text/audit-" + language + ".ts";
        String words = text(file);
        int begin = words.indexOf("\n  fields: {");
        String fields = words.substring(begin, words.indexOf("\n  },", begin));
        if (!fields.contains("\n    " + name + ": '")) {
          missing(name, file, "add %s: '…' to fields".formatted(name));
        }
      }
    }
  }

  private void missing(String name, String file, String what) {
    missing.add("%s is missing from %s: %s".formatted(name, file, what));
  }

  /** A record with a value of its own in each member, or in those that need one; notes them. */
  private static <T extends Record> T make(
      Class<T> kind, boolean whole, Map<String, @Nullable Object> notes) {
    RecordComponent[] parts = kind.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = whole || !isOptional(parts[i]) ? value(parts[i], whole, notes) : null;
      if (types[i] != Decision.Scene.class) {
        notes.put(parts[i].getName(), values[i]);
      }
    }
    try {
      return kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(
      RecordComponent part, boolean whole, Map<String, @Nullable Object> notes) {
    Class<?> type = part.getType();
    if (type == Decision.Scene.class) {
      return make(Decision.Scene.class, whole, notes);
    }
    if (type == String.class) {
      return (whole ? "whole " : "bare ") + part.getName();
    }
    if (type == Instant.class) {
      return NOW;
    }
    if (type == Outcome.class) {
      return Outcome.SHADOW;
    }
    if (type == Map.class) {
      return Map.of(part.getName(), "1");
    }
    if (type == long.class || type == Long.class) {
      return (long) part.getName().length();
    }
    if (type == int.class || type == Integer.class) {
      return NUMBER + part.getName().length();
    }
    throw new AssertionError("What is a " + type + "?");
  }

  private static boolean isOptional(RecordComponent part) {
    return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** As a column gives it. */
  private static @Nullable Object said(@Nullable Object value) {
    return value instanceof Outcome outcome ? outcome.word() : value;
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
