package io.glidepath.rulebook;

import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.SlotType;
import io.glidepath.rulebook.sentence.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain English what a condition checks: what is counted, and since when. */
final class PlainMeaning {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "==",
          "is",
          "!=",
          "is not",
          ">=",
          "is at least",
          "<=",
          "is at most",
          ">",
          "is more than",
          "<",
          "is less than");

  private static final Map<String, String> HOW_OFTEN =
      Map.of(
          "==",
          "exactly",
          "!=",
          "not",
          ">=",
          "at least",
          "<=",
          "at most",
          ">",
          "more than",
          "<",
          "fewer than");

  /** What a reading is: a noun where it is compared, else a clause and its opposite. */
  private static final Map<String, String> READINGS =
      Map.ofEntries(
          reading("times", "the number of times of {0}"),
          reading("happened", "{0} has occurred at least once|{0} has never occurred"),
          reading(
              "after", "{0} has come since the latest {1}|{0} has not come since the latest {1}"),
          reading("preceded", "the first {0} was before the latest {1}"),
          reading("elapsed", "the latest {0} was {1} ago or longer"),
          reading("elapsedSinceFirst", "the first {0} was {1} ago or longer"),
          reading("within", "the latest {0} was less than {1} ago|no {0} in the last {1}"),
          reading("isOutbound", "we contacted the customer|the customer contacted us"),
          reading(
              "isResolved",
              "the customer confirmed a resolution, or the outcome was resolved"
                  + "|no resolution was confirmed"),
          reading("isEnded", "the interaction is over|the interaction is not over"),
          reading(
              "isConnected",
              "an agent is connected and the interaction is not over"
                  + "|no agent is connected, or the interaction is over"),
          reading("isHeld", "the customer is on hold now|the customer is not on hold now"),
          reading("isWaiting", "the customer is in a queue now|the customer is in no queue now"),
          reading(
              "isPromiseOpen",
              "a promise of this interaction is neither kept nor broken"
                  + "|no promise of this interaction is open"),
          reading("promisedWithoutDate", "an open promise names no date"),
          reading("promiseDueWithin", "an open promise falls due in {0} or less, or is overdue"),
          reading(
              "earlierPromiseBroken",
              "a promise of an earlier contact about this issue was reported broken"
                  + "|no promise of an earlier contact about this issue was reported broken"),
          reading(
              "earlierPromiseDue",
              "a promise made on an earlier contact about this issue has fallen due"),
          reading("onHoldFor", "the present hold has lasted {0} or longer"),
          reading(
              "onHoldUnspoken", "in the present hold the agent has been silent for {0} or longer"),
          reading("heldAtOnce", "the longest hold has lasted {0} or longer"),
          reading(
              "heldInAll",
              "all holds together have lasted {0} or longer"
                  + "|all holds together have lasted less than {0}"),
          reading("waitingFor", "the present wait in a queue has lasted {0} or longer"),
          reading(
              "waitedInAll",
              "all waits in queues together have lasted {0} or longer"
                  + "|all waits in queues together have lasted less than {0}"),
          reading("beyondAnnouncedWait", "the customer still waits, longer than was announced"),
          reading(
              "lastedFor",
              "the interaction began {0} ago or longer and is not over"
                  + "|the interaction began less than {0} ago, or is over"),
          reading(
              "handledFor",
              "the first agent connected {0} ago or longer"
                  + "|the first agent connected less than {0} ago"),
          reading("sentiment", "the customer's latest sentiment, from -1 to 1"),
          reading(
              "moodFall", "how far the customer's sentiment is below its best in this interaction"),
          reading(
              "moodRise",
              "how far the customer's sentiment is above its worst in this interaction"),
          reading("experienceMonths", "the agent's experience in months (-1: not known)"),
          reading("askedAgain", "the field that was last asked although it had been given"),
          reading("agentRun", "the words that the agent has said since anybody else spoke"),
          reading("agentWords", "the words of the agent's latest message, if nobody spoke since"),
          reading(
              "worstStepFailures",
              "how often the worst self-service step failed, earlier contacts included"),
          reading(
              "stepFailures", "how often {0} failed in self-service, earlier contacts included"),
          reading("contacts", "the number of contacts in the last {0}, this one included"),
          reading(
              "contactsOnIssue",
              "the number of contacts about this issue in the last {0}, this one included"),
          reading("earlierOn", "the number of earlier contacts on {0} in the last {1}"),
          reading("earlierAbout", "the number of earlier contacts about {0} in the last {1}"),
          reading(
              "cameOnOtherChannel",
              "an earlier contact about this issue in the last {0} was on another channel"),
          reading(
              "earlierUnresolved",
              "an earlier contact about this issue in the last {0} ended without a solution"),
          reading(
              "transfersOnIssue",
              "the number of transfers about this issue in the last {0}, this contact included"),
          reading(
              "cameBackWithin",
              "a contact about this issue had ended less than {0} before this one began"),
          reading("gaveEarlier", "the customer gave {0} on an earlier contact about this issue"),
          reading("cell", "the row's {0}"),
          reading("number", "the row's {0}"),
          reading("table", "the row's table"),
          reading("pressesAgents", "single agents are judged or paid by it"),
          reading("hasTarget", "it has a target|it has no target"),
          reading("targetValue", "the target's value"),
          reading("hasSurvey", "it has a survey|it has no survey"),
          reading("windowDays", "the days of its window"),
          reading("more", "its setting {0}"),
          reading("mentions", "the item's text mentions {0}"),
          reading("measures", "what it measures"),
          reading("scope", "whom it is set for"),
          reading("use", "what it is used for"),
          reading("surveyWhen", "when its survey is asked"),
          reading("surveyChannel", "the way its survey takes"),
          reading("surveySample", "whom its survey goes to"),
          reading("surveyWhileOpen", "its survey may be asked while the issue is open"),
          reading("weight", "the item's weight"),
          reading("mandatory", "the item is mandatory|the item is not mandatory"));

  private final Vocabulary vocabulary;

  PlainMeaning(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String of(Expr expr) {
    if (expr instanceof Expr.Several several) {
      return several.parts().stream()
          .map(part -> part instanceof Expr.Several ? "(" + of(part) + ")" : of(part))
          .collect(Collectors.joining(several.any() ? ", or " : ", and "));
    }
    if (expr instanceof Expr.Not not) {
      return negated(not.inner());
    }
    if (expr instanceof Expr.Compare compare) {
      return compared(compare);
    }
    if (expr instanceof Expr.Read read) {
      return words(read).split("\\|", -1)[0];
    }
    return expr instanceof Expr.Joined joined ? joined(joined) : value(expr);
  }

  private String negated(Expr inner) {
    if (inner instanceof Expr.Read read && words(read).contains("|")) {
      return words(read).split("\\|", -1)[1];
    }
    return "it is not so that " + of(inner);
  }

  private String compared(Expr.Compare compare) {
    if (compare.right() instanceof Expr.Literal literal && literal.constant() == null) {
      return of(compare.left()) + (compare.operator().equals("==") ? " is not known" : " is known");
    }
    String right = of(compare.right());
    if (compare.left() instanceof Expr.Read read && read.method().getName().equals("times")) {
      return "%s has occurred %s %s times"
          .formatted(
              argument("times", read.parts().get(0)), HOW_OFTEN.get(compare.operator()), right);
    }
    boolean empty = right.isEmpty();
    return "%s %s %s"
        .formatted(of(compare.left()), OPERATORS.get(compare.operator()), empty ? "empty" : right);
  }

  private String words(Expr.Read read) {
    String name = FieldsRead.name(read.method());
    List<String> arguments = read.parts().stream().map(part -> argument(name, part)).toList();
    String words =
        READINGS.containsKey(name)
            ? READINGS.get(name)
            : READINGS.getOrDefault(read.method().getName(), "the " + FieldsRead.plain(name));
    for (int i = 0; i < arguments.size(); i++) {
      words = words.replace("{" + i + "}", arguments.get(i));
    }
    return words;
  }

  private String argument(String reading, Expr part) {
    boolean names =
        List.of("times", "happened", "after", "preceded", "elapsed", "elapsedSinceFirst", "within")
            .contains(reading);
    if (!names
        || !(part instanceof Expr.Literal literal)
        || !(literal.constant() instanceof String name)) {
      return of(part);
    }
    boolean counted = reading.equals("times") || reading.equals("happened");
    return (counted && !name.contains(":") ? "the " : "") + occurrence(name);
  }

  private static String value(Expr expr) {
    Object constant = expr instanceof Expr.Literal literal ? literal.constant() : null;
    if (constant instanceof Long millis) {
      return millis == 0 ? "0 s" : Values.duration(millis, "en");
    }
    return constant instanceof Number number ? Values.number(number) : String.valueOf(constant);
  }

  private String joined(Expr.Joined joined) {
    return "“%s” of %s".formatted(of(joined.right()), of(joined.left()).replace(":", ""));
  }

  /** What a name of the story stands for, without its article. */
  private String occurrence(String name) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String about = name.substring(colon + 1);
      return switch (name.substring(0, colon)) {
        case "agent", "customer", "bot" ->
            "“%s” by the %s".formatted(about, name.substring(0, colon));
        case "asked" -> "question for the " + FieldsRead.plain(about);
        case "given" -> "answer with the " + FieldsRead.plain(about);
        case "given-in" ->
            "answer with the %s".formatted(about.replace(":", ", given in ").replace('-', ' '));
        case "signal" -> "signal about " + FieldsRead.plain(about);
        case "survey-answered" -> "answer to a %s survey".formatted(about);
        default -> FieldsRead.plain(name.replace(':', ' '));
      };
    }
    return vocabulary
        .text(SlotType.EVENT, "en", name)
        .map(text -> text.startsWith("the ") ? text.substring(4) : text)
        .orElse(FieldsRead.plain(name));
  }

  private static Map.Entry<String, String> reading(String method, String words) {
    return Map.entry(method, words);
  }
}
