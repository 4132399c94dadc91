package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Twelve interactions in three languages, as QA reads them, and the reviews that QA writes. */
final class FakeReviews {
  static final int COUNT = 12;
  private static final List<String> LANGUAGES = List.of("en", "fr", "es");
  private static final List<String> MEMBERS =
      List.of("channel", "language", "issue", "queue", "team", "segment", "agentId");

  private final Instant now = Instant.now().minusSeconds(14_400);
  private final List<JsonObject> stories =
      LANGUAGES.stream().map(language -> read(language + ".json")).toList();
  private final List<JsonObject> reviews = new CopyOnWriteArrayList<>();
  private final Map<String, String> assignees = new ConcurrentHashMap<>();
  private volatile int goal = 10;
  private final Set<Integer> silent = ConcurrentHashMap.newKeySet();
  private final List<String> reasons = new CopyOnWriteArrayList<>();
  private final Map<String, JsonObject> searches = new ConcurrentHashMap<>();

  /** The reviews so far, the oldest first. */
  List<JsonObject> reviews() {
    return List.copyOf(reviews);
  }

  /** Lets no rule say anything in an interaction. */
  void silence(int no) {
    silent.add(no);
  }

  /** Why the glass was broken, each time. */
  List<String> glassReasons() {
    return List.copyOf(reasons);
  }

  JsonArray searches() {
    JsonArray all = new JsonArray();
    new TreeMap<>(searches)
        .forEach((name, query) -> all.add(new JsonObject().put("name", name).put("query", query)));
    return all;
  }

  void saveSearch(String name, JsonObject query) {
    searches.put(name, query);
  }

  void dropSearch(String name) {
    searches.remove(name);
  }

  /** Narrowed by reason and assignee, as {@code param} has them. */
  JsonObject queue(UnaryOperator<@Nullable String> param) {
    JsonArray items = new JsonArray();
    Map<String, Object> reasons = new TreeMap<>();
    Map<String, Object> states = new TreeMap<>();
    for (int no = 1; no <= COUNT; no++) {
      JsonObject item = item(no);
      Set<String> kinds = new TreeSet<>();
      item.getJsonArray("reasons")
          .forEach(each -> kinds.add(((JsonObject) each).getString("kind")));
      kinds.forEach(kind -> reasons.merge(kind, 1, (a, b) -> (Integer) a + (Integer) b));
      states.merge(item.getString("state"), 1, (a, b) -> (Integer) a + (Integer) b);
      String reason = param.apply("reason");
      String assignee = param.apply("assignee");
      if ((reason == null || kinds.contains(reason))
          && (assignee == null || assignee.equals(item.getString("assignee")))) {
        items.add(item);
      }
    }
    return new JsonObject()
        .put("since", now.minusSeconds(604_800).toString())
        .put("items", items)
        .put("counts", new JsonObject().put("reasons", reasons).put("states", states));
  }

  /** Gives an interaction to somebody; null gives it to nobody. */
  void assign(String interactionId, @Nullable String reviewer) {
    if (reviewer == null) {
      assignees.remove(interactionId);
    } else {
      assignees.put(interactionId, reviewer);
    }
  }

  /** How far the reviewer is, after a new goal if there is one. */
  JsonObject goal(@Nullable Integer perWeek) {
    goal = perWeek == null ? goal : perWeek;
    return new JsonObject()
        .put("reviewer", FakeServer.AGENT)
        .put("perWeek", goal)
        .put("heard", 3 + reviews.size());
  }

  JsonObject timeline(int no, boolean unmasked) {
    JsonObject story = story(no);
    JsonObject timeline =
        facts(no)
            .put("status", "ended")
            .put("customer", "c_4fQx0bX9p2Lk7mS1vT8wZa")
            .put("personal", no == 11 ? "erased" : no == 12 ? "expired" : "kept")
            .put("unmasked", unmasked)
            .put("events", no >= 11 ? new JsonArray() : events(no, unmasked))
            .put("decisions", decisions(no))
            .put("reviews", reviewsOf(id(no)))
            .put("looks", looks());
    JsonArray effort = new JsonArray();
    for (Object each : story.getJsonArray("effort")) {
      JsonArray step = (JsonArray) each;
      effort.add(
          new JsonObject()
              .put("at", at(no, step.getInteger(0)))
              .put("seq", step.getInteger(1))
              .put("score", step.getInteger(2)));
    }
    return timeline.put("effort", effort);
  }

  void breakGlass(String reason) {
    reasons.add(reason);
  }

  JsonObject review(JsonObject sent, String by) {
    JsonObject review =
        sent.copy()
            .put("id", String.valueOf(reviews.size() + 1))
            .put("by", by)
            .put("at", Instant.now().toString());
    String decision = sent.getString("decisionId");
    if (decision != null) {
      review.put("interactionId", id(Integer.parseInt(decision) / 1000));
      review.put("rule", decision(decision).getString("rule"));
    }
    reviews.add(review);
    return review;
  }

