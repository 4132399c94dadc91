package io.glidepath.web.rules;

import io.glidepath.advice.Card;
import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.authoring.RuleFile;
import io.glidepath.authoring.ScenarioReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules and their changes as the outside sees them. */
final class RuleViews {
  private RuleViews() {}

  static Map<String, Object> overview(Rulebook live, RuleDesk.Overview overview) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("revision", live.revision());
    view.put("cards", live.cards().stream().map(RuleViews::card).toList());
    view.put("publication", publication(overview.live(), true));
    view.put("approval", overview.secondPerson() ? "second-person" : "none");
    view.put("files", files(overview));
    put(view, "proposal", overview.proposal(), RuleViews::proposal);
    put(view, "trouble", overview.trouble(), trouble -> trouble);
    return view;
  }

  private static Map<String, Object> card(Card card) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", card.id());
    view.put("title", card.title().byLanguage());
    view.put("pillar", card.pillar());
    view.put("status", card.shadow() ? "shadow" : "live");
    view.put("version", card.version());
    return view;
  }

  private static List<Map<String, Object>> files(RuleDesk.Overview overview) {
    Map<String, Draft> drafts =
        overview.drafts().stream().collect(Collectors.toMap(Draft::path, Function.identity()));
    List<Map<String, Object>> views = new java.util.ArrayList<>();
    for (RuleFile file : overview.files()) {
      views.add(file(file, drafts.remove(file.path())));
    }
    drafts.values().stream()
        .filter(draft -> draft.text() == null)
        .forEach(draft -> views.add(removed(draft)));
    return views;
  }

  private static Map<String, Object> file(RuleFile file, @Nullable Draft draft) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("path", file.path());
    view.put("hash", file.hash());
    view.put("kind", file.kind());
    put(view, "cardId", file.cardId(), id -> id);
    put(view, "title", file.title(), title -> title);
    put(view, "status", file.status(), status -> status);
    put(view, "owner", file.owner(), owner -> owner);
    put(view, "about", file.about(), about -> about);
    put(view, "draft", draft, each -> Map.of("by", each.by(), "at", each.at()));
    return view;
  }

  private static Map<String, Object> removed(Draft draft) {
    Map<String, Object> why = Map.of("by", draft.by(), "at", draft.at(), "removed", true);
    return Map.of("path", draft.path(), "hash", "", "kind", "other", "draft", why);
  }

  static Map<String, Object> publication(Publication publication, boolean live) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("no", publication.no());
    view.put("revision", publication.revision());
    view.put("action", publication.kind().word());
    view.put("by", publication.by());
    put(view, "approvedBy", publication.approvedBy(), by -> by);
    put(view, "why", publication.why(), why -> why);
    view.put("at", publication.at());
    view.put("changes", changes(publication.changes()));
    view.put("live", live);
    return view;
  }

  static Map<String, Object> proposal(Proposal proposal) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("no", proposal.no());
    view.put("revision", proposal.revision());
    view.put("by", proposal.by());
    put(view, "why", proposal.why(), why -> why);
    view.put("at", proposal.at());
    view.put("changes", changes(proposal.changes()));
    return view;
  }

  private static List<Map<String, String>> changes(List<FileChange> changes) {
    return changes.stream()
        .map(change -> Map.of("path", change.path(), "kind", change.kind().word()))
        .toList();
  }

  static Map<String, Object> checked(RuleDesk.Checked checked) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("clean", checked.isClean());
    view.put("findings", checked.findings());
    put(view, "scenarios", checked.scenarios(), RuleViews::scenarios);
    if (!checked.readings().isEmpty()) {
      view.put("readings", checked.readings());
    }
    return view;
  }

  static Map<String, Object> scenarios(ScenarioReport report) {
    long failed = report.failures().size();
    long todo = report.results().stream().filter(each -> each.todo() && !each.passed()).count();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("passed", report.results().size() - failed - todo);
    view.put("failed", failed);
    view.put("todo", todo);
    view.put("results", report.results());
    return view;
  }

  private static <T> void put(
      Map<String, Object> view, String name, @Nullable T value, Function<T, Object> as) {
    if (value != null) {
      view.put(name, as.apply(value));
    }
  }
}
