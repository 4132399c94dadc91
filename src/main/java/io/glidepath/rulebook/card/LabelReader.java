package io.glidepath.rulebook.card;

import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import io.glidepath.interaction.Language;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code labels.yaml}: what codes are called. Every language is demanded of each. */
final class LabelReader {
  static final String FILE = "labels.yaml";
  private static final Set<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toUnmodifiableSet());

  private final Findings findings;
  private final Texts texts;

  LabelReader(Findings findings) {
    this.findings = findings;
    texts = new Texts(findings);
  }

  /** None if there is no such file. */
  Labels read(List<SourceFile> files) {
    Map<Kind, Map<String, Map<String, String>>> names = new EnumMap<>(Kind.class);
    for (SourceFile file : files) {
      YamlMap yaml = file.path().equals(FILE) ? YamlFile.read(file, findings) : null;
      if (yaml != null) {
        yaml.allowOnly("The list of labels", KINDS);
        for (Kind kind : Kind.values()) {
          YamlMap codes = yaml.has(kind.word()) ? yaml.map(kind.word()) : null;
          if (codes != null) {
            names.put(kind, names(codes));
          }
        }
      }
    }
    return new Labels(names);
  }

  private Map<String, Map<String, String>> names(YamlMap codes) {
    Map<String, Map<String, String>> names = new TreeMap<>();
    for (String code : codes.names()) {
      Map<String, String> byLanguage = texts.read(codes, code).byLanguage();
      if (byLanguage.keySet().containsAll(Language.codes())) {
        names.put(code, byLanguage);
      }
    }
    return names;
  }
}
