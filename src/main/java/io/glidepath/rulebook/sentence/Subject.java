package io.glidepath.rulebook.sentence;

import io.glidepath.advice.Row;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.QualityItem;
import io.glidepath.kpi.WholeSettings;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a condition can be about, and the exact methods of it that a rule may read. */
public enum Subject {
  STORY(
      "story",
      "$story",
      Story.class,
      Set.of(
          "getChannel",
          "getQueue",
          "getLanguage",
          "getIssue",
          "getProduct",
          "getSegment",
          "getJourney",
          "getTouchpoint",
          "getTeam",
          "isOutbound",
          "getExperienceMonths",
          "isResolved",
          "isEnded",
          "isConnected",
          "isHeld",
          "isWaiting",
          "getSentiment",
          "getMoodFall",
          "getMoodRise",
          "getAskedAgain",
          "getChurnRisk",
          "answer",
          "rootCause",
          "observed",
          "observedWithin",
          "signalMood",
          "times",
          "happened",
          "after",
          "preceded",
          "stepFailures",
          "worstStepFailures",
          "elapsed",
          "elapsedSinceFirst",
          "within",
          "onHoldFor",
          "onHoldUnspoken",
          "heldInAll",
          "heldAtOnce",
          "waitingFor",
          "waitedInAll",
          "unansweredFor",
          "nobodySpokeFor",
          "cameWithin",
          "lastedFor",
          "handledFor",
          "beyondAnnouncedWait",
          "promiseDueWithin",
          "agentRun",
          "agentWords",
          "contacts",
          "contactsOnIssue",
          "earlierOn",
          "earlierAbout",
          "earlierUnresolved",
          "transfersOnIssue",
          "cameBackWithin",
          "gaveEarlier",
          "isPromiseOpen",
          "cameOnOtherChannel",
          "earlierPromiseBroken",
          "earlierPromiseDue",
          "promisedWithoutDate")),
  ROW("row", "$row", Row.class, Set.of("table", "cell", "number")),
  KPI(
      "kpi",
      "$kpi",
      Kpi.class,
      Set.of(
          "id",
          "name",
          "measures",
          "scope",
          "use",
          "windowDays",
          "pressesAgents",
          "pressesTeams",
          "pays",
          "hasTarget",
          "targetValue",
          "targetIsFloor",
          "targetIsCap",
          "targetOnWrongSide",
          "targetBelowBaseline",
          "statutory",
          "hasWindow",
          "hasSurvey",
          "surveyWhen",
          "surveyChannel",
          "surveySample",
          "surveyWhileOpen",
          "surveyAboutInteraction",
          "surveyLaterThan",
          "rewardsAnswers",
          "leavesOutWhatHurts",
          "countsFewerThan",
          "isForSalesDesk",
          "more",
          "lists")),
  FORM(
      "form",
      "$item",
      QualityItem.class,
      Set.of("item", "weight", "mandatory", "mentions", "about", "kind", "statutory")),
  SETTINGS(
      "settings",
      "$settings",
      WholeSettings.class,
      Set.of(
          "hasSettings",
          "measures",
          "measuresBeside",
          "hasCounter",
          "pressingAgents",
          "targets",
          "tellsApart",
          "listensAtOnePost",
          "onlyScores",
          "onlyLagging",
          "onlyMeans",
          "asksWithoutPause",
          "aimsAtScore",
          "aimsAtCause",
          "hasSilentChannel",
          "hasHalfMeasuredJourney",
          "contactsTakeAtLeast",
          "resolvingTakesLonger",
          "watchedBeside",
          "namesOwners",
          "counterHasAnotherOwner",
          "leavesChannels",
          "lacksLanguage",
          "formShare",
          "formShareAtMost"));

  private final String word;
  private final String variable;
  private final Class<?> type;
  private final List<Method> readable;

  Subject(String word, String variable, Class<?> type, Set<String> methods) {
    this.word = word;
    this.variable = variable;
    this.type = type;
    readable =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> methods.contains(method.getName()))
            .toList();
  }

  /** The word in a dictionary's second bracket. */
  public String word() {
    return word;
  }

  /** The name that the fact has in a rule. */
  public String variable() {
    return variable;
  }

  public Class<?> type() {
    return type;
  }

  /** The methods that a rule may read. */
  public List<Method> readable() {
    return readable;
  }

  /** The method {@code name} with so many parameters, if a rule may read it. */
  public Optional<Method> method(String name, int parameters) {
    return readable.stream()
        .filter(each -> each.getName().equals(name) && each.getParameterCount() == parameters)
        .findFirst();
  }

  /** The method behind a property's name: {@code channel} is {@code getChannel()}. */
  public Optional<Method> property(String name) {
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Stream.of("get" + tail, "is" + tail, name)
        .flatMap(method -> method(method, 0).stream())
        .findFirst();
  }

  static Optional<Subject> ofWord(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  static Optional<Subject> ofVariable(String variable) {
    return Arrays.stream(values()).filter(each -> each.variable.equals(variable)).findFirst();
  }

  /** The subject of a pattern on the type's simple name. */
  public static Optional<Subject> ofType(String name) {
    return Arrays.stream(values())
        .filter(each -> each.type.getSimpleName().equals(name))
        .findFirst();
  }
}
