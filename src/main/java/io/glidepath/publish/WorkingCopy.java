package io.glidepath.publish;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.Refused;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files on disk with the saved drafts laid over them. Nothing in it is overwritten unseen. */
final class WorkingCopy {
  static final String LOCK = "ids.lock";
  private static final int LARGEST = 256 * 1024;

  private final RuleDirectory directory;
  private final RuleHistory history;
  private final Clock clock;

  WorkingCopy(RuleDirectory directory, RuleHistory history, Clock clock) {
    this.directory = directory;
    this.history = history;
    this.clock = clock;
  }

  List<Draft> drafts() {
    return history.drafts();
  }

  RuleTexts texts() {
    return readable().with(texts(drafts()));
  }

  /** What is on disk, as far as it can be read. */
  RuleTexts readable() {
    return directory.read().texts();
  }

  /** What is on disk; throws {@link Refused} if a file there cannot be read. */
  RuleTexts onDisk() {
    RuleDirectory.Contents contents = directory.read();
    if (contents.findings().stream().anyMatch(Finding::isError)) {
      throw Refused.findings(contents.findings());
    }
    return contents.texts();
  }

  static Map<String, @Nullable String> texts(Collection<Draft> drafts) {
    Map<String, @Nullable String> texts = new HashMap<>();
    drafts.forEach(draft -> texts.put(draft.path(), draft.text()));
    return texts;
  }

  Optional<RuleDesk.Text> text(String path) {
    Optional<Draft> draft = draft(path);
    String text = draft.isPresent() ? draft.get().text() : readable().text(path);
    return Optional.ofNullable(text)
        .map(found -> new RuleDesk.Text(path, found, draft.orElse(null)));
  }

  /** Keeps an edit as a draft, unless it was made from a text that is no longer the latest. */
  RuleDesk.Text save(RuleDesk.Edit edit) {
    check(edit.path(), edit.text());
    String onDisk = readable().text(edit.path());
    Optional<Draft> draft = draft(edit.path());
    String now = draft.isPresent() ? draft.get().text() : onDisk;
    String hash = now == null ? "" : Hash.of(now);
    boolean foreign = draft.isPresent() && !draft.get().by().equals(edit.by());
    if (edit.expected() == null ? foreign : !edit.expected().equals(hash)) {
      throw changed(edit.path(), now, draft);
    }
    String base = draft.isPresent() ? draft.get().base() : onDisk == null ? null : Hash.of(onDisk);
    Draft kept = new Draft(edit.path(), edit.text(), base, edit.by(), clock.instant());
    if (Objects.equals(edit.text(), onDisk)) {
      history.drop(List.of(edit.path()));
      return new RuleDesk.Text(edit.path(), Objects.requireNonNullElse(onDisk, ""), null);
    }
    history.keep(kept);
    return new RuleDesk.Text(edit.path(), Objects.requireNonNullElse(edit.text(), ""), kept);
  }

  /** Throws {@link Refused} for a text that no file could hold, or at a path that no file has. */
  Map<String, @Nullable String> demand(Map<String, @Nullable String> unsaved) {
    unsaved.forEach(this::check);
    return unsaved;
  }

  private void check(String path, @Nullable String text) {
    if (path.equals(LOCK)) {
      throw Refused.of(
          Refused.Kind.NOT_A_RULE_FILE, LOCK + " is kept by the program; nobody else writes it.");
    }
    if (!directory.takes(path)) {
      throw Refused.of(
          Refused.Kind.NOT_A_RULE_FILE,
          "A rule file is pillar/name.yaml, .test.yaml, .csv or .drl, in small letters and dashes,"
              + " not "
              + path
              + ".");
    }
    if (text != null && text.length() > LARGEST) {
      throw Refused.of(Refused.Kind.NOT_A_RULE_FILE, "A rule file has 256 KiB at most.");
    }
    if (text != null && text.indexOf(0) >= 0) {
      throw Refused.of(
          Refused.Kind.NOT_A_RULE_FILE, path + " holds the character U+0000, which is no text.");
    }
  }

  private static Refused changed(String path, @Nullable String now, Optional<Draft> draft) {
    Draft theirs = draft.orElseGet(() -> new Draft(path, now, null, "disk", Instant.EPOCH));
    String who =
        draft.isPresent()
            ? draft.get().by() + " saved a draft of it at " + draft.get().at() + "."
            : "It was changed on disk.";
    return Refused.changed(path + " is no longer what you edited: " + who, theirs);
  }

  /** Throws {@link Refused} if a draft was made from a text that is no longer the one on disk. */
  static void checkBases(List<Draft> drafts, RuleTexts onDisk) {
    for (Draft draft : drafts) {
      String text = onDisk.text(draft.path());
      String base = text == null ? null : Hash.of(text);
      boolean same = Objects.equals(text, draft.text());
      if (!same && !Objects.equals(base, draft.base())) {
        throw Refused.changed(
            draft.path() + " was changed on disk after the draft was begun; compare the two.",
            new Draft(draft.path(), text, base, "disk", draft.at()));
      }
    }
  }

  List<String> discard(Collection<String> paths) {
    List<String> dropped =
        drafts().stream()
            .map(Draft::path)
            .filter(path -> paths.isEmpty() || paths.contains(path))
            .toList();
    history.drop(dropped);
    return dropped;
  }

  private Optional<Draft> draft(String path) {
    return drafts().stream().filter(draft -> draft.path().equals(path)).findFirst();
  }
}
