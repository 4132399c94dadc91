package io.glidepath.rulebook.card;

import io.glidepath.interaction.Labels;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.ReadingCache;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Meanings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All cards of a rules directory, with the tables and sentences that they use. */
public record Cards(
    List<RuleCard> all,
    Map<String, Table> tables,
    Dictionary dictionary,
    Labels labels,
    KpiSettings kpis) {

  private record DictionaryKey(List<SourceFile> files) implements ReadingCache.Key<Dictionary> {}

  private record LabelsKey(List<SourceFile> files) implements ReadingCache.Key<Labels> {}

  private record TablesKey(List<SourceFile> files)
      implements ReadingCache.Key<Map<String, Table>> {}

  /** What all cards stand on. */
  private record Ground(
      ReadingCache.Same dictionary,
      ReadingCache.Same tables,
      KpiSettings kpis,
      Set<String> phrases) {}

  private record CardKey(SourceFile file, @Nullable SourceFile drl, Ground ground)
      implements ReadingCache.Key<@Nullable RuleCard> {}

  /** Reads and checks everything; what is wrong goes to {@code findings}. */
  public static Cards read(
      List<SourceFile> files, KpiSettings kpis, Set<String> phrases, Findings findings) {
    Dictionary dictionary = dictionary(files, findings);
    Map<String, Table> tables = tables(files, findings);
    CardContext known = new CardContext(dictionary, tables, new Meanings(kpis), phrases);
    Ground ground =
        new Ground(new ReadingCache.Same(dictionary), new ReadingCache.Same(tables), kpis, phrases);
    Map<String, SourceFile> experts = new HashMap<>();
    files.stream().filter(SourceFile::isExpert).forEach(file -> experts.put(file.id(), file));
    Map<String, RuleCard> byId = new TreeMap<>();
    for (SourceFile file : files) {
      if (file.isCard()) {
        SourceFile drl = experts.remove(file.id());
        RuleCard card =
            findings.once(new CardKey(file, drl, ground), own -> card(file, drl, known, own));
        if (card != null) {
          byId.put(card.id(), card);
        }
      }
    }
    for (SourceFile orphan : experts.values()) {
      findings.error(
          FilePlace.in(orphan.path()), "no-card", "An expert rule needs a card of the same name.");
    }
    List<RuleCard> all = new ArrayList<>(byId.values());
    ScenarioChecks.check(all, files, findings);
    return new Cards(List.copyOf(all), tables, dictionary, labels(files, findings), kpis);
  }

  private static Dictionary dictionary(List<SourceFile> files, Findings findings) {
    List<SourceFile> written = files.stream().filter(SourceFile::isDictionary).toList();
    return findings.once(
        new DictionaryKey(written),
        own -> {
          Dictionary dictionary = Dictionary.read(written, own);
          DictionaryCheck.check(dictionary, own);
          return dictionary;
        });
  }

  private static Labels labels(List<SourceFile> files, Findings findings) {
    List<SourceFile> written =
        files.stream().filter(file -> file.path().equals(LabelReader.FILE)).toList();
    return findings.once(new LabelsKey(written), own -> new LabelReader(own).read(written));
  }

  private static Map<String, Table> tables(List<SourceFile> files, Findings findings) {
    List<SourceFile> written =
        files.stream().filter(file -> file.isTable() || file.path().equals(Packs.FILE)).toList();
    return findings.once(new TablesKey(written), own -> new TableReader(own).read(written));
  }

  private static @Nullable RuleCard card(
      SourceFile file, @Nullable SourceFile drl, CardContext known, Findings findings) {
    CardReader reader = new CardReader(known, findings);
    return drl == null
        ? reader.read(file, null, "")
        : reader.read(file, new ExpertReader(findings).read(drl), drl.text());
  }

  /** One of these cards read anew from another text; empty if that has errors. */
  public Optional<RuleCard> reread(SourceFile changed, Set<String> phrases) {
    Findings own = new Findings();
    CardContext known = new CardContext(dictionary, tables, new Meanings(kpis), phrases);
    RuleCard card = card(changed, null, known, own);
    return own.hasErrors() ? Optional.empty() : Optional.ofNullable(card);
  }

  /** The cards about the live interaction that are at work. */
  public List<RuleCard> live() {
    return all.stream().filter(card -> card.isAtWork() && !card.isAboutSettings()).toList();
  }

  /** The cards about the KPI settings that are at work. */
  public List<RuleCard> settings() {
    return all.stream().filter(card -> card.isAtWork() && card.isAboutSettings()).toList();
  }
}
