package io.glidepath.rulebook;

import io.glidepath.interaction.Nearest;
import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.FlagName;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import io.glidepath.kpi.WholeSettings;
import io.glidepath.rulebook.card.FlagTerms;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.suggestion.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cards about KPI settings at work. If one throws, or together they take too long, they are
 * asked one by one, and those that fail are skipped. Thread-safe.
 */
public final class FileGuard implements Guard {
  /** What flags on all settings together stand against. */
  public static final String ALL = Raised.ALL;

  private static final Logger LOG = LoggerFactory.getLogger(FileGuard.class);
  private static final int MOST_FIRINGS = 5_000;
  private static final long MOST_NANOS = 1_000_000_000;

  private final List<RuleCard> cards;
  private final @Nullable RuleBase rules;
  private final LongSupplier clock;
  private final Map<String, SettingFix> fixes = new ConcurrentHashMap<>();

  FileGuard(List<RuleCard> cards, @Nullable RuleBase rules) {
    this(cards, rules, Stopwatch::threadNanos);
  }

  /** {@code clock} tells the nanoseconds that the cards are charged with. */
  FileGuard(List<RuleCard> cards, @Nullable RuleBase rules, LongSupplier clock) {
    this.cards = cards;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Flag> check(KpiSettings settings, String language) {
    SettingEdits edits = SettingEdits.of(settings.text());
    return found(settings).stream().map(each -> flag(each, language, edits)).toList();
  }

  @Override
  public FixedSettings fix(KpiSettings settings, String language, Set<String> rules) {
    Set<String> known = new TreeSet<>();
    cards.forEach(card -> known.add(card.id()));
    rules.stream()
        .filter(rule -> !known.contains(rule))
        .findFirst()
        .ifPresent(rule -> refuse(rule, known));
    return new SettingRepair(this, language, rules).of(settings);
  }

  @Override
  public Optional<FixedSettings> fix(KpiSettings settings, String language, FlagName flag) {
    return found(settings).stream()
        .filter(each -> each.name().equals(flag))
        .findFirst()
        .flatMap(each -> SettingRepair.one(settings, fix(each, language), each.fact()));
  }

  private static void refuse(String rule, Set<String> known) {
    throw new IllegalArgumentException(
        "No card about KPI settings is called %s.%s"
            .formatted(
                rule, Nearest.to(rule, known).map(near -> " Is it " + near + "?").orElse("")));
  }

  /**
   * A card that flags something.
   *
   * @param kpi the setting's id, {@link Raised#QUALITY_FORM} or {@link #ALL}
   * @param fact the setting or the item of the form; null for all of them together
   */
  record Found(RuleCard card, String kpi, @Nullable Object fact) {
    FlagTerms terms() {
      return Objects.requireNonNull(card.flag());
    }

    FlagName name() {
      return new FlagName(card.id(), kpi, item());
    }

    @Nullable String item() {
      return fact instanceof QualityItem item ? item.item() : null;
    }
  }

  /** What the cards flag, those about all settings together last. */
  List<Found> found(KpiSettings settings) {
    Raised raised = raised(settings);
    List<Found> found = new ArrayList<>();
    for (Kpi kpi : settings.kpis()) {
      add(found, raised.against(kpi.id()), kpi.id(), kpi);
    }
    for (QualityItem item : settings.qualityForm()) {
      add(found, raised.against(item), Raised.QUALITY_FORM, item);
    }
    add(found, raised.against(Raised.ALL), Raised.ALL, null);
    return List.copyOf(found);
  }

  private void add(List<Found> found, Set<String> held, String kpi, @Nullable Object fact) {
    for (RuleCard card : held.isEmpty() ? List.<RuleCard>of() : cards) {
      if (!card.card().shadow() && held.contains(card.id())) {
        found.add(new Found(card, kpi, fact));
      }
    }
  }

  /** The cards that hold against some setting, those that are only watched ones too. */
  public Set<String> held(KpiSettings settings) {
    return raised(settings).all();
  }

  /** The same by the setting's id, the item's text, or {@link #ALL} for all settings together. */
  public Map<String, Set<String>> heldOn(KpiSettings settings) {
    Raised raised = raised(settings);
    Map<String, Set<String>> held = new LinkedHashMap<>();
    settings.kpis().forEach(kpi -> held.put(kpi.id(), raised.against(kpi.id())));
    settings.qualityForm().forEach(item -> held.put(item.item(), raised.against(item)));
    held.put(ALL, raised.against(Raised.ALL));
    return held;
  }

  private Raised raised(KpiSettings settings) {
    if (rules == null) {
      return new Raised();
    }
    long begun = clock.getAsLong();
    try {
      Raised raised = new Raised();
      int firings = fire(rules, settings, raised);
      if (firings < MOST_FIRINGS && clock.getAsLong() - begun <= MOST_NANOS) {
        return raised;
      }
      LOG.warn("The rules about KPI settings overran; they are asked one by one");
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A rule about KPI settings threw; they are asked one by one", e);
    }
    return new FlagsOneByOne(cards, clock).raised(settings);
  }

  private static int fire(RuleBase rules, KpiSettings settings, Raised raised) {
    KieSession session = rules.open();
    try {
      session.setGlobal("verdict", raised);
      settings.kpis().forEach(session::insert);
      settings.qualityForm().forEach(session::insert);
      session.insert(new WholeSettings(settings));
      return session.fireAllRules(MOST_FIRINGS);
    } finally {
      session.dispose();
    }
  }

  private Flag flag(Found found, String language, SettingEdits edits) {
    RuleCard card = found.card();
    FlagTerms terms = found.terms();
    List<Evidence> evidence = card.card().evidence();
    SettingFix fix = fix(found, language);
    String diff = edits.diff(edits.of(fix, found.fact()));
    return new Flag(
        found.kpi(),
        card.id(),
        card.card().title().in(language),
        language,
        terms.severity(),
        terms.why().in(language),
        terms.effect().in(language),
        fix.yaml(found.fact()),
        terms.counterMetric(),
        evidence.isEmpty() ? null : evidence.get(0).claim() + " (" + evidence.get(0).source() + ")",
        found.item(),
        diff.isEmpty() ? null : diff,
        List.of());
  }

  /** What the card says to set instead. */
  SettingFix fix(Found found, String language) {
    return fixes.computeIfAbsent(found.terms().fix().in(language), SettingFix::of);
  }
}
