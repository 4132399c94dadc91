package io.glidepath.kpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The settings of a center seen together: what is missing among them, and what stands against what.
 * Nothing can be missing in a file without settings.
 */
public final class WholeSettings {
  private static final Set<String> EVERYWHERE = Set.of("all-channels", "preferred", "same");
  private static final Set<String> CARRIED_ANYWHERE = Set.of("preferred", "same", "sms", "email");

  private static final String OWNER = "owner";

  private final KpiSettings settings;
  private final Map<String, Kpi> byId = new HashMap<>();
  private final Map<String, List<Kpi>> byMeasure = new HashMap<>();

  public WholeSettings(KpiSettings settings) {
    this.settings = settings;
    for (Kpi kpi : settings.kpis()) {
      byId.putIfAbsent(kpi.id(), kpi);
      byMeasure.computeIfAbsent(kpi.measures(), measure -> new ArrayList<>()).add(kpi);
    }
  }

  /** Whether the file has KPI settings at all. */
  public boolean hasSettings() {
    return !settings.kpis().isEmpty();
  }

  public boolean measures(String measure) {
    return byMeasure.containsKey(measure);
  }

  /** Whether a setting other than the one of that id measures it. */
  public boolean measuresBeside(String id, String measure) {
    return byMeasure.getOrDefault(measure, List.of()).stream()
        .anyMatch(kpi -> !kpi.id().equals(id));
  }

  /** Whether what would show the harm of the setting is measured too; what it names goes first. */
  public boolean hasCounter(String id) {
    Kpi kpi = byId.get(id);
    if (kpi == null) {
      return false;
    }
    boolean named = kpi.words("counter").stream().anyMatch(counter -> isCounter(id, counter));
    List<String> usual = Measures.counters(kpi.measures());
    return named || usual.isEmpty() || usual.stream().anyMatch(each -> measuresBeside(id, each));
  }

  private boolean isCounter(String id, String counter) {
    return !counter.equals(id) && byId.containsKey(counter) || measuresBeside(id, counter);
  }

  /** How many settings judge or pay agents one by one. */
  public int pressingAgents() {
    return (int) settings.kpis().stream().filter(Kpi::pressesAgents).count();
  }

  /** How many settings have a target. */
  public int targets() {
    return (int) settings.kpis().stream().filter(Kpi::hasTarget).count();
  }

  /** Whether some setting is counted by issue, segment or channel, or is only for one of them. */
  public boolean tellsApart() {
    return settings.kpis().stream()
        .anyMatch(kpi -> !kpi.words("by").isEmpty() || !kpi.words("for").isEmpty());
  }

  /**
   * Whether scores come from surveys that are all asked at one moment, and nothing else listens.
   */
  public boolean listensAtOnePost() {
    Set<String> asked = new HashSet<>();
    scores().forEach(kpi -> asked.add(kpi.surveyWhen() + " " + kpi.surveyChannel()));
    return asked.size() == 1 && Stream.of("sentiment", "review-score").noneMatch(this::measures);
  }

  /** Whether nothing but what customers answer is measured. */
  public boolean onlyScores() {
    return hasSettings()
        && settings.kpis().stream().allMatch(kpi -> Measures.isScore(kpi.measures()));
  }

  /** Whether everything that is measured tells only afterwards how things were. */
  public boolean onlyLagging() {
    return hasSettings()
        && settings.kpis().stream().allMatch(kpi -> Measures.isLagging(kpi.measures()));
  }

  /** Whether some settings say by which statistic they count, and all of these say the mean. */
  public boolean onlyMeans() {
    List<Kpi> stated =
        settings.kpis().stream().filter(kpi -> !kpi.more("statistic").isEmpty()).toList();
    return !stated.isEmpty()
        && stated.stream().allMatch(kpi -> kpi.more("statistic").equals("mean"));
  }

  /** Whether customers are asked, and no setting says when they are asked again at the soonest. */
  public boolean asksWithoutPause() {
    return settings.kpis().stream().anyMatch(Kpi::hasSurvey)
        && settings.kpis().stream().allMatch(kpi -> kpi.more("not-again-within").isEmpty());
  }

  /** Whether a score is a goal. */
  public boolean aimsAtScore() {
    return scores().anyMatch(kpi -> kpi.hasTarget() && !kpi.use().equals("benchmark"));
  }

  /** Whether something that makes contacts hard, or necessary, is to go. */
  public boolean aimsAtCause() {
    return settings.kpis().stream()
        .anyMatch(
            kpi ->
                !kpi.more("acts-on").isEmpty()
                    || kpi.measures().equals("causes-removed")
                    || kpi.measures().equals("contacts-per-issue"));
  }

