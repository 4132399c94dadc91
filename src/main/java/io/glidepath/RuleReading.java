package io.glidepath;

import io.glidepath.advice.EventReader;
import io.glidepath.advice.Phrases;
import io.glidepath.authoring.Candidate;
import io.glidepath.authoring.Finding;
import io.glidepath.authoring.Reading;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.RuleFile;
import io.glidepath.authoring.RuleLoader;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.authoring.ScenarioReport;
import io.glidepath.authoring.SentenceBook;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.phrase.BadPhrases;
import io.glidepath.phrase.PhraseBook;
import io.glidepath.phrase.PhraseFault;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.review.Reasoner;
import io.glidepath.rulebook.Basis;
import io.glidepath.rulebook.CardReading;
import io.glidepath.rulebook.FileList;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.Sentences;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.lint.IdLock;
import io.glidepath.rulebook.scenario.ScenarioResult;
import io.glidepath.rulebook.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rule texts made into rules: phrases, cards and scenarios together, beside a center's KPI
 * settings. What was understood of a file is kept while it is asked for. Thread-safe.
 */
public final class RuleReading implements RuleLoader {
  private static final Pattern PHRASE_FILE = Pattern.compile("phrases\\.[a-z]{2}\\.yaml");
  private static final EventReader READER = new CloudEventReader(PersonalData.rehearsed());

  private final Basis basis;
  private final Path cache;
  private volatile Heard last = new Heard(Map.of(), Phrases.NONE, List.of());

  /** {@code cache} is where compiled rules are kept. */
  public RuleReading(KpiSettings kpis, Path cache) {
    basis = new Basis(kpis);
    this.cache = cache;
  }

  /** The settings that the rules may speak of. */
  public KpiSettings kpis() {
    return basis.kpis();
  }

  /** Loads what is on disk; a file there that cannot be read makes it unfit. */
  public Candidate load(RuleDirectory.Contents contents) {
    boolean readable = contents.findings().stream().noneMatch(Finding::isError);
    return readable ? load(contents.texts()) : new Unfit(contents.findings());
  }

  /** A revision to ask why; nothing is compiled for it. */
  Reasoner reasoner(String revision, RuleTexts texts) {
    return RulebookFiles.reasoner(revision, texts, basis, heard(texts).phrases());
  }

  @Override
  public List<Finding> check(RuleTexts texts) {
    Heard heard = heard(texts);
    List<Finding> all = new ArrayList<>(heard.findings());
    all.addAll(RulebookFiles.check(texts, basis, heard.phrases()));
    return all;
  }

  @Override
  public List<RuleFile> list(RuleTexts texts) {
    return FileList.of(texts);
  }

  @Override
  public List<Reading> readings(RuleTexts texts, Collection<String> paths) {
    return CardReading.of(texts, basis, heard(texts).phrases(), paths);
  }

  @Override
  public SentenceBook sentences(RuleTexts texts, String language) {
    return Sentences.book(texts, basis, heard(texts).phrases(), language);
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
  public Candidate load(RuleTexts texts) {
    Heard heard = heard(texts);
    if (!heard.findings().isEmpty()) {
      return new Unfit(check(texts));
    }
    RulebookFiles.Loaded loaded = RulebookFiles.load(texts, basis, cache, heard.phrases());
    if (!loaded.isClean()) {
      return new Unfit(loaded.findings());
    }
    return new Fit(loaded);
  }

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
    try {
      return new Heard(files, PhraseBook.of(files), List.of());
    } catch (BadPhrases e) {
      return new Heard(files, Phrases.NONE, e.faults().stream().map(RuleReading::finding).toList());
    }
  }

  private static Finding finding(PhraseFault fault) {
    return new Finding(
        fault.file(),
        fault.line(),
        fault.column(),
        Finding.ERROR,
        fault.code(),
        fault.message(),
        null);
  }

  /** Rules that cannot be used. */
  private record Unfit(List<Finding> findings) implements Candidate {
    @Override
    public Optional<Loaded> loaded() {
      return Optional.empty();
    }

    @Override
    public ScenarioReport play() {
      throw new IllegalStateException("Rules with errors have no scenarios to play.");
    }
  }

  /** Rules that can be used. */
  private record Fit(RulebookFiles.Loaded read) implements Candidate {
    @Override
    public List<Finding> findings() {
      return read.findings();
    }

    @Override
    public Optional<Loaded> loaded() {
      return Optional.of(new Loaded(read.rulebookOrThrow(), read.guardOrThrow()));
    }

    @Override
    public ScenarioReport play() {
      ScenarioRunner runner = new ScenarioRunner(read, READER);
      List<ScenarioReport.Result> results = new ArrayList<>();
      runner.findings().forEach(finding -> results.add(unreadable(finding)));
      runner.run().forEach(result -> results.add(result(result)));
      return new ScenarioReport(results);
    }

    private static ScenarioReport.Result unreadable(Finding finding) {
      return new ScenarioReport.Result(
          finding.file(),
          finding.line(),
          "",
          "The scenarios cannot be read",
          false,
          false,
          List.of(finding.message()),
          List.of());
    }

    private static ScenarioReport.Result result(ScenarioResult result) {
      return new ScenarioReport.Result(
          result.place().file(),
          result.place().line(),
          result.rule(),
          result.name(),
          result.passed(),
          result.todo(),
          result.failures(),
          result.notes());
    }
  }
}
