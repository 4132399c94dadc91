package io.glidepath.rulebook;

import io.glidepath.advice.Verdict;
import io.glidepath.authoring.Allowed;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.RuleDirectory.Contents;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.review.Reasoner;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.CardCompiler;
import io.glidepath.rulebook.drools.ClassCache;
import io.glidepath.rulebook.drools.DrlWriter;
import io.glidepath.rulebook.drools.RuleBase;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.lint.Lint;
import io.glidepath.rulebook.sentence.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entry: a directory of rule files becomes a rulebook and a guard, all or nothing, or findings
 * that say why not. Files are read, understood, printed as DRL, compiled, scanned and loaded.
 */
public final class RulebookFiles {
  private static final DrlWriter WRITER =
      new DrlWriter("io.glidepath.rules.live", Verdict.class, Set.of(Subject.ROW), true);
  private static final DrlWriter SETTINGS_WRITER =
      new DrlWriter(
          "io.glidepath.rules.settings", Raised.class, Set.of(Subject.KPI, Subject.FORM), false);

  private RulebookFiles() {}

  /**
   * What became of a directory; rulebook and guard are null if a finding is an error.
   *
   * @param allowed warnings that cards keep on purpose
   */
  public record Loaded(
      List<Finding> findings,
      List<Allowed> allowed,
      List<SourceFile> files,
      @Nullable FileRulebook rulebook,
      @Nullable FileGuard guard) {

    public boolean isClean() {
      return rulebook != null;
    }

    /** The rulebook; throws {@link IllegalStateException} with the findings if there is none. */
    public FileRulebook rulebookOrThrow() {
      if (rulebook == null) {
        throw new IllegalStateException(
            "The rules cannot be used:\n"
                + String.join("\n", findings.stream().map(Finding::format).toList()));
      }
      return rulebook;
    }

    public FileGuard guardOrThrow() {
      rulebookOrThrow();
      return Objects.requireNonNull(guard);
    }
  }

  /**
   * Checks, compiles and loads the rules below a directory.
   *
   * @param kpis the center's settings, which rules may speak of
   * @param cache where compiled rules are kept
   * @param phrases what the rules may speak of having been said; not checked if it has no names
   */
  public static Loaded load(Path rules, KpiSettings kpis, Path cache, Phrases phrases) {
    ReadingBasis basis = new ReadingBasis(kpis);
    Findings findings = basis.kept().begin();
    return load(RuleFolder.read(rules, findings), findings, basis, cache, phrases);
  }

  /** The same of files that are at hand, beside what is known to be wrong with them. */
  static Loaded load(Contents contents, ReadingBasis basis, Path cache, Phrases phrases) {
    Findings findings = basis.kept().begin().with(contents.findings());
    return load(RuleFolder.take(contents.texts(), findings), findings, basis, cache, phrases);
  }

  /** What is wrong with files that are read for the first time; nothing is compiled for it. */
  public static List<Finding> check(RuleTexts texts, KpiSettings kpis, Phrases phrases) {
    return check(new Contents(texts, List.of()), new ReadingBasis(kpis), phrases);
  }

  /** What is wrong with the files, beside what is known to be; nothing is compiled for it. */
  static List<Finding> check(Contents contents, ReadingBasis basis, Phrases phrases) {
    Findings findings = basis.kept().begin().with(contents.findings());
    understand(RuleFolder.take(contents.texts(), findings), basis.kpis(), phrases, findings);
    return findings.all();
  }

  /** What could be understood of the texts, without a word on what is wrong with them. */
  static Cards understood(RuleTexts texts, ReadingBasis basis, Phrases phrases) {
    Findings findings = basis.kept().begin();
    return Cards.read(RuleFolder.take(texts, findings), basis.kpis(), phrases.names(), findings);
  }

  /** A recorded revision to ask why; nothing is compiled for it. */
  public static Reasoner reasoner(
      String revision, RuleTexts texts, ReadingBasis basis, Phrases phrases) {
    return new CardReasoner(revision, texts, understood(texts, basis, phrases), phrases);
  }

  /** Whether texts and settings come to that revision. */
  public static boolean comesTo(String revision, RuleTexts texts, KpiSettings kpis) {
    return revision(RuleFolder.take(texts, new Findings()), kpis).equals(revision);
  }

  private static Cards understand(
      List<SourceFile> files, KpiSettings kpis, Phrases phrases, Findings findings) {
    Cards cards = Cards.read(files, kpis, phrases.names(), findings);
    Lint.check(cards, files, findings);
    findings.closeAllowances();
    return cards;
  }

  private static Loaded load(
      List<SourceFile> files, Findings findings, ReadingBasis basis, Path cache, Phrases phrases) {
    Cards cards = understand(files, basis.kpis(), phrases, findings);
    if (findings.hasErrors()) {
      return new Loaded(findings.all(), findings.allowed(), files, null, null);
    }
    List<RuleCard> live = cards.live();
    ClassCache kept = new ClassCache(cache);
    RuleBase rules = new CardCompiler(WRITER, kept).compile(possible(live)).orElse(null);
    FileRulebook rulebook =
        new FileRulebook(revision(files, basis.kpis()), cards, live, phrases, rules);
    List<RuleCard> settings = cards.settings();
    RuleBase guards = new CardCompiler(SETTINGS_WRITER, kept).compile(settings).orElse(null);
    FileGuard guard = new FileGuard(settings, guards);
    return new Loaded(findings.all(), findings.allowed(), files, rulebook, guard);
  }

  /** The DRL that a directory's cards come to, for those who want to see it. */
  public static List<String> drl(List<RuleCard> live, List<RuleCard> settings) {
    List<String> drls = new ArrayList<>();
    if (!possible(live).isEmpty()) {
      drls.add(WRITER.write(possible(live)));
    }
    if (!settings.isEmpty()) {
      drls.add(SETTINGS_WRITER.write(settings));
    }
    return drls;
  }

  private static List<RuleCard> possible(List<RuleCard> cards) {
    return cards.stream().filter(card -> card.body().possible()).toList();
  }

  private static String revision(List<SourceFile> files, KpiSettings kpis) {
    StringBuilder all = new StringBuilder();
    for (SourceFile file : files) {
      all.append(file.path()).append(' ').append(Hash.of(file.text())).append('\n');
    }
    return Hash.of(all.append(KpiText.of(kpis)).toString());
  }
}
