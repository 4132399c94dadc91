package io.glidepath.rulebook;

import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Sentence;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Subject;
import io.glidepath.rulebook.sentence.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What could stand in the slots of a sentence, to show how it is used. */
final class Examples {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("mood", "-0.4"),
          Map.entry("drop", "0.5"),
          Map.entry("rise", "0.5"),
          Map.entry("months", "6"),
          Map.entry("percent", "30"),
          Map.entry("words", "60"),
          Map.entry("days", "30"),
          Map.entry("weight", "5"),
          Map.entry("issue", "billing-dispute"),
          Map.entry("product", "router"),
          Map.entry("queue", "billing"),
          Map.entry("team", "mobile-care"),
          Map.entry("segment", "business"),
          Map.entry("journey", "moving-house"),
          Map.entry("touchpoint", "invoice"),
          Map.entry("topic", "outage"),
          Map.entry("step", "pin-check"),
          Map.entry("column", "likelihood"));

  private static final List<String> HISTORY =
      List.of("contacts", "earlier", "cameOn", "cameBack", "OnIssue(");

  private final Dictionary dictionary;

  Examples(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** A value for every slot, as the sentence's own language writes it. */
  Map<String, String> values(Sentence sentence) {
    Map<String, String> values = new LinkedHashMap<>();
    sentence
        .slots()
        .forEach((slot, type) -> values.put(slot, said(sentence, type, value(sentence, slot))));
    return values;
  }

  private String said(Sentence sentence, SlotType type, String value) {
    String language = sentence.language();
    return type == SlotType.DURATION
        ? Unit.said(value, language)
        : dictionary.vocabulary().said(type, language, value, language);
  }

  private static String value(Sentence sentence, String slot) {
    SlotType type = Objects.requireNonNull(sentence.slots().get(slot));
    return switch (type) {
      case NUMBER, PERCENT -> BY_NAME.getOrDefault(slot, slot.equals("value") ? "240" : "2");
      case DURATION -> isHistory(sentence) ? "7 days" : "2 min";
      case PHRASE -> phrase(sentence, slot);
      case FIELD -> "account-number";
      case TABLE -> "next-issue";
      case WORD -> word(sentence, slot);
      default -> listed(type, slot);
    };
  }

  private static String word(Sentence sentence, String slot) {
    if (slot.equals("word")) {
      return sentence.subject() == Subject.FORM ? "scripted" : "counted-by";
    }
    return BY_NAME.getOrDefault(slot, "agent");
  }

  private static String listed(SlotType type, String slot) {
    return switch (type) {
      case CHANNEL -> "chat";
      case LANGUAGE -> "fr";
      case PLACE, VIA -> "ivr";
      case OUTCOME -> "abandoned";
      case SURVEY -> "ces";
      case MEASURE -> "handle-time";
      case SCOPE -> "agent";
      case USE -> "incentive";
      case MOMENT -> "after-contact";
      case SAMPLE -> "agent-chosen";
      case TOPIC -> "apology";
      case KIND -> "script";
      case EVENT -> slot.equals("earlier") ? "promise-made" : "transferred";
      case NUMBER, PERCENT, DURATION, PHRASE, FIELD, TABLE, WORD ->
          throw new IllegalArgumentException(type + " takes no word of a list");
    };
  }

  private static String phrase(Sentence sentence, String slot) {
    boolean earlier = slot.equals("earlier");
    if (sentence.meaning().contains("\"customer:{" + slot + "}")) {
      return earlier ? "already-told" : "complaint";
    }
    return earlier ? "cannot" : "apology";
  }

  private static boolean isHistory(Sentence sentence) {
    return HISTORY.stream().anyMatch(sentence.meaning()::contains);
  }
}
