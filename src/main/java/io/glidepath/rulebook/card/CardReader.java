package io.glidepath.rulebook.card;

import io.glidepath.advice.Card;
import io.glidepath.authoring.Hash;
import io.glidepath.interaction.Nearest;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlItem;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.suggestion.Link;
import io.glidepath.suggestion.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one rule card, and says what is wrong with it. */
final class CardReader {
  static final Set<String> PILLARS =
      Set.of("channel", "simplicity", "experience", "prevention", "kpi");
  private static final Set<String> STATUSES = Set.of("draft", "shadow", "live", "retired");
  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "about",
          "status",
          "owner",
          "title",
          "advice",
          "say",
          "because",
          "link",
          "settings",
          "when",
          "then",
          "evidence",
          "limits",
          "allow",
          "retired");
  private static final Set<String> ACTIONS =
      Set.of("charge", "suggest", "signal", "alert", "flag", "hush");

  private final CardContext known;
  private final Findings findings;
  private final Texts texts;
  private final Terms terms;

  CardReader(CardContext known, Findings findings) {
    this.known = known;
    this.findings = findings;
    texts = new Texts(findings);
    terms = new Terms(findings);
  }

  /** {@code expert} is the rule's body if it is written in DRL beside the card. */
  @Nullable RuleCard read(SourceFile file, @Nullable RuleBody expert, String expertText) {
    YamlMap yaml = YamlFile.read(file, findings);
    if (yaml == null) {
      return null;
    }
    yaml.allowOnly("A card", MEMBERS);
    Allowances.read(yaml, findings);
    PlainWords.check(yaml, findings);
    checkId(file, yaml);
    String status = Objects.requireNonNullElse(oneOf(yaml, "status", STATUSES, null), "draft");
    UnwrittenWords.check(yaml, status, findings);
    if (status.equals("retired") && isBlank(yaml.text("retired"))) {
      findings.warn(
          yaml.place("status"),
          "no-reason",
          "The card is retired and does not say why.",
          "retired: agents dismissed it nine times in ten");
    }
    boolean aboutSettings = "settings".equals(oneOf(yaml, "about", Set.of("settings"), null));
    Map<String, String> settings = settings(yaml);
    List<Condition> conditions = conditions(file, yaml, expert != null);
    Card card = card(file, yaml, status.equals("shadow"), Hash.of(file.text() + expertText));
    return new RuleCard(
        yaml.place(),
        card,
        status,
        settings,
        conditions,
        expert != null ? expert : Bodies.of(conditions, aboutSettings),
        aboutSettings ? flag(yaml, card) : null);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void checkId(SourceFile file, YamlMap yaml) {
    if (!file.id().equals(yaml.text("id"))) {
      findings.error(
          yaml.place("id"),
          "wrong-id",
          "The id of a card is the name of its folder and of its file.",
          "id: " + file.id());
    }
    if (!PILLARS.contains(file.folder()) || !file.stem().matches("[a-z][a-z0-9-]{1,60}")) {
      findings.error(
          yaml.place(),
          "wrong-place",
          "A card stands in the folder of a pillar and has a name in small letters; %s does not."
              .formatted(file.path()),
          Nearest.to(file.folder(), PILLARS)
                  .orElse("one of " + String.join(", ", PILLARS.stream().sorted().toList()))
              + "/"
              + file.stem().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
              + ".yaml");
    }
    if (yaml.text("owner") == null) {
      findings.error(yaml.place(), "missing-owner", "The card has no owner.", "owner: cx-voice");
    }
  }

  private @Nullable String oneOf(
      YamlMap yaml, String member, Set<String> allowed, @Nullable String usual) {
    String value = yaml.text(member);
    if (value == null || allowed.contains(value)) {
      return value == null ? usual : value;
    }
    findings.error(
        yaml.place(member),
        "unknown-" + member,
        "“%s” is no %s that a card can have.".formatted(value, member),
        ProbablyMeant.oneOf(value, allowed));
    return usual;
  }

  private Map<String, String> settings(YamlMap yaml) {
    Map<String, String> settings = new LinkedHashMap<>();
    YamlMap map = yaml.map("settings");
    if (map != null) {
      for (String name : map.names()) {
        String value = map.text(name);
        if (name.matches("\\d+") && isBlank(value)) {
          findings.error(
              map.keyPlace(name),
              "comma-decimal",
              "Inside { } a comma parts two settings, so this number is cut in two.",
              "a point, as in 2.%s".formatted(name));
        } else if (value != null) {
          settings.put(name, value);
        }
      }
    }
    return settings;
  }

  private List<Condition> conditions(SourceFile file, YamlMap yaml, boolean expert) {
    if (expert == yaml.has("when")) {
      findings.error(
          yaml.place("when"),
          "when",
          expert
              ? "A card with a .drl file beside it has no when of its own."
              : "The card does not say when.");
    } else if (!expert && yaml.plain("when") instanceof List<?> lines && lines.isEmpty()) {
      emptyWhen(yaml);
    }
    YamlMap map = yaml.map("settings");
    ConditionReader reader = new ConditionReader(known, findings, file, map);
    List<Condition> conditions = new ArrayList<>();
    for (YamlItem item : yaml.items("when")) {
      Condition condition = reader.read(item);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    if (map != null && !expert && !yaml.items("when").isEmpty()) {
      String said =
          List.of("title", "advice", "say", "because", "link").stream()
              .map(yaml::plain)
              .map(String::valueOf)
              .collect(Collectors.joining());
      for (String name : map.names()) {
        if (!name.matches("\\d+") && !reader.mayUse(name) && !said.contains("{" + name + "}")) {
          findings.warn(
              map.keyPlace(name),
              "unused-setting",
              "No sentence uses the setting “%s”.".formatted(name),
              "{%s} in a sentence, or no such setting".formatted(name));
        }
      }
    }
    return conditions;
  }

  /** Conditions that are none would hold always; a draft may still be waiting for its first. */
  private void emptyWhen(YamlMap yaml) {
    String message = "The card does not say when: it has no sentence yet.";
    if ("draft".equals(yaml.text("status"))) {
      findings.warn(yaml.place("when"), "when", message);
    } else {
      findings.error(yaml.place("when"), "when", message);
    }
  }

  private Card card(SourceFile file, YamlMap yaml, boolean shadow, String hash) {
    Text title = texts.read(yaml, "title");
    YamlMap then = yaml.map("then");
    if (then == null) {
      findings.error(yaml.place(), "missing-then", "The card does not say what it does.");
    } else {
      then.allowOnly("then", ACTIONS);
    }
    boolean suggests = then != null && then.has("suggest");
    return new Card(
        file.id(),
        file.folder(),
        hash.substring(0, 8),
        shadow,
        title,
        suggests || yaml.has("advice") ? texts.read(yaml, "advice") : new Text(Map.of()),
        yaml.has("say") ? texts.read(yaml, "say") : null,
        yaml.has("because") ? texts.read(yaml, "because") : null,
        link(yaml),
        then == null ? null : terms.charge(then),
        then == null ? null : terms.suggest(then),
        then == null ? null : then.text("signal"),
        then != null && "true".equals(oneOf(then, "hush", Set.of("true", "false"), "false")),
        then == null ? null : terms.alert(then),
        terms.evidence(yaml));
  }

  private @Nullable Link link(YamlMap yaml) {
    String written = yaml.text("link");
    if (written == null || Link.isOne(written)) {
      return written == null ? null : new Link(written);
    }
    findings.error(
        yaml.place("link"),
        "wrong-link",
        "A link is an https address whose host is written out; slots stand after it.",
        "link: https://kb.example.com/{language}/{issue}");
    return null;
  }

  private FlagTerms flag(YamlMap yaml, Card card) {
    YamlMap then = yaml.map("then");
    YamlMap flag = then == null ? null : then.map("flag");
    if (flag == null) {
      findings.error(
          yaml.place("then"), "missing-flag", "A card about settings has then: {flag: …}.");
      return new FlagTerms("info", card.title(), card.title(), new Text(Map.of()), null);
    }
    flag.allowOnly("flag", Set.of("severity", "why", "effect", "fix", "counterMetric", "evidence"));
    String severity = oneOf(flag, "severity", Set.of("info", "warn", "high"), "info");
    return new FlagTerms(
        severity == null ? "info" : severity,
        texts.read(flag, "why"),
        texts.read(flag, "effect"),
        texts.fix(flag),
        flag.text("counterMetric"));
  }
}
