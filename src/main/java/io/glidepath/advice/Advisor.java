package io.glidepath.advice;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;

/**
 * The story of the product: folds what just happened into the interaction's story, asks the
 * rulebook what holds now, and tells what is new. Advice is a pure function of the story so far, so
 * live, replay, scenario and back-test are this one class. Belongs to one lane.
 */
public final class Advisor implements AutoCloseable {
  private static final int MOST_WAKES = 1_000;

  private final Attention attention;
  private final Agents agents;
  private Consultant consultant;

  public Advisor(Consultant consultant, AttentionLimits limits, Agents agents) {
    this.consultant = consultant;
    this.agents = agents;
    attention = new Attention(limits, agents);
  }

  /** Lets the next event of every interaction meet another rulebook's consultant. */
  public void use(Consultant newer) {
    consultant.close();
    consultant = newer;
  }

  /** Takes in one event, after all that time alone made true before it. */
  public Advice advise(LiveInteraction live, InteractionEvent event) {
    Advice advice = new Advice();
    long at = event.time().toEpochMilli();
    for (int wakes = 0; live.wakeAt() < at && wakes < MOST_WAKES; wakes++) {
      wake(live, live.wakeAt(), advice);
    }
    String agentBefore = live.story().agentId();
    boolean isLate = live.isLate(at);
    boolean wasOurs = live.story().ours();
    boolean isAnew = live.story().add(event, rulebook().phrases().hear(event, live.story()));
    live.nextSeq();
    Consultation consultation = new Consultation(live, consultant, advice, event.id());
    if (isLate || isAnew || wasOurs != live.story().ours()) {
      Recount.mend(consultation, consultant);
    }
    boolean heeded = event.fact() instanceof Fact.FeedbackGiven given && heed(consultation, given);
    boolean changedHands = new Handover(consultation).between(agentBefore, live.story().agentId());
    look(consultation, heeded || changedHands);
    return advice;
  }

  /** Looks again at an interaction because its time has come. */
  public Advice wake(LiveInteraction live, long at) {
    Advice advice = new Advice();
    for (int wakes = 0; live.wakeAt() <= at && wakes < MOST_WAKES; wakes++) {
      wake(live, live.wakeAt(), advice);
    }
    return advice;
  }

  private void wake(LiveInteraction live, long at, Advice advice) {
    boolean attentionIsDue = attention.nextWake(live) <= at;
    live.story().advanceTo(at);
    look(new Consultation(live, consultant, advice, Consultation.TIME), attentionIsDue);
  }

  /**
   * The heart: consult, tell the difference, settle what the agent sees, name the next deadline.
   */
  private void look(Consultation consultation, boolean thoroughly) {
    LiveInteraction live = consultation.live();
    Story story = live.story();
    Verdict verdict = consultant.consult(story);
    String status = live.takeStatusChange();
    if (status != null) {
      consultation.tellInteraction(status);
    }
    String revision = consultant.rulebook().revision();
    boolean nothingNew = verdict.failures().isEmpty() && live.sawAlready(verdict, revision);
    if (!thoroughly && status == null && nothingNew) {
      attention.welcomeWhatIsKnown(consultation);
      live.wakeAt(Math.min(attention.nextWake(live), story.wakeAt()));
      return;
    }
    live.settled(consultation.isByTime());
    new Difference(consultation, verdict).apply();
    new Alerts(consultation).settle(verdict);
    live.saw(verdict, revision);
    long attentionWake = attention.settle(consultation, verdict);
    consultation.record();
    live.wakeAt(Math.min(attentionWake, story.wakeAt()));
  }

  private boolean heed(Consultation consultation, Fact.FeedbackGiven given) {
    LiveInteraction live = consultation.live();
    String agentId = live.story().agentId();
    if (given.seconds() != null) {
      long until = live.story().now() + given.seconds() * 1_000L;
      live.mute(until);
      if (agentId != null) {
        agents.mute(agentId, until);
      }
      return true;
    }
    return attention.heed(consultation, given.suggestionId(), given.action());
  }

  @Override
  public void close() {
    consultant.close();
  }

  /** The rulebook in use. */
  public Rulebook rulebook() {
    return consultant.rulebook();
  }
}
