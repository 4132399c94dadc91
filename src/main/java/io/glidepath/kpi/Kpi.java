package io.glidepath.kpi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One KPI setting of the center, as {@code config/kpis.yaml} states it. Absent texts are empty,
 * absent numbers NaN, so that rules need no null checks.
 *
 * @param measures the known word, such as {@code handle-time} or {@code csat}, whatever its writer
 *     calls it
 * @param scope agent, team or center
 * @param use incentive, target, ranking, benchmark or alarm
 * @param more every other member by its path, such as {@code owner}, {@code survey.reward} or
 *     {@code paid.share-of-pay}
 */
public record Kpi(
    String id,
    String name,
    String measures,
    @Nullable Target target,
    String scope,
    String use,
    double windowDays,
    @Nullable SurveyPlan survey,
    Map<String, Written> more) {

  /** Where {@link #more} keeps the word that the file has for what is measured, if it differs. */
  public static final String MEASURES_AS_WRITTEN = "measures.as-written";

  /** The delay of a survey as it is written. */
  public static final String DELAY_AS_WRITTEN = "survey.delay";

  /**
   * {@code op} is one of {@code <= >= < > =}; durations have unit {@code s}. What is stated is what
   * the file has: {@code 4 min} for {@code 240 s}.
   */
  public record Target(String op, double value, String unit, double stated, String statedUnit) {
    public Target(String op, double value, String unit) {
      this(op, value, unit, value, unit);
    }

    boolean isFloor() {
      return op.startsWith(">") || op.equals("=");
    }
  }

  /** {@code when}, {@code channel}, {@code sample} as known; {@code delaySeconds} of the plan. */
  public record SurveyPlan(
      String when, String channel, double delaySeconds, String sample, boolean whileOpen) {}

  /** Whether agents are judged or paid by it, one by one. */
  public boolean pressesAgents() {
    return scope.equals("agent") && presses();
  }

  /** Whether a team is judged or paid by it. */
  public boolean pressesTeams() {
    return scope.equals("team") && presses();
  }

  private boolean presses() {
    return !use.equals("benchmark") && !use.equals("alarm");
  }

  /** Whether somebody is paid by it: a bonus, or a share of the pay. */
  public boolean pays() {
    return use.equals("incentive") || number("share-of-pay") > 0;
  }

  public boolean hasTarget() {
    return target != null;
  }

  /** The target's number, NaN if there is no target. */
  public double targetValue() {
    return target == null ? Double.NaN : target.value();
  }

  /** Whether the target asks for at least its number. */
  public boolean targetIsFloor() {
    return target != null && target.isFloor();
  }

  /** Whether the target allows at most its number. */
  public boolean targetIsCap() {
    return target != null && target.op().startsWith("<");
  }

  /** Whether the target asks for more effort, or for less satisfaction, by the scale it is on. */
  public boolean targetOnWrongSide() {
    Kpi.Target aim = target;
    if (aim == null || aim.op().equals("=") || !Measures.isScore(measures)) {
      return false;
    }
    String high = more("high-is");
    boolean highIsGood = high.isEmpty() ? !more("question").equals("ces-1") : high.equals("good");
    return highIsGood != aim.isFloor();
  }

  /**
   * Whether less is allowed than the median of resolved interactions that {@code baseline} says.
   */
  public boolean targetBelowBaseline() {
    return targetIsCap() && targetValue() < number("baseline");
  }

  /** The larger of the target and the median that {@code baseline} says; NaN without either. */
  double longestStated() {
    double median = number("baseline");
    double aim = targetValue();
    return Double.isNaN(median) ? aim : Double.isNaN(aim) ? median : Math.max(median, aim);
  }

  /** Whether it is a delay that the law sets, as it says itself. */
  public boolean statutory() {
    return more("statutory").equals("true") && Measures.isDelay(measures);
  }

  public boolean hasWindow() {
    return !Double.isNaN(windowDays);
  }

  public boolean hasSurvey() {
    return survey != null;
  }

  /** When the survey is asked, such as {@code after-contact}; empty if there is no survey. */
  public String surveyWhen() {
    return survey == null ? "" : survey.when();
  }

  public String surveyChannel() {
    return survey == null ? "" : survey.channel();
  }

  public String surveySample() {
    return survey == null ? "" : survey.sample();
  }

  /** Whether the survey may be asked before the customer's issue is solved. */
  public boolean surveyWhileOpen() {
    return survey != null && survey.whileOpen();
  }

  /**
   * Whether the survey is about one interaction and not about the whole relationship; unstated, it
   * is, unless it asks for NPS.
   */
  public boolean surveyAboutInteraction() {
    boolean unstated = survey != null && surveyWhen().isEmpty() && !measures.equals("nps");
    return unstated
        || surveyWhen().equals("after-contact")
        || surveyWhen().equals("after-resolution");
  }

  /** Whether the survey comes later than so many milliseconds after what it is about. */
  public boolean surveyLaterThan(long millis) {
    return survey != null && survey.delaySeconds() * 1_000 > millis;
  }

  /** Whether those who answer are given something, with the survey or beside it. */
  public boolean rewardsAnswers() {
    return !more("reward").isEmpty() && !more("reward").equals("none");
  }

  /** Whether it leaves something out whose absence makes the number look better than service is. */
  public boolean leavesOutWhatHurts() {
    return words("excludes").stream().anyMatch(word -> !KnownWords.isHarmlessExclusion(word));
  }

  /**
   * Whether fewer than so many are counted, in its window, for each one it is set for, as {@code
   * counted-each} says.
   */
  public boolean countsFewerThan(double n) {
    return number("counted-each") < n;
  }

  /** Whether it is limited to desks whose work is selling or keeping customers. */
  public boolean isForSalesDesk() {
    return words("for").stream().anyMatch(KnownWords::isSalesDesk);
  }

  /** A setting beyond the usual ones, such as {@code counted-by}; empty if it is not there. */
  public String more(String word) {
    Written exact = more.getOrDefault(word, Written.of(""));
    return exact.text().isEmpty() ? below(word).text() : exact.text();
  }

  /** Whether a member says the word, alone or in a list. */
  public boolean lists(String word, String value) {
    return words(word).contains(value);
  }

  /** The words of a member; none if it is not there. */
  public List<String> words(String word) {
    Written exact = more.get(word);
    return exact == null ? below(word).words() : exact.words();
  }

  private double number(String word) {
    return more(word).matches("\\d+(\\.\\d+)?") ? Double.parseDouble(more(word)) : Double.NaN;
  }

  /** The member of that name within {@code survey}, {@code paid}, {@code contract} or others. */
  private Written below(String word) {
    return more.entrySet().stream()
        .filter(member -> member.getKey().endsWith("." + word))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new Written(List.of(), false));
  }
}
