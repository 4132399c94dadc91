package io.glidepath.rulebook.card;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.Place;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Meanings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All cards of a rules directory, with the tables and sentences that they use. */
public record Cards(
    List<RuleCard> all, Map<String, Table> tables, Dictionary dictionary, KpiSettings kpis) {

  /** Reads and checks everything; what is wrong goes to {@code findings}. */
  public static Cards read(
      List<SourceFile> files, KpiSettings kpis, Set<String> phrases, Findings findings) {
    Dictionary dictionary = Dictionary.read(files, findings);
    Map<String, Table> tables = new TableReader(findings).read(files);
    Known known = new Known(dictionary, tables, new Meanings(kpis), phrases);
    DictionaryCheck.check(dictionary, findings);
    Map<String, SourceFile> experts = new HashMap<>();
    files.stream().filter(SourceFile::isExpert).forEach(file -> experts.put(file.id(), file));
    Map<String, RuleCard> byId = new TreeMap<>();
    CardReader reader = new CardReader(known, findings);
    ExpertReader expertReader = new ExpertReader(findings);
    for (SourceFile file : files) {
      if (file.isCard()) {
        SourceFile drl = experts.remove(file.id());
        RuleCard card =
            drl == null
                ? reader.read(file, null, "")
                : reader.read(file, expertReader.read(drl), drl.text());
        if (card != null) {
          byId.put(card.id(), card);
        }
      }
    }
    for (SourceFile orphan : experts.values()) {
      findings.error(
          Place.in(orphan.path()), "no-card", "An expert rule needs a card of the same name.");
    }
    List<RuleCard> all = new ArrayList<>(byId.values());
    ScenarioChecks.check(all, files, findings);
    return new Cards(List.copyOf(all), tables, dictionary, kpis);
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
