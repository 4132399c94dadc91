package io.glidepath.interaction;

/**
 * The names under which a story keeps what happened. Phrases come under {@code speaker:phrase},
 * such as {@code agent:apology}; those of {@link #ASKED}, {@link #GIVEN} and the like are prefixes
 * that a field or step follows.
 */
public final class Names {
  public static final String STARTED = "started";
  public static final String QUEUED = "queued";
  public static final String CONNECTED = "connected";
  public static final String TRANSFERRED = "transferred";
  public static final String TRANSFERRED_COLD = "transferred-cold";
  public static final String TRANSFERRED_WARM = "transferred-warm";
  public static final String HELD = "held";
  public static final String RESUMED = "resumed";
  public static final String SWITCHED = "switched";
  public static final String SWITCHED_FORCED = "switched-forced";
  public static final String SELF_SERVICE = "self-service";
  public static final String STEP_FAILED = "step-failed:";
  public static final String ANY_ASKED = "asked";
  public static final String ASKED = "asked:";
  public static final String ANY_GIVEN = "given";
  public static final String GIVEN = "given:";
  public static final String GIVEN_IN = "given-in:";
  public static final String ASKED_AGAIN = "asked-again";
  public static final String ASKED_AGAIN_EARLIER = "asked-again-earlier";
  public static final String PROMISE_MADE = "promise-made";
  public static final String PROMISED = "promised:";
  public static final String PROMISE_KEPT = "promise-kept";
  public static final String PROMISE_BROKEN = "promise-broken";
  public static final String RESOLUTION_OFFERED = "resolution-offered";
  public static final String RESOLUTION_CONFIRMED = "resolution-confirmed";
  public static final String RESOLUTION_REFUSED = "resolution-refused";
  public static final String ENDED = "ended";
  public static final String WRAPPED_UP = "wrapped-up";
  public static final String SURVEY_ANSWERED = "survey-answered";
  public static final String ROOT_CAUSE = "root-cause:";
  public static final String SIGNAL = "signal";
  public static final String OUTCOME = "outcome";
  public static final String OBSTACLE = "obstacle-reported";
  public static final String TOUCHPOINT_REACHED = "touchpoint-reached";
  public static final String FEEDBACK = "feedback:";
  public static final String AGENT_SPOKE = "agent-spoke";
  public static final String CUSTOMER_SPOKE = "customer-spoke";
  public static final String OTHER_LANGUAGE = "other-language";

  /** A technical word that the customer used. */
  public static final String OWN_WORD = "own-word:";

  /**
   * That something else is known of the customer's other interactions; nothing is noted under it.
   */
  public static final String OTHER_CONTACTS = "other-contacts";

  private Names() {}
}
