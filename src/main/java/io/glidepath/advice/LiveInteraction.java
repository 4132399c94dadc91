package io.glidepath.advice;

import io.glidepath.effort.Charge;
import io.glidepath.effort.EffortScore;
import io.glidepath.effort.Ledger;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One interaction under way: its story, and what advice has made of it. Belongs to one lane. */
public final class LiveInteraction {
  private final Story story;
  private final SplitRedaction redaction;
  private Ledger ledger;
  private final List<Signal> signals;
  private final RuleStates rules = new RuleStates();
  private long seq;
  private long mutedUntil;
  private long wakeAt = Story.NEVER;
  private long settledUntil;
  private long[] held = {};
  private @Nullable String revision;
  private @Nullable String toldStatus;
  private @Nullable Silence toldSilence;
  private @Nullable Unwritten unwritten;

  public LiveInteraction(String interactionId) {
    this(interactionId, SplitRedaction.NONE);
  }

  public LiveInteraction(String interactionId, SplitRedaction redaction) {
    this(new Story(interactionId), 0, AdviceState.NEW, redaction);
  }

  /** Takes an interaction up again; {@code story} has the events to {@code seq} folded in. */
  public LiveInteraction(Story story, long seq, AdviceState state, SplitRedaction redaction) {
    this.story = story;
    this.redaction = redaction;
    this.seq = seq;
    ledger = new Ledger(state.charges());
    signals = new ArrayList<>(state.signals());
    mutedUntil = state.mutedUntil();
    state.rules().forEach(rules::put);
    story.costs(ledger.points());
    toldStatus = seq == 0 ? null : status();
    long latest = latest(state);
    if (latest > story.now()) {
      // A deadline after the last event made a difference, so time was there already.
      story.advanceTo(latest);
      settledUntil = latest + 1;
    }
    // What was due while nobody watched is looked at first thing.
    wakeAt = seq == 0 ? Story.NEVER : story.now();
  }

  /** When the latest thing came of it that is still known, 0 if nothing did. */
  private static long latest(AdviceState state) {
    return LongStream.concat(
            state.charges().stream().mapToLong(each -> each.at().toEpochMilli()),
            state.rules().stream().mapToLong(RuleState::since))
        .max()
        .orElse(0);
  }

  public Story story() {
    return story;
  }

  /** The next event with what may be kept of it; an equal one if that is all. */
  public InteractionEvent hear(InteractionEvent event) {
    return redaction.of(event);
  }

  public Ledger ledger() {
    return ledger;
  }

  /** What the issue has cost the customer over all contacts about it, 0 to 100. */
  public int issueScore() {
    return EffortScore.of(story.earlierPoints() + ledger.points());
  }

  public List<Signal> signals() {
    return List.copyOf(signals);
  }

  /** The number of the latest event, 0 before the first. */
  public long seq() {
    return seq;
  }

  /** When the story is to be looked at again without an event, or {@link Story#NEVER}. */
  public long wakeAt() {
    return wakeAt;
  }

  /** Whether the agent sees a suggestion of it. */
  public boolean showsSomething() {
    return rules.anyShown();
  }

  /** Makes it due now. */
  public void lookAgain() {
    wakeAt = Math.min(wakeAt, story.now());
  }

  public AdviceState state() {
    return new AdviceState(
        ledger.all(), signals(), rules.copy(), mutedUntil, story.earlierPoints());
  }

  /** What has changed of the state since the last call; null if nothing. */
  public @Nullable AdviceChange takeChange() {
    Unwritten taken = unwritten;
    unwritten = null;
    return taken == null ? null : taken.of(this);
  }

  /** To be asked for before something is changed. */
  private Unwritten unwritten() {
    Unwritten known = unwritten;
    if (known == null) {
      known = new Unwritten(ledger.size(), signals.size());
      unwritten = known;
    }
    return known;
  }

  public String status() {
    return story.status().word();
  }

  long nextSeq() {
    return ++seq;
  }

  void wakeAt(long at) {
    wakeAt = at;
  }

  /** Notes that a look has changed something: what happened until then is settled. */
  void settled(boolean byTimeAlone) {
    settledUntil = story.now() + (byTimeAlone ? 1 : 0);
  }

  /**
   * Whether an event comes late: others that happened after it, or a deadline before which it
   * happened, have made a difference. Time that only passed meanwhile is taken back.
   */
  boolean isLate(long at) {
    story.takeBackTimeTo(Math.max(at, settledUntil - 1));
    return at < settledUntil || at < story.now();
  }

  /** Whether the agent was told of another silence last, or of none. */
  boolean isNews(Silence silence) {
    boolean isNews = !silence.equals(toldSilence);
    toldSilence = silence;
    return isNews;
  }

  boolean isSilentForWantOfKnowledge() {
    return toldSilence != null && toldSilence.state() == Silence.State.UNKNOWN;
  }

  /** Another agent has been told of no silence yet. */
  void forgetSilence() {
    toldSilence = null;
  }

  long mutedUntil() {
    return mutedUntil;
  }

  void mute(long until) {
    unwritten();
    mutedUntil = Math.max(mutedUntil, until);
  }

  void charge(Charge charge) {
    unwritten();
    ledger.add(charge);
    story.costs(ledger.points());
  }

  void signal(Signal signal) {
    unwritten();
    signals.add(signal);
  }

  /** Puts another account in the place of the one that was kept. */
  void correct(List<Charge> charges, List<Signal> others) {
    unwritten().anew();
    ledger = new Ledger(charges);
    story.costs(ledger.points());
    signals.clear();
    signals.addAll(others);
  }

  RuleState rule(String id) {
    return rules.get(id);
  }

  /** The rules that have ever held, for reading only. */
  Iterable<RuleState> rules() {
    return rules;
  }

  /** The rules that have ever held, as they are now; changes do not show in it. */
  List<RuleState> ruleList() {
    return rules.copy();
  }

  /** Those whose suggestion is shown, as they are now; changes do not show in it. */
  List<RuleState> shown() {
    return rules.shown();
  }

  void put(RuleState state) {
    unwritten().rule(state.rule());
    rules.put(state);
  }

  /** Whether the verdict is that of the last look, by the same rulebook. */
  boolean sawAlready(Verdict verdict, String currentRevision) {
    return currentRevision.equals(revision) && verdict.sameAs(held);
  }

  /**
   * The first rule from {@code rule} on that may stand otherwise than at the last look, -1 if none
   * does: of another rulebook, any may.
   */
  int nextNews(Verdict verdict, int rule, String currentRevision) {
    if (currentRevision.equals(revision)) {
      return verdict.nextUnlike(held, rule);
    }
    return rule < verdict.rules() ? rule : -1;
  }

  void saw(Verdict verdict, String currentRevision) {
    if (!sawAlready(verdict, currentRevision)) {
      held = verdict.copy();
      revision = currentRevision;
    }
  }

  /** The status if it changed since the last call, else null. */
  @Nullable String takeStatusChange() {
    String status = status();
    if (status.equals(toldStatus)) {
      return null;
    }
    toldStatus = status;
    return status;
  }
}
