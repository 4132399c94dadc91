package io.glidepath.rulebook;

import io.glidepath.authoring.Hash;
import io.glidepath.authoring.RuleFile;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rule files with what a list of them shows, read leniently: half-written cards too. */
public final class FileList {
  private FileList() {}

  /** In order of the paths. */
  public static List<RuleFile> of(RuleTexts texts) {
    return texts.byPath().entrySet().stream()
        .map(each -> of(new SourceFile(each.getKey(), each.getValue())))
        .toList();
  }

  private static RuleFile of(SourceFile file) {
    String hash = Hash.of(file.text());
    YamlMap card = file.isCard() ? YamlFile.read(file, new Findings()) : null;
    if (card == null) {
      String id = file.isCard() ? file.id() : null;
      return new RuleFile(file.path(), hash, kind(file), id, null, null, null, null);
    }
    return new RuleFile(
        file.path(),
        hash,
        kind(file),
        file.id(),
        title(card),
        card.text("status"),
        card.text("owner"),
        card.text("about"));
  }

  private static @Nullable Map<String, String> title(YamlMap card) {
    YamlMap title = card.mapOrNull("title");
    if (title == null) {
      return null;
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (String language : title.names()) {
      String words = title.text(language);
      if (words != null) {
        byLanguage.put(language, words);
      }
    }
    return byLanguage;
  }

  private static String kind(SourceFile file) {
    if (file.isCard()) {
      return "card";
    }
    if (file.isScenario()) {
      return "scenarios";
    }
    if (file.isTable()) {
      return "table";
    }
    if (file.isDictionary()) {
      return "dictionary";
    }
    if (file.isExpert()) {
      return "drl";
    }
    return file.path().startsWith("phrases.") ? "phrases" : "other";
  }
}
