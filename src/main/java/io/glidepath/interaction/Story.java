package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one interaction add up to, together with the customer's other recent
 * interactions. Rules read nothing else.
 *
 * <p>What happened, how often and when, is its {@link Course}; what the customer made known beside
 * the conversation its {@link Regard}.
 *
 * <p>The names of methods say who may call them: rules may read {@code getX()} and {@code isX()},
 * which the dictionary of sentences names; {@code x()} is for Java alone, and the wall around rules
 * refuses it.
 *
 * <p>Not thread-safe: a story belongs to one lane.
 */
public final class Story extends Regard {
  private static final String NOTE = Speaker.CUSTOMER.said(AutomaticReply.PHRASE);

  final List<String> unanswered = new ArrayList<>(0);
  final List<String> inferred = new ArrayList<>(0);

  private final String interactionId;
  @Nullable String customerId;
  @Nullable Channel channel;
  @Nullable String queue;
  @Nullable String language;
  @Nullable String spokenLanguage;
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
  boolean automatic;
  boolean handedOn;
  @Nullable String continues;
  final Set<String> parts = new HashSet<>(0);
  final Map<String, Long> kept = new TreeMap<>();
  final Map<String, Long> broken = new TreeMap<>();
  boolean resolved;
  boolean promiseBroken;
  Mood mood = new Mood();
  long issueAt;
  private int points;
  Set<String> secrets = Set.of();
  private final History history = new History(this);
  private final Chronicle chronicle = new Chronicle();
  private long events;
  private boolean isOutdated;

  public Story(String interactionId) {
    this.interactionId = interactionId;
  }

  /**
   * Folds one event in. {@code heard} is what listening to its utterance found, if it is one. An
   * event that happened before others that are folded in already, or that changes what an utterance
   * says, lets the whole story be told anew in the order in which it happened; returns whether it
   * was.
   */
  public boolean add(InteractionEvent event, Heard heard) {
    events++;
    return add(Told.of(event, heard));
  }

  /** The same for an event that another story remembers. */
  public boolean add(Told next) {
    advanceTo(next.at());
    Chronicle.Change change = chronicle.take(next);
    if (isOutdated && change == Chronicle.Change.NEXT && !chronicle.isFull()) {
      change = Chronicle.Change.ANEW;
    }
    isOutdated = false;
    if (change == Chronicle.Change.NEXT) {
      fold(next);
    } else if (change == Chronicle.Change.ANEW) {
      forget();
      chronicle.all().forEach(this::fold);
    }
    return change == Chronicle.Change.ANEW;
  }

  private void fold(Told told) {
    if (told.customerId() != null && customerId == null) {
      customerId = told.customerId();
    }
    secrets = told.heard().secrets();
    told.fact().tell(new Fold(this, told));
  }

  @Override
  void forget() {
    super.forget();
    unanswered.clear();
    inferred.clear();
    customerId = null;
    channel = null;
    queue = null;
    language = null;
    spokenLanguage = null;
    issue = null;
    product = null;
    segment = null;
    journey = null;
    touchpoint = null;
    agentId = null;
    team = null;
    askedAgain = null;
    experienceMonths = -1;
    outbound = false;
    automatic = false;
    handedOn = false;
    continues = null;
    parts.clear();
    kept.clear();
    broken.clear();
    resolved = false;
    promiseBroken = false;
    mood = new Mood();
    issueAt = 0;
    secrets = Set.of();
  }

  /**
   * Its events in the order in which they happened, with utterances as they read now; null if not
   * all are remembered.
   */
  public @Nullable List<Told> told() {
    return chronicle.isFull() ? null : chronicle.all();
  }

  /** How many events were added. */
  public long events() {
    return events;
  }

  /** Replaces what is known of the customer's other interactions, oldest first. */
  public void remember(List<PastContact> contacts) {
    history.remember(contacts);
    isOutdated =
        happened(Names.STARTED)
            && history.continuedBy(first(Names.STARTED), continues).size() != parts.size();
  }

