package io.glidepath.rulebook;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleDirectory.Contents;
import io.glidepath.authoring.RuleFile;
import io.glidepath.authoring.RuleLoader;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.authoring.SentenceBook;
import io.glidepath.authoring.UnderstoodCard;
import io.glidepath.interaction.Phrases;
import io.glidepath.journal.EventReader;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.BadPhrases;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.phrase.PhraseFault;
import io.glidepath.review.Reasoner;
import io.glidepath.rulebook.card.Cards;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.lint.IdLock;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rule texts made into rules: phrases, cards and scenarios together, beside a center's KPI
 * settings. What was understood of a file is kept while it is asked for. Thread-safe.
 */
public final class RuleReader implements RuleLoader {
  private static final Pattern PHRASE_FILE = Pattern.compile("phrases\\.[a-z]{2}\\.yaml");

  private static final Finding DEAF =
      new Finding(
          "phrases.en.yaml",
          1,
          1,
          Finding.WARNING,
          "phrase-file",
          "There is no such file, so that nothing which is said is understood.",
          null);

  private final ReadingBasis basis;
  private final Path cache;
  private final EventReader events;
  private volatile Heard last = hear(Map.of());
  private volatile @Nullable Checked checked;

  /**
   * Reads rules beside these settings.
   *
   * @param cache where compiled rules are kept
   * @param events reads the events of scenarios
   */
  public RuleReader(KpiSettings kpis, Path cache, EventReader events) {
    basis = new ReadingBasis(kpis);
    this.cache = cache;
    this.events = events;
  }

  /** Reads rules beside other settings. */
  RuleReader beside(KpiSettings kpis) {
    return new RuleReader(kpis, cache, events);
  }

  /** The settings that the rules may speak of. */
  public KpiSettings kpis() {
    return basis.kpis();
  }

  /** Loads what is on disk; a file there that cannot be read makes it unfit. */
  public RuleCandidate load(Contents contents) {
    boolean readable = contents.findings().stream().noneMatch(Finding::isError);
    return readable ? load(contents.texts()) : new Unfit(contents.findings());
  }

  /** A revision to ask why; nothing is compiled for it. */
  public Reasoner reasoner(String revision, RuleTexts texts) {
    return RulebookFiles.reasoner(revision, texts, basis, heard(texts).phrases());
  }

  /** {@inheritDoc} Asked again about the same texts, as pages do, it has the answer at hand. */
  @Override
  public List<Finding> check(RuleTexts texts) {
    Checked kept = checked;
    if (kept == null || !kept.texts().equals(texts)) {
      Heard heard = heard(texts);
      Contents contents = new Contents(texts, heard.findings());
      kept = new Checked(texts, RulebookFiles.check(contents, basis, heard.phrases()));
      checked = kept;
    }
    return kept.findings();
  }

  @Override
  public List<RuleFile> list(RuleTexts texts) {
    return FileList.of(texts);
  }

  @Override
  public List<UnderstoodCard> readings(RuleTexts texts, Collection<String> paths, String language) {
    Phrases phrases = heard(texts).phrases();
    Cards cards = RulebookFiles.understood(texts, basis, phrases);
    return CardReading.of(texts, cards, paths, PlainMeaning.of(cards, phrases, language));
  }

  @Override
  public SentenceBook sentences(RuleTexts texts, String language) {
    return SentenceList.book(texts, basis, heard(texts).phrases(), language);
  }

  @Override
  public RuleTexts complete(RuleTexts texts) {
    if (texts.text(IdLock.FILE) == null) {
      return texts;
    }
    List<SourceFile> files = RuleFolder.take(texts, new Findings());
    return texts.with(Map.of(IdLock.FILE, IdLock.renewed(files)));
  }

  @Override
  public RuleCandidate load(RuleTexts texts) {
    RulebookFiles.Loaded loaded = read(new Contents(texts, List.of()));
    return loaded.isClean() ? new Fit(loaded, events) : new Unfit(loaded.findings());
  }

  /** What comes of the files of a directory; all that is wrong with them is found in one go. */
  public RulebookFiles.Loaded read(Contents contents) {
    Heard heard = heard(contents.texts());
    List<Finding> known = new ArrayList<>(contents.findings());
    known.addAll(heard.findings());
    return RulebookFiles.load(new Contents(contents.texts(), known), basis, cache, heard.phrases());
  }

  /** What is wrong with the phrase files. */
  public List<Finding> phraseFindings(RuleTexts texts) {
    return heard(texts).findings();
  }

  /** What was found last. */
  private record Checked(RuleTexts texts, List<Finding> findings) {}

  private record Heard(Map<String, String> files, Phrases phrases, List<Finding> findings) {}

  private Heard heard(RuleTexts texts) {
    TreeMap<String, String> files = new TreeMap<>(texts.byPath());
    files.keySet().removeIf(path -> !PHRASE_FILE.matcher(path).matches());
    Heard kept = last;
    if (kept.files().equals(files)) {
      return kept;
    }
    Heard heard = hear(files);
    last = heard;
    return heard;
  }

  private static Heard hear(Map<String, String> files) {
    if (files.isEmpty()) {
      return new Heard(files, Phrases.NONE, List.of(DEAF));
    }
    try {
      PhraseBook book = PhraseBook.of(files);
      return new Heard(files, book, findings(Finding.WARNING, book.doubts()));
    } catch (BadPhrases e) {
      return new Heard(files, Phrases.NONE, findings(Finding.ERROR, e.faults()));
    }
  }

  private static List<Finding> findings(String severity, List<PhraseFault> faults) {
    return faults.stream().map(fault -> finding(severity, fault)).toList();
  }

  private static Finding finding(String severity, PhraseFault fault) {
    return new Finding(
        fault.file(),
        fault.line(),
        fault.column(),
        severity,
        fault.code(),
        fault.message(),
        fault.instead());
  }

  /** Rules that cannot be used. */
  private record Unfit(List<Finding> findings) implements RuleCandidate {
    @Override
    public Optional<Loaded> loaded() {
      return Optional.empty();
    }

    @Override
    public ScenarioReport play(Set<String> paths) {
      throw new IllegalStateException("Rules with errors have no scenarios to play.");
    }
  }

  /** Rules that can be used. */
  private record Fit(RulebookFiles.Loaded read, EventReader events) implements RuleCandidate {
    @Override
    public List<Finding> findings() {
      return read.findings();
    }

    @Override
    public Optional<Loaded> loaded() {
      return Optional.of(new Loaded(read.rulebookOrThrow(), read.guardOrThrow()));
    }

    @Override
    public ScenarioReport play(Set<String> paths) {
      ScenarioRunner runner = new ScenarioRunner(read, events);
      List<ScenarioReport.Result> results = new ArrayList<>();
      runner.findings().forEach(finding -> results.add(unreadable(finding)));
      results.addAll(runner.run(paths).results());
      return new ScenarioReport(results);
    }

    private static ScenarioReport.Result unreadable(Finding finding) {
      return new ScenarioReport.Result(
          finding.file(),
          finding.line(),
          finding.column(),
          "",
          "The scenarios cannot be read",
          false,
          false,
          List.of(finding.message()),
          List.of());
    }
  }
}