  /** Every decision, the newest first. */
  List<JsonObject> decisions() {
    List<JsonObject> all = new ArrayList<>();
    for (int no = 1; no <= COUNT; no++) {
      JsonObject facts = facts(no);
      for (Object each : decisions(no)) {
        JsonObject decision = ((JsonObject) each).copy();
        MEMBERS.forEach(member -> decision.put(member, facts.getString(member)));
        all.add(decision.put("score", facts.getInteger("score")));
      }
    }
    all.sort((a, b) -> b.getString("at").compareTo(a.getString("at")));
    return all;
  }

  JsonObject decision(String id) {
    return decisions().stream()
        .filter(each -> each.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String id(int no) {
    return "call-" + (100 + no);
  }

  static int numberOf(String id) {
    return Integer.parseInt(id.replaceFirst("^call-", "")) - 100;
  }

  private JsonObject item(int no) {
    boolean reviewed =
        reviews.stream().anyMatch(each -> each.getString("interactionId").equals(id(no)));
    JsonArray why = story(no).getJsonArray("reasons").copy();
    boolean points = no % 2 == 1 && !silent.contains(no);
    why.getJsonObject(0)
        .put("decisionId", points ? decisions(no).getJsonObject(1).getString("id") : null);
    String assignee = reviewed ? null : assignees.get(id(no));
    return facts(no)
        .put("benchmark", benchmark(no))
        .put("reasons", why)
        .put("state", reviewed ? "done" : assignee == null ? "open" : "assigned")
        .put("assignee", assignee)
        .put("paired", no == 2)
        .put("mine", reviewed)
        .put("reviewed", reviewed);
  }

  private JsonObject benchmark(int no) {
    JsonObject facts = facts(no);
    return new JsonObject()
        .put("of", facts.getString("segment") + ", " + facts.getString("channel"))
        .put("median", 28 - no)
        .put("p90", 60 - 2 * no)
        .put("n", 1840 - 97 * no);
  }

  private JsonObject facts(int no) {
    JsonObject story = story(no);
    JsonArray events = story.getJsonArray("events");
    JsonArray effort = story.getJsonArray("effort");
    JsonObject facts = new JsonObject().put("interactionId", id(no));
    MEMBERS.forEach(member -> facts.put(member, story.getString(member)));
    return facts
        .put("startedAt", at(no, 0))
        .put("endedAt", at(no, events.getJsonArray(events.size() - 1).getInteger(0)))
        .put("score", effort.getJsonArray(effort.size() - 1).getInteger(2));
  }

  private JsonArray events(int no, boolean unmasked) {
    JsonArray events = new JsonArray();
    int seq = 0;
    for (Object each : story(no).getJsonArray("events")) {
      JsonArray told = (JsonArray) each;
      JsonObject event =
          new JsonObject()
              .put("seq", ++seq)
              .put("at", at(no, told.getInteger(0)))
              .put("type", told.getString(1))
              .mergeIn(told.getJsonObject(2));
      String text = event.getString("text");
      if (unmasked && text != null) {
        event.put("text", text.replaceAll("\\[[^]]+]", "4471"));
      }
      events.add(event);
    }
    return events;
  }

  private JsonArray decisions(int no) {
    JsonArray decisions = new JsonArray();
    if (silent.contains(no)) {
      return decisions;
    }
    for (Object each : story(no).getJsonArray("decisions")) {
      JsonArray told = (JsonArray) each;
      String rule = told.getString(2);
      decisions.add(
          new JsonObject()
              .put("id", String.valueOf(1000 * no + decisions.size()))
              .put("interactionId", id(no))
              .put("at", at(no, told.getInteger(0)))
              .put("seq", told.getInteger(1))
              .put("event", "agent-desk e-" + told.getInteger(1))
              .put("rule", rule)
              .put("pillar", rule.substring(0, rule.indexOf('.')))
              .put("ruleVersion", FakeRulebook.hash(rule))
              .put("rulebook", FakeRulebook.hash("then"))
              .put("outcome", told.getString(3))
              .put("title", told.getString(4))
              .put("language", story(no).getString("language"))
              .put("facts", new JsonObject().put("transfers", "1").put("contacts", "3"))
              .put("leafHash", FakeRulebook.hash(rule + told.getInteger(0)))
              .mergeIn(told.getJsonObject(5)));
    }
    return decisions;
  }

  private JsonArray looks() {
    JsonArray looks = new JsonArray();
    for (String reason : reasons) {
      looks.add(
          new JsonObject()
              .put("by", FakeAuditApi.ME)
              .put("at", now.toString())
              .put("reason", reason));
    }
    return looks;
  }

  private JsonArray reviewsOf(String interactionId) {
    JsonArray found = new JsonArray();
    reviews.stream()
        .filter(each -> each.getString("interactionId").equals(interactionId))
        .forEach(found::add);
    return found;
  }

  private JsonObject story(int no) {
    return stories.get((no - 1) % stories.size());
  }

  private String at(int no, int seconds) {
    return now.minusSeconds(5_400L * no).plusSeconds(seconds).toString();
  }

  private static JsonObject read(String name) {
    try (InputStream file = FakeReviews.class.getResourceAsStream("review/" + name)) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new JsonObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