  private Stream<Kpi> scores() {
    return settings.kpis().stream().filter(kpi -> Measures.isScore(kpi.measures()));
  }

  /** Whether the center names a channel of which no setting speaks. */
  public boolean hasSilentChannel() {
    boolean everywhere =
        settings.kpis().stream()
            .anyMatch(
                kpi ->
                    kpi.lists("by", "channel")
                        || EVERYWHERE.contains(kpi.more("counted-in"))
                        || EVERYWHERE.contains(kpi.surveyChannel()));
    return !everywhere && settings.center().channels().stream().anyMatch(this::isSilent);
  }

  private boolean isSilent(String channel) {
    return settings.kpis().stream()
        .noneMatch(
            kpi ->
                kpi.lists("channels", channel)
                    || kpi.lists("for", channel)
                    || kpi.surveyChannel().equals(channel));
  }

  /** Whether some journey has no measure of what customers do, of what they feel, or of the end. */
  public boolean hasHalfMeasuredJourney() {
    return settings.journeys().stream().anyMatch(Journey::lacksAKindOfMeasure);
  }

  /** Whether the longest handle time that is stated, as a target or a baseline, is so long. */
  public boolean contactsTakeAtLeast(long millis) {
    return byMeasure.getOrDefault("handle-time", List.of()).stream()
        .anyMatch(kpi -> kpi.longestStated() * 1_000 >= millis);
  }

  /** Whether resolving some issue takes longer than the target of that setting allows. */
  public boolean resolvingTakesLonger(String id) {
    Kpi kpi = byId.get(id);
    Double seconds = settings.resolving().get(id);
    return kpi != null && seconds != null && kpi.targetIsCap() && kpi.targetValue() < seconds;
  }

  /** Whether another setting has the same measure as a benchmark only, to be watched. */
  public boolean watchedBeside(String id) {
    Kpi kpi = byId.get(id);
    return kpi != null
        && byMeasure.get(kpi.measures()).stream()
            .anyMatch(other -> other != kpi && other.use().equals("benchmark"));
  }

  /** Whether some setting says who owns it. */
  public boolean namesOwners() {
    return settings.kpis().stream().anyMatch(kpi -> !kpi.more(OWNER).isEmpty());
  }

  /**
   * Whether a measure that would show the harm of the setting is somebody else's target, so that
   * nobody weighs the one against the other. False where one of both names no owner.
   */
  public boolean counterHasAnotherOwner(String id) {
    Kpi kpi = byId.get(id);
    String owner = kpi == null ? "" : kpi.more(OWNER);
    return !owner.isEmpty()
        && Measures.counters(kpi.measures()).stream()
            .flatMap(measure -> byMeasure.getOrDefault(measure, List.of()).stream())
            .filter(other -> other.hasTarget() && !other.use().equals("benchmark"))
            .map(other -> other.more(OWNER))
            .anyMatch(other -> !other.isEmpty() && !other.equals(owner));
  }

  /** Whether a survey goes a way that customers of the center do not come by themselves. */
  public boolean leavesChannels(String surveyChannel) {
    return !surveyChannel.isEmpty()
        && !surveyChannel.equals("ivr")
        && !CARRIED_ANYWHERE.contains(surveyChannel)
        && !settings.center().channels().contains(surveyChannel);
  }

  /** Whether the survey of that setting says its languages, and misses one of the center's. */
  public boolean lacksLanguage(String id) {
    Kpi kpi = byId.get(id);
    List<String> asked = kpi == null ? List.of() : kpi.words("survey.languages");
    return !asked.isEmpty() && !asked.containsAll(settings.center().languages());
  }

  /** The percentage of the form's weight that items of the kind have; 0 without a form. */
  public double formShare(String kind) {
    return share(item -> item.kind().equals(kind));
  }

  /** The same if every item whose kind nobody can tell were of that kind; 100 without a form. */
  public double formShareAtMost(String kind) {
    return weight(item -> true) == 0
        ? 100
        : share(item -> item.kind().equals(kind) || item.kind().isEmpty());
  }

  private double share(Predicate<QualityItem> which) {
    double all = weight(item -> true);
    return all == 0 ? 0 : weight(which) * 100 / all;
  }

  private double weight(Predicate<QualityItem> which) {
    return settings.qualityForm().stream().filter(which).mapToDouble(QualityItem::weight).sum();
  }
}
