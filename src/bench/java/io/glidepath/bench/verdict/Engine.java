package io.glidepath.bench.verdict;

/** The engines that are compared. Words are those of the command line and the report. */
public enum Engine {
  GLIDEPATH("glidepath", "Glidepath, the whole advisor"),
  GLIDEPATH_BARE("glidepath-bare", "Glidepath, verdict and reasons only"),
  JAVA("java", "hand-written Java"),
  JAVA_ADVISOR("java-advisor", "hand-written Java in our advisor"),
  EASY_RULES("easy-rules", "Easy Rules 4.1.0 (MVEL)"),
  JSON_RULES_ENGINE("json-rules-engine", "json-rules-engine 7.3.1"),
  ZEN("zen", "GoRules Zen 0.54.0"),
  FOLD("fold", "the story's fold alone");

  private final String word;
  private final String title;

  Engine(String word, String title) {
    this.word = word;
    this.title = title;
  }

  String word() {
    return word;
  }

  String title() {
    return title;
  }

  boolean isNode() {
    return this == JSON_RULES_ENGINE || this == ZEN;
  }

  /** Whether it decides anything that can be compared. */
  boolean decides() {
    return this != FOLD;
  }

  public static Engine of(String word) {
    for (Engine engine : values()) {
      if (engine.word.equals(word)) {
        return engine;
      }
    }
    throw new IllegalArgumentException("there is no engine called " + word);
  }
}
