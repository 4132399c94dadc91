package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one interaction add up to, together with the customer's other recent
 * interactions. Rules read nothing else.
 *
 * <p>For every kind of event, and for every phrase of every speaker, it keeps how often it
 * happened, and when first and last, under a name: {@code transferred}, {@code asked:email}, {@code
 * agent:apology}. The names are listed in {@link Names}. All times are epoch milliseconds of the
 * events' own clock, 0 is never; durations are milliseconds.
 *
 * <p>Whoever reads time here also names its deadline: {@link #elapsed} that is not yet true, or
 * {@link #within} that is no longer going to be, sets {@link #wakeAt}, the moment when the answer
 * changes without any event. So absence rules need no timer of their own.
 *
 * <p>Not thread-safe: a story belongs to one lane.
 */
public final class Story {
  /** Nothing in the story changes by time alone. */
  public static final long NEVER = Long.MAX_VALUE;

  final Tallies tallies = new Tallies();
  final Conversation conversation = new Conversation();
  final Spell hold = new Spell();
  final Spell wait = new Spell();
  final List<Promise> promises = new ArrayList<>(0);
  final List<String> unanswered = new ArrayList<>(0);
  final List<String> inferred = new ArrayList<>(0);

  private final String interactionId;
  @Nullable String customerId;
  @Nullable Channel channel;
  @Nullable String queue;
  @Nullable String language;
  @Nullable String issue;
  @Nullable String product;
  @Nullable String segment;
  @Nullable String journey;
  @Nullable String touchpoint;
  @Nullable String agentId;
  @Nullable String team;
  @Nullable String askedAgain;
  int experienceMonths = -1;
  boolean outbound;
  boolean resolved;
  boolean promiseBroken;
  final Mood mood = new Mood();
  long issueAt;
  long announcedAt;
  long announcedWait;
  private final History history = new History(this);
  private long now;
  private long wakeAt = NEVER;

  public Story(String interactionId) {
    this.interactionId = interactionId;
  }

  /** Folds one event in. {@code heard} is what listening to its utterance found, if it is one. */
  public void add(InteractionEvent event, Heard heard) {
    long at = event.time().toEpochMilli();
    now = Math.max(now, at);
    if (event.customerId() != null && customerId == null) {
      customerId = event.customerId();
    }
    event.fact().tell(new Fold(this, at, heard));
  }

  /** Lets time pass without an event; the clock never goes back. */
  public void advanceTo(long at) {
    now = Math.max(now, at);
  }

  /** Replaces what is known of the customer's other interactions, oldest first. */
  public void remember(List<PastContact> contacts) {
    history.remember(contacts);
  }

  /** Forgets the deadlines, so that the next reading of the story names them anew. */
  public void openForReading() {
    wakeAt = NEVER;
  }

  /** The next moment when something that was read changes by time alone, or {@link #NEVER}. */
  public long wakeAt() {
    return wakeAt;
  }

  /** The story's own clock: the latest event time or wake. */
  public long now() {
    return now;
  }

  // --- who and where ------------------------------------------------------------------------

  public String interactionId() {
    return interactionId;
  }

  public @Nullable String customerId() {
    return customerId;
  }

  public @Nullable String agentId() {
    return agentId;
  }

  public @Nullable String getTeam() {
    return team;
  }

  public @Nullable String getChannel() {
    return channel == null ? null : channel.word();
  }

  public @Nullable String getQueue() {
    return queue;
  }

  /** The primary language subtag in lower case, such as {@code fr}. */
  public @Nullable String getLanguage() {
    return language;
  }

  public @Nullable String getIssue() {
    return issue;
  }

  public @Nullable String getProduct() {
    return product;
  }

  public @Nullable String getSegment() {
    return segment;
  }

  public @Nullable String getJourney() {
    return journey;
  }

  public @Nullable String getTouchpoint() {
    return touchpoint;
  }

  public boolean isOutbound() {
    return outbound;
  }

  /** The agent's months of experience, -1 if not known. */
  public int getExperienceMonths() {
    return experienceMonths;
  }

  // --- how it stands ------------------------------------------------------------------------

  public Status status() {
    return Status.of(this);
  }

  public boolean isResolved() {
    return resolved;
  }

  public boolean isEnded() {
    return happened(Names.ENDED);
  }

  public boolean isConnected() {
    return agentId != null && !isEnded();
  }

  public boolean isHeld() {
    return hold.isOpen();
  }

  public boolean isWaiting() {
    return wait.isOpen();
  }

  /** The customer's latest sentiment, -1 to 1; 0 if none was reported. */
  public double getSentiment() {
    return mood.latest();
  }

  /** How far the customer's sentiment is below its best, 0 to 2. */
  public double getMoodFall() {
    return mood.fall();
  }

  /** How far the customer's sentiment is above its worst, 0 to 2. */
  public double getMoodRise() {
    return mood.rise();
  }

  /** The field that was last asked although it had been given, or null. */
  public @Nullable String getAskedAgain() {
    return askedAgain;
  }

  // --- how often, and in which order --------------------------------------------------------

  public int times(String name) {
    return tallies.count(name) + (conversation.hasOpen() ? conversation.count(name) : 0);
  }

  public boolean happened(String name) {
    return times(name) > 0;
  }

  /** Whether {@code later} has happened since the last {@code earlier}, which has happened too. */
  public boolean after(String later, String earlier) {
    long reference = last(earlier);
    return reference > 0 && last(later) >= reference && happened(later);
  }

  /** Whether {@code earlier} happened at least once before the last {@code later}. */
  public boolean preceded(String earlier, String later) {
    long from = first(earlier);
    return from > 0 && from < last(later);
  }

  /** Epoch milliseconds of the latest occurrence, 0 if there is none. */
  public long last(String name) {
    long settled = tallies.last(name);
    return conversation.hasOpen() ? Math.max(settled, conversation.last(name)) : settled;
  }

  /** Epoch milliseconds of the earliest occurrence, 0 if there is none. */
  public long first(String name) {
    long settled = tallies.first(name);
    return settled == 0 && conversation.hasOpen() ? conversation.last(name) : settled;
  }

  /** How often the self-service step that fails most has failed, earlier contacts included. */
  public int worstStepFailures() {
    int worst = tallies.highest(Names.STEP_FAILED);
    if (past().isEmpty()) {
      return worst;
    }
    for (String step : tallies.endings(Names.STEP_FAILED)) {
      worst = Math.max(worst, stepFailures(step));
    }
    return worst;
  }

  /** How often one self-service step has failed, earlier contacts included. */
  public int stepFailures(String step) {
    return tallies.count(Names.STEP_FAILED + step) + history.failures(step);
  }

  // --- time ---------------------------------------------------------------------------------

  /** Whether {@code name} happened, and its latest occurrence is {@code millis} or more ago. */
  public boolean elapsed(String name, long millis) {
    return reached(last(name), millis);
  }

  /** Whether {@code name} happened, and its first occurrence is {@code millis} or more ago. */
  public boolean elapsedSinceFirst(String name, long millis) {
    return reached(first(name), millis);
  }

  /** Whether {@code name} happened less than {@code millis} ago. */
  public boolean within(String name, long millis) {
    long at = last(name);
    if (at == 0 || now - at >= millis) {
      return false;
    }
    wake(at + millis);
    return true;
  }

  /** Whether the customer is on hold now, and has been for {@code millis} or more. */
  public boolean onHoldFor(long millis) {
    return reached(hold.since(), millis);
  }

  /** Whether nobody has told the customer anything for {@code millis} of the present hold. */
  public boolean onHoldUnspoken(long millis) {
    return hold.isOpen() && reached(Math.max(hold.since(), last(Names.AGENT_SPOKE)), millis);
  }

  /** Whether one hold, this or an earlier one, has lasted {@code millis} or more. */
  public boolean heldAtOnce(long millis) {
    return hold.longest(now) >= millis || onHoldFor(millis);
  }

  /** Whether the customer waits in a queue now, and has for {@code millis} or more. */
  public boolean waitingFor(long millis) {
    return reached(wait.since(), millis);
  }

  /** Whether all holds together have lasted {@code millis} or more. */
  public boolean heldInAll(long millis) {
    return lasted(hold, millis);
  }

  /** Whether the waits in queues have lasted {@code millis} or more together. */
  public boolean waitedInAll(long millis) {
    return lasted(wait, millis);
  }

  /** Whether the interaction has lasted {@code millis} or more, and has not ended. */
  public boolean lastedFor(long millis) {
    return !isEnded() && reached(first(Names.STARTED), millis);
  }

  /** Whether an agent has been connected for {@code millis} or more since the first one was. */
  public boolean handledFor(long millis) {
    return !isEnded() && reached(first(Names.CONNECTED), millis);
  }

  /** Whether the customer waits longer than was announced. */
  public boolean beyondAnnouncedWait() {
    boolean stillWaits = isHeld() || isWaiting();
    return announcedWait > 0 && stillWaits && reached(announcedAt, announcedWait);
  }

  /** Whether a promise is open that falls due in {@code millis} or less, or is overdue. */
  public boolean promiseDueWithin(long millis) {
    for (Promise promise : promises) {
      if (promise.dueAt() > 0 && reached(promise.dueAt() - millis, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a promise is open that names no time. */
  public boolean promisedWithoutDate() {
    for (Promise promise : promises) {
      if (promise.dueAt() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a promise is open: neither kept nor broken. */
  public boolean isPromiseOpen() {
    return !promises.isEmpty();
  }

  // --- words --------------------------------------------------------------------------------

  /** Words that the agent has said since anybody else spoke. */
  public int agentRun() {
    return conversation.run(Speaker.AGENT);
  }

  /** Words of the agent's latest utterance, 0 if somebody else spoke since. */
  public int agentWords() {
    return conversation.lastWords(Speaker.AGENT);
  }

  // --- the customer's other interactions ----------------------------------------------------

  public List<PastContact> past() {
    return history.past();
  }

  /** Contacts about anything in the last {@code millis}, this one included. */
  public int contacts(long millis) {
    return 1 + history.count(millis, contact -> true);
  }

  /**
   * Contacts about this issue in the last {@code millis}, this one included; 1 if none is known.
   */
  public int contactsOnIssue(long millis) {
    return 1 + history.onIssue(millis);
  }

  /** Earlier contacts on a channel in the last {@code millis}. */
  public int earlierOn(String onChannel, long millis) {
    return history.on(onChannel, millis);
  }

  /** Earlier contacts about an issue in the last {@code millis}. */
  public int earlierAbout(String anIssue, long millis) {
    return history.about(anIssue, millis);
  }

  /** Whether the customer came about this issue in the last {@code millis} on another channel. */
  public boolean cameOnOtherChannel(long millis) {
    return history.onOtherChannel(millis);
  }

  /** Whether a contact about this issue in the last {@code millis} ended without a solution. */
  public boolean earlierUnresolved(long millis) {
    return history.leftOpen(millis);
  }

  /** Transfers on all contacts about this issue in the last {@code millis}, this one included. */
  public int transfersOnIssue(long millis) {
    return times(Names.TRANSFERRED) + history.transfers(millis);
  }

  /** Whether a contact about this issue had ended less than {@code millis} before this one. */
  public boolean cameBackWithin(long millis) {
    return history.cameBackWithin(millis);
  }

  /** Whether a field was given on an earlier contact about this issue. */
  public boolean gaveEarlier(String field) {
    return history.gave(field);
  }

  /** Whether a promise of an earlier interaction was broken, or is overdue and still open. */
  public boolean earlierPromiseBroken() {
    return history.promiseBroken();
  }

  /** Whether this interaction was about to be told about {@code field}: given here or before. */
  boolean knows(String field, long at) {
    long given = tallies.first(Names.GIVEN + field);
    return given > 0 && given < at;
  }

  /** What the customer's next interaction will remember of this one. */
  public PastContact asPastContact() {
    long due = 0;
    for (Promise promise : promises) {
      due = promise.dueAt() > 0 && (due == 0 || promise.dueAt() < due) ? promise.dueAt() : due;
    }
    return new PastContact(
        interactionId,
        getChannel(),
        issue,
        first(Names.STARTED),
        last(Names.ENDED),
        resolved,
        times(Names.TRANSFERRED),
        due,
        promiseBroken,
        tallies.endings(Names.GIVEN),
        tallies.endings(Names.STEP_FAILED));
  }

  private boolean lasted(Spell spell, long millis) {
    long missing = millis - spell.total(now);
    if (missing <= 0) {
      return true;
    }
    if (spell.isOpen()) {
      wake(now + missing);
    }
    return false;
  }

  private boolean reached(long from, long millis) {
    if (from == 0) {
      return false;
    }
    if (now - from >= millis) {
      return true;
    }
    wake(from + millis);
    return false;
  }

  void wake(long at) {
    wakeAt = Math.min(wakeAt, at);
  }
}
