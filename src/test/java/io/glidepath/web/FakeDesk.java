package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.authoring.RuleFile;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.authoring.SentenceBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A desk in memory: texts can be saved, and everything is published at once. */
final class FakeDesk implements RuleDesk {
  static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  static final String OWN = "channel/own-the-case.yaml";

  final Map<String, Draft> drafts = new TreeMap<>();
  final List<Publication> publications = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  boolean secondPerson;
  @Nullable Refused refused;

  FakeDesk() {
    publish("disk", Publication.Kind.START);
  }

  private Publication publish(String by, Publication.Kind kind) {
    Publication publication =
        new Publication(
            publications.size() + 1L,
            publications.isEmpty() ? "abc123" : "def" + publications.size(),
            kind,
            by,
            null,
            "because",
            AT,
            List.of(new FileChange(OWN, FileChange.Kind.EDITED)));
    publications.add(0, publication);
    return publication;
  }

  @Override
  public boolean secondPerson() {
    return secondPerson;
  }

  @Override
  public CompletionStage<Overview> overview() {
    RuleFile file =
        new RuleFile(
            OWN, "h1", "card", "channel.own-the-case", Map.of("en", "Own"), "live", "cx", null);
    return done(
        new Overview(
            publications.get(0),
            secondPerson,
            List.of(file),
            List.copyOf(drafts.values()),
            null,
            null));
  }

  @Override
  public CompletionStage<Optional<Text>> text(String path, @Nullable String revision) {
    Draft draft = drafts.get(path);
    if (draft != null && revision == null && draft.text() != null) {
      return done(Optional.of(new Text(path, draft.text(), draft)));
    }
    return done(
        path.equals(OWN)
            ? Optional.of(new Text(path, "id: channel.own-the-case\n", null))
            : Optional.empty());
  }

  @Override
  public CompletionStage<Text> save(Edit edit) {
    Draft before = drafts.get(edit.path());
    if (before != null && !before.by().equals(edit.by())) {
      return CompletableFuture.failedFuture(Refused.changed("It was changed.", before));
    }
    Draft draft = new Draft(edit.path(), edit.text(), null, edit.by(), AT);
    drafts.put(edit.path(), draft);
    return done(new Text(edit.path(), edit.text() == null ? "" : edit.text(), draft));
  }

  @Override
  public CompletionStage<List<String>> discard(Collection<String> paths) {
    List<String> dropped = List.copyOf(drafts.keySet());
    drafts.clear();
    return done(dropped);
  }

  @Override
  public CompletionStage<Checked> check(Check check) {
    List<Finding> findings = new ArrayList<>();
    check
        .unsaved()
        .forEach(
            (path, text) ->
                findings.add(new Finding(path, 1, 2, "error", "yaml", "Bad.", "Good.")));
    ScenarioReport report =
        new ScenarioReport(
            List.of(
                new ScenarioReport.Result(
                    "x.test.yaml", 2, 5, "x", "one", true, false, List.of(), List.of())));
    return done(new Checked(findings, check.scenarios() ? report : null, List.of()));
  }

  @Override
  public CompletionStage<SentenceBook> sentences(String language) {
    return done(
        new SentenceBook(
            language, List.of(), List.of("apology"), List.of(), List.of(), List.of(), List.of()));
  }

  @Override
  public CompletionStage<Outcome> publish(
      String by, @Nullable String why, Map<String, @Nullable String> unsaved) {
    asked.add("publish " + by + " " + why);
    if (refused != null) {
      return CompletableFuture.failedFuture(refused);
    }
    if (secondPerson) {
      return done(new Outcome(publications.get(0), proposal(by), true));
    }
    return done(new Outcome(publish(by, Publication.Kind.PUBLISH), null, true));
  }

  private static Proposal proposal(String by) {
    return new Proposal(7, "def", by, null, AT, List.of());
  }

  @Override
  public CompletionStage<Outcome> approve(long proposal, String by) {
    asked.add("approve " + proposal + " " + by);
    return refused == null
        ? done(new Outcome(publish(by, Publication.Kind.PUBLISH), null, true))
        : CompletableFuture.failedFuture(refused);
  }

  @Override
  public CompletionStage<Proposal> reject(long proposal, String by, @Nullable String why) {
    return done(proposal(by));
  }

  @Override
  public CompletionStage<Outcome> rollback(@Nullable String to, String by, @Nullable String why) {
    asked.add("rollback " + to + " " + by);
    return done(new Outcome(publish(by, Publication.Kind.ROLLBACK), null, true));
  }

  @Override
  public CompletionStage<List<Publication>> publications(@Nullable Long before, int limit) {
    return done(
        publications.stream()
            .filter(each -> before == null || each.no() < before)
            .limit(limit)
            .toList());
  }

  @Override
  public CompletionStage<Rulebook> candidate(Map<String, @Nullable String> unsaved) {
    return refused == null ? done(TestServer.RULEBOOK) : CompletableFuture.failedFuture(refused);
  }

  private static <T> CompletionStage<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
