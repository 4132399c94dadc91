package io.glidepath.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the items of a quality form demand, in English, French and Spanish. The patterns stand in
 * {@code form-topics.properties}, without accents. What an item warns of ("avoids scripted
 * phrases") or allows where it fits ("apologises when it was our mistake") it does not demand.
 */
final class FormTopics {
  private static final PlainProperties FILE = new PlainProperties("form-topics.properties");
  private static final Map<String, Pattern> TOPICS = topics();
  private static final Map<String, String> KINDS = FILE.below("kind.");
  private static final Pattern CLAUSE = pattern("clause");
  private static final Pattern NEGATED = pattern("negated");
  private static final Pattern AFFIRMED = pattern("affirmed");
  private static final Pattern SOFTENED = pattern("softened");

  private FormTopics() {}

  private static Map<String, Pattern> topics() {
    Map<String, Pattern> topics = new LinkedHashMap<>();
    FILE.below("topic.")
        .forEach((key, words) -> topics.merge(topic(key), Pattern.compile(words), FormTopics::or));
    return topics;
  }

  /** {@code apology.fr} is of the topic {@code apology}. */
  private static String topic(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Pattern or(Pattern one, Pattern other) {
    return Pattern.compile(one.pattern() + "|" + other.pattern());
  }

  private static Pattern pattern(String name) {
    return Pattern.compile(String.join("|", FILE.below(name + ".").values()));
  }

  static Set<String> of(String item) {
    String text = FoldedWords.of(item);
    String[] clauses = CLAUSE.split(text, -1);
    Set<String> topics = new TreeSet<>();
    TOPICS.forEach(
        (topic, words) -> {
          if (words.matcher(text).find() && demands(clauses, words)) {
            topics.add(topic);
          }
        });
    return Set.copyOf(topics);
  }

  static boolean demands(String item, String word) {
    String plain = FoldedWords.of(word);
    String words = Pattern.quote(plain) + "|" + Pattern.quote(plain.replace('-', ' '));
    return demands(CLAUSE.split(FoldedWords.of(item), -1), Pattern.compile(words));
  }

  /** The kind of an item of these topics; of several, the one that is listed first. */
  static String kind(Set<String> topics) {
    for (String kind : List.of("compliance", "script", "outcome", "skill")) {
      List<String> named = List.of(KINDS.getOrDefault(kind, "").split(" ", -1));
      if (topics.stream().anyMatch(named::contains)) {
        return kind;
      }
    }
    return "";
  }

  private static boolean demands(String[] clauses, Pattern words) {
    for (String clause : clauses) {
      Matcher found = words.matcher(clause);
      while (found.find()) {
        String before = AFFIRMED.matcher(clause.substring(0, found.start())).replaceAll(" ");
        String after = clause.substring(found.end());
        if (!NEGATED.matcher(before).find() && !SOFTENED.matcher(after).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
