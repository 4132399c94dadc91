package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small rulebook in memory: what is live, the drafts on it, and every state it had before. */
final class FakeRulebook {
  /** A draft; no text means that it removes the file. */
  record Draft(@Nullable String text, String by, String at) {}

  private final List<Map<String, String>> states = new ArrayList<>();
  private final List<JsonObject> publications = new ArrayList<>();
  private final Map<String, Draft> drafts = new TreeMap<>();
  private @Nullable JsonObject proposal;
  private @Nullable JsonObject trouble;
  private boolean secondPerson;

  FakeRulebook() {
    publish(shipped(), "start", "system", "");
  }

  /** Another lead saves a draft. */
  synchronized void saveAs(String who, String path, String text) {
    drafts.put(path, new Draft(text, who, Instant.now().toString()));
  }

  /** Publishing waits for somebody else from now on. */
  synchronized void needSecondPerson() {
    secondPerson = true;
  }

  /** A file on disk was changed, and is wrong. */
  synchronized void troubleWith(JsonObject finding) {
    trouble =
        new JsonObject()
            .put("at", Instant.now().toString())
            .put("findings", new JsonArray().add(finding));
  }

  /** Somebody proposes one changed file. */
  synchronized void propose(String who, String why, String path, String text) {
    Map<String, String> candidate = new TreeMap<>(live());
    candidate.put(path, text);
    states.add(candidate);
    proposal = proposed(who, why, List.of(path), hash(candidate.toString()));
  }

  synchronized Map<String, String> working() {
    Map<String, String> working = new TreeMap<>(live());
    drafts.forEach(
        (path, draft) -> {
          if (draft.text() == null) {
            working.remove(path);
          } else {
            working.put(path, draft.text());
          }
        });
    return working;
  }

  synchronized @Nullable String text(String path, @Nullable String revision) {
    if (revision == null) {
      return working().get(path);
    }
    return revision.equals("live")
        ? live().get(path)
        : states.stream()
            .filter(state -> hash(state.toString()).equals(revision))
            .map(state -> state.get(path))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  synchronized @Nullable Draft draft(String path) {
    return drafts.get(path);
  }

  synchronized JsonArray discard(@Nullable JsonArray paths) {
    List<String> gone =
        drafts.keySet().stream().filter(path -> paths == null || paths.contains(path)).toList();
    gone.forEach(drafts::remove);
    return new JsonArray(gone);
  }

  synchronized JsonObject publishDrafts(String who, String why) {
    List<String> paths = List.copyOf(drafts.keySet());
    Map<String, String> working = working();
    if (working.equals(live())) {
      return answer("unchanged").put("publication", publications.get(publications.size() - 1));
    }
    if (secondPerson) {
      states.add(working);
      proposal = proposed(who, why, paths, hash(working.toString()));
      return answer("awaiting-approval").put("proposal", proposal);
    }
    drafts.clear();
    return answer("published").put("publication", publish(working, "publish", who, why));
  }

  synchronized boolean isOwnProposal(String who) {
    return proposal != null && who.equals(proposal.getString("by"));
  }

  synchronized JsonObject approve(String who) {
    JsonObject waiting = Objects.requireNonNull(proposal);
    String revision = waiting.getString("revision");
    Map<String, String> state =
        states.stream()
            .filter(each -> hash(each.toString()).equals(revision))
            .findFirst()
            .orElseThrow();
    JsonObject done = publish(state, "publish", waiting.getString("by"), waiting.getString("why"));
    drafts.clear();
    proposal = null;
    return answer("published").put("publication", done.put("approvedBy", who));
  }

  synchronized void reject() {
    proposal = null;
  }

  synchronized JsonObject rollback(String who, int no, String why) {
    String revision =
        publications.stream()
            .filter(each -> each.getInteger("no") == no)
            .map(each -> each.getString("revision"))
            .findFirst()
            .orElseThrow();
    Map<String, String> state =
        states.stream().filter(s -> hash(s.toString()).equals(revision)).findFirst().orElseThrow();
    return answer("published").put("publication", publish(state, "rollback", who, why));
  }

  synchronized JsonObject revisions() {
    JsonArray newestFirst = new JsonArray();
    for (int at = publications.size() - 1; at >= 0; at--) {
      newestFirst.add(publications.get(at).copy().put("live", at == publications.size() - 1));
    }
    return new JsonObject().put("revisions", newestFirst);
  }

  synchronized JsonObject overview() {
    JsonObject newest = publications.get(publications.size() - 1);
    JsonArray files = new JsonArray();
    Map<String, String> all = new TreeMap<>(live());
    all.putAll(working());
    all.forEach((path, text) -> files.add(FakeCards.file(path, text, drafts.get(path))));
    JsonObject overview =
        new JsonObject()
            .put("revision", newest.getString("revision"))
            .put("publication", newest)
            .put("approval", secondPerson ? "second-person" : "none")
            .put("files", files);
    if (proposal != null) {
      overview.put("proposal", proposal);
    }
    return trouble == null ? overview : overview.put("trouble", trouble);
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private Map<String, String> live() {
    String revision = publications.get(publications.size() - 1).getString("revision");
    return states.stream()
        .filter(state -> hash(state.toString()).equals(revision))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject publish(Map<String, String> state, String action, String who, String why) {
    Map<String, String> before = publications.isEmpty() ? state : live();
    JsonArray changes = new JsonArray();
    Map<String, String> all = new TreeMap<>(before);
    all.putAll(state);
    for (String path : all.keySet()) {
      if (!Objects.equals(before.get(path), state.get(path))) {
        String kind = !before.containsKey(path) ? "added" : "edited";
        changes.add(
            new JsonObject()
                .put("path", path)
                .put("kind", state.get(path) == null ? "removed" : kind));
      }
    }
    states.add(state);
    JsonObject publication =
        new JsonObject()
            .put("no", publications.size() + 1)
            .put("revision", hash(state.toString()))
            .put("action", action)
            .put("by", who)
            .put("why", why)
            .put("at", Instant.now().toString())
            .put("changes", changes)
            .put("live", true);
    publications.add(publication);
    return publication;
  }

  private JsonObject proposed(String who, String why, List<String> paths, String revision) {
    JsonArray changes = new JsonArray();
    paths.forEach(path -> changes.add(new JsonObject().put("path", path).put("kind", "edited")));
    return new JsonObject()
        .put("no", publications.size() + 1)
        .put("revision", revision)
        .put("by", who)
        .put("why", why)
        .put("at", Instant.now().toString())
        .put("changes", changes);
  }

  private static JsonObject answer(String status) {
    return new JsonObject().put("status", status);
  }

  private static Map<String, String> shipped() {
    try {
      Path root = Path.of(FakeRulebook.class.getResource("rules").toURI());
      Map<String, String> texts = new TreeMap<>();
      try (Stream<Path> found = Files.walk(root)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          texts.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
      return texts;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