  /** What is known of the customer's other interactions, oldest first. */
  public List<PastContact> others() {
    return history.others();
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

  /**
   * The latest words in which {@code speaker} was heard to say a phrase: the pattern's own words,
   * at most 60 characters, nothing that was disclosed; empty if nothing was heard or it is no
   * longer remembered.
   */
  public String words(Speaker speaker, String phrase) {
    return chronicle.words(speaker, phrase);
  }

  /** The language of the customer's latest words, as {@link #getLanguage}; null if not told. */
  public @Nullable String getSpokenLanguage() {
    return spokenLanguage;
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

  public boolean isConnected() {
    return agentId != null && !isEnded();
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
    return tallies.count(JoinedNames.of(Names.STEP_FAILED, step)) + history.failures(step);
  }

  // --- what it cost ---------------------------------------------------------------------------

  /** Notes what the interaction has cost its customer so far, in points of effort. */
  public void costs(int pointsSoFar) {
    points = pointsSoFar;
  }

  /** The effort of the customer's earlier contacts about this issue, in points. */
  public int earlierPoints() {
    return history.pointsOnIssue();
  }

  // --- the customer's other interactions ----------------------------------------------------

  public List<PastContact> past() {
    return history.past();
  }

  /** Contacts about anything in the last {@code millis}, this one included. */
  public int contacts(long millis) {
    return ours() ? 0 : 1 + history.count(millis, contact -> true);
  }

  /**
   * Contacts about this issue in the last {@code millis}, this one included; 1 if none is known.
   */
  public int contactsOnIssue(long millis) {
    return ours() ? 0 : 1 + history.onIssue(millis);
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
    return !ours() && history.onOtherChannel(millis);
  }

  /** Whether a contact about this issue in the last {@code millis} ended without a solution. */
  public boolean earlierUnresolved(long millis) {
    return !ours() && history.leftOpen(millis);
  }

  /** Transfers on all contacts about this issue in the last {@code millis}, this one included. */
  public int transfersOnIssue(long millis) {
    return times(Names.TRANSFERRED) + history.transfers(millis);
  }

  /** Whether a contact about this issue had ended less than {@code millis} before this one. */
  public boolean cameBackWithin(long millis) {
    return !ours() && history.cameBackWithin(millis);
  }

  /** Whether a field was given on an earlier contact about this issue. */
  public boolean gaveEarlier(String field) {
    return !secrets.contains(field) && history.gave(field);
  }

  /** Whether a promise that was due by now was made on an earlier contact about this issue. */
  public boolean earlierPromiseDue() {
    return history.promiseDue();
  }

  /** Whether a promise of an earlier contact about this issue was reported broken. */
  public boolean earlierPromiseBroken() {
    return history.promiseBroken();
  }

  @Override
  History history() {
    return history;
  }

  /** Whether this interaction was about to be told about {@code field}: given here or before. */
  boolean knows(String field, long at) {
    long given = tallies.first(JoinedNames.of(Names.GIVEN, field));
    return given > 0 && given < at && !secrets.contains(field);
  }

  /** What the customer's next interaction will remember of this one. */
  public PastContact asPastContact() {
    return new PastContact(
        interactionId,
        getChannel(),
        issue,
        isContact() ? first(Names.STARTED) : tallies.earliest(),
        last(Names.ENDED),
        resolved,
        times(Names.TRANSFERRED),
        firstDue(),
        promiseBroken,
        tallies.endings(Names.GIVEN),
        tallies.endings(Names.STEP_FAILED),
        !isContact(),
        points,
        opinions.now(),
        bearing());
  }

  /** How it was handled so far, for those who count contacts. */
  public Handling handling() {
    long begun = first(Names.CONNECTED);
    long ended = last(Names.ENDED);
    long over = Math.max(ended, last(Names.WRAPPED_UP));
    boolean handled = begun > 0 && ended >= begun;
    return new Handling(
        isContact() && !ours() && continues == null,
        handled ? (Long) ((over - begun) / 1_000) : null,
        isJudged() ? (Boolean) resolved : null,
        opinions.answers(ended));
  }

  /** Whether somebody said whether it is resolved. */
  private boolean isJudged() {
    return happened(Names.RESOLUTION_CONFIRMED)
        || happened(Names.RESOLUTION_REFUSED)
        || happened(Names.ENDED + "-resolved")
        || happened(Names.ENDED + "-unresolved")
        || happened(Names.ENDED + "-abandoned");
  }

  private Bearing bearing() {
    return new Bearing(
        ours(),
        outbound,
        handedOn,
        continues,
        last(Names.TRANSFERRED),
        last(Names.TRANSFERRED_WARM) >= last(Names.TRANSFERRED),
        List.copyOf(promises),
        Map.copyOf(kept),
        Map.copyOf(broken));
  }

  /**
   * Whether it is no contact of the customer, and costs them nothing: we called or wrote, or
   * nothing but a machine spoke for them.
   */
  public boolean ours() {
    if (outbound || automatic) {
      return true;
    }
    int notes = times(NOTE);
    return notes > 0 && notes == times(Names.CUSTOMER_SPOKE);
  }
}
