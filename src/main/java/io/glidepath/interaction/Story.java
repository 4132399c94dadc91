package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class Story extends Acquaintance {
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
  Set<String> parts = Set.of();
  Map<String, Long> kept = Map.of();
  Map<String, Long> broken = Map.of();
  boolean resolved;
  boolean promiseBroken;
  Mood mood = new Mood();
  long issueAt;
  private int points;
  private final History history = new History(this);
  private final Telling telling = new Telling(this);

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
    return telling.take(event, heard);
  }

  /** The same for an event that another story remembers. */
  public boolean add(Told next) {
    return telling.take(next);
  }

  /** Takes back what time has passed since {@code at} and since the event that happened last. */
  public void takeBackTimeTo(long at) {
    backTo(Math.max(at, telling.latest()));
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
    parts = Set.of();
    kept = Map.of();
    broken = Map.of();
    resolved = false;
    promiseBroken = false;
    mood = new Mood();
    issueAt = 0;
  }

  /**
   * Its events in the order in which they happened, with utterances as they read now; null if not
   * all are remembered.
   */
  public @Nullable List<Told> told() {
    return telling.all();
  }

  /** How many events were added. */
  public long events() {
    return telling.events();
  }

  /** Replaces what is known of the customer's other interactions, oldest first. */
  public void remember(List<PastContact> contacts) {
    history.remember(contacts);
    telling.isOutdated(
        happened(Names.STARTED)
            && history.continuedBy(first(Names.STARTED), continues).size() != parts.size());
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
    return telling.words(speaker, phrase);
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

  // --- what it cost ---------------------------------------------------------------------------

  /** Notes what the interaction has cost its customer so far, in points of effort. */
  public void costs(int pointsSoFar) {
    points = pointsSoFar;
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
    return Keepsake.pastContact(this);
  }

  /** How it was handled so far, for those who count contacts. */
  public Handling handling() {
    return Keepsake.handling(this);
  }

  /** What it has cost so far, in points of effort. */
  int points() {
    return points;
  }

  /**
   * Whether it is no contact of the customer, and costs them nothing: we called or wrote, or
   * nothing but a machine spoke for them.
   */
  @Override
  public boolean ours() {
    if (outbound || automatic) {
      return true;
    }
    int notes = times(NOTE);
    return notes > 0 && notes == times(Names.CUSTOMER_SPOKE);
  }
}
