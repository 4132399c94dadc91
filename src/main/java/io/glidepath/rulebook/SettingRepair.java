package io.glidepath.rulebook;

import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.UnreadableSettings;
import io.glidepath.rulebook.file.EditedText;
import io.glidepath.rulebook.file.LineEdit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fixes settings one flag at a time, and looks again after each: what one fix takes away needs no
 * other. Each card is asked once about a setting, so that it comes to an end.
 */
final class SettingRepair {
  private static final String HINT = "info";

  private final FileGuard guard;
  private final String language;
  private final Set<String> rules;
  private final Set<FlagName> asked = new HashSet<>();

  /** {@code rules} are those whose flags are fixed; none for all that are more than hints. */
  SettingRepair(FileGuard guard, String language, Set<String> rules) {
    this.guard = guard;
    this.language = language;
    this.rules = rules;
  }

  FixedSettings of(KpiSettings settings) {
    EditedText text = EditedText.of(settings.text());
    KpiSettings now = settings;
    Optional<FileGuard.Found> next = next(now);
    while (next.isPresent()) {
      FileGuard.Found found = next.get();
      List<LineEdit> edits = SettingEdits.of(text).of(guard.fix(found, language), found.fact());
      EditedText fixed = text.with(edits);
      KpiSettings then = edits.isEmpty() ? null : read(fixed);
      if (then != null && then.faults().size() <= now.faults().size()) {
        text = fixed;
        now = then;
      }
      next = next(now);
    }
    return new FixedSettings(now, text.diff("kpis.yaml"));
  }

  /** One fix alone; empty if it changes nothing, or would bring what is not understood. */
  static Optional<FixedSettings> one(KpiSettings settings, SettingFix fix, @Nullable Object fact) {
    EditedText text = EditedText.of(settings.text());
    List<LineEdit> edits = SettingEdits.of(text).of(fix, fact);
    EditedText fixed = text.with(edits);
    KpiSettings then = edits.isEmpty() ? null : read(fixed);
    return then == null || then.faults().size() > settings.faults().size()
        ? Optional.empty()
        : Optional.of(new FixedSettings(then, text.diff(edits, "kpis.yaml")));
  }

  private Optional<FileGuard.Found> next(KpiSettings settings) {
    return guard.found(settings).stream()
        .filter(found -> isToBeFixed(found) && asked.add(found.name()))
        .findFirst();
  }

  private boolean isToBeFixed(FileGuard.Found found) {
    return rules.isEmpty()
        ? !found.terms().severity().equals(HINT)
        : rules.contains(found.card().id());
  }

  private static @Nullable KpiSettings read(EditedText text) {
    try {
      return new KpiFile().read(text.text());
    } catch (UnreadableSettings e) {
      return null;
    }
  }
}
