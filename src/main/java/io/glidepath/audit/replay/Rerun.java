package io.glidepath.audit.replay;

import io.glidepath.advice.Advice;
import io.glidepath.advice.AdviceState;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Decision;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.audit.replay.CustomerReplay.Told;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import io.glidepath.log.Configurations;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction advised once more, as its lane did. What the record tells of the order of things
 * is followed: when time alone made it look, and which revision it met; what comes of it is not.
 */
final class Rerun {
  private static final String TIME = "time";
  private static final int MOST_WAKES = 1_000;

  private final List<Told> told;
  private final List<Decision> recorded;
  private final RerunPlan plan;
  private final Revisions.Course revisions;
  private final RecordedAgents given;
  private final Configurations configurations;
  private Consultant consultant;
  private AttentionLimits limits;
  private Advisor advisor;
  private final List<Decision> made = new ArrayList<>();
  private LiveInteraction live;
  private AdviceState written = AdviceState.NEW;
  private long offset = Long.MIN_VALUE;

  /** Throws {@link Revisions.Gone} if rules of then are not there. */
  private Rerun(
      List<Told> told,
      List<Decision> recorded,
      RerunPlan plan,
      Revisions.Course revisions,
      Configurations configurations) {
    this.told = told;
    this.recorded = recorded;
    this.plan = plan;
    this.revisions = revisions;
    given = new RecordedAgents(recorded, this::isUrgent);
    live = new LiveInteraction(told.get(0).event().interactionId());
    this.configurations = configurations;
    limits = configurations.at(told.get(0).read().receivedAt()).limits();
    consultant = revisions.begin(revisionAfter(1), told.get(0));
    advisor = new Advisor(consultant, limits, given);
  }

  /** What is decided if it goes by the plan; throws {@link Revisions.Gone}. */
  static List<Decision> of(
      List<Told> told,
      List<Decision> recorded,
      RerunPlan plan,
      Revisions revisions,
      Configurations configurations) {
    Rerun rerun = new Rerun(told, recorded, plan, revisions.course(), configurations);
    for (int step = 0; step < told.size(); step++) {
      rerun.before(step);
      rerun.meet(step);
    }
    rerun.before(told.size());
    return rerun.made;
  }

  /** What was recorded of time alone after so many events, by the revisions that it names. */
  private void before(int step) {
    if (step > 0 && plan.putAside().contains(step)) {
      readBack(step);
    }
    for (Decision each : recorded) {
      if (each.seq() == step && each.event().equals(TIME)) {
        restart(step, onTheWall(step, each.at().toEpochMilli()));
        use(revisions.named(each.rulebook()));
        wakeUntil(step, each.at().toEpochMilli());
      }
    }
  }

  private boolean isUrgent(Decision decision) {
    int rule = advisor.rulebook().indexOf(decision.rule());
    SuggestTerms terms = rule < 0 ? null : advisor.rulebook().cards().get(rule).suggest();
    return terms != null && terms.priority() >= limits.urgentPriority();
  }

  private void meet(int step) {
    Told next = told.get(step);
    alarms(step, next);
    restart(step, next.receivedAt());
    String named = revisionAfter(step + 1);
    if (named != null) {
      use(revisions.named(named));
    } else if (!plan.behind().contains(step)) {
      use(revisions.at(next.read().receivedAt()));
    }
    live.story().remember(next.contacts());
    wakeUntil(step, Math.max(next.time() - 1, lateness(step + 1, next.time())));
    given.look(step + 1L, next.event().id(), next.time());
    take(advisor.advise(live, next.event()));
    written = live.state();
    offset = Math.max(offset, next.time() - next.receivedAt());
  }

  /** What was due on the clock on the wall before the event came in. */
  private void alarms(int step, Told next) {
    for (int n = 0; n < MOST_WAKES && offset != Long.MIN_VALUE; n++) {
      long at = live.wakeAt();
      if (at >= next.time() || at - offset >= next.receivedAt()) {
        return;
      }
      restart(step, at - offset);
      if (!plan.behind().contains(step)) {
        use(revisions.at(Instant.ofEpochMilli(at - offset)));
      }
      wakeUntil(step, at);
    }
  }

  /** How late it was on the interaction's clock if an event came in after its own time. */
  private long lateness(int seq, long time) {
    long latest = Long.MIN_VALUE;
    for (Decision each : recorded) {
      if (each.seq() == seq && !each.event().equals(TIME) && each.at().toEpochMilli() > time) {
        latest = Math.max(latest, each.at().toEpochMilli());
      }
    }
    return latest;
  }

  private @Nullable String revisionAfter(int seq) {
    return recorded.stream()
        .filter(each -> each.seq() == seq && !each.event().equals(TIME))
        .map(Decision::rulebook)
        .findFirst()
        .orElse(null);
  }

  /** Meets another revision, and looks at once if something is shown, as lanes do. */
  private void use(@Nullable Consultant newer) {
    if (newer == null || newer.rulebook() == advisor.rulebook()) {
      return;
    }
    consultant = newer;
    advisor.use(newer);
    if (live.showsSomething()) {
      live.lookAgain();
      wakeUntil((int) live.seq(), live.story().now());
    }
  }

  /** When it was that late on the interaction's clock: before the next event came in. */
  private long onTheWall(int step, long at) {
    long next = step < told.size() ? told.get(step).receivedAt() : Long.MAX_VALUE;
    return Math.min(at - offset, next);
  }

  /** Other limits at a time on the clock on the wall: the server was started again before. */
  private void restart(int step, long at) {
    AttentionLimits then = configurations.at(Instant.ofEpochMilli(at)).limits();
    if (offset != Long.MIN_VALUE && !then.equals(limits)) {
      limits = then;
      advisor = new Advisor(consultant, limits, given);
      readBack(step);
    }
  }

  private void wakeUntil(int seq, long until) {
    for (int n = 0; n < MOST_WAKES && live.wakeAt() <= until; n++) {
      long at = live.wakeAt();
      given.look(seq, TIME, Math.max(at, live.story().now()));
      Advice advice = advisor.wake(live, at);
      take(advice);
      if (!advice.decisions().isEmpty() || !advice.frames().isEmpty()) {
        written = live.state();
      }
    }
  }

  private void take(Advice advice) {
    made.addAll(advice.decisions());
  }

  /** Out of the record, with what was written last; what time alone changed since is not known. */
  private void readBack(int step) {
    Story story = new Story(live.story().interactionId());
    for (Told each : told.subList(0, step)) {
      story.remember(each.contacts());
      story.add(each.event(), advisor.rulebook().phrases().hear(each.event(), story));
    }
    live = new LiveInteraction(story, step, written, SplitRedaction.NONE);
  }
}
