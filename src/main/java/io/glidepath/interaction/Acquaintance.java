package io.glidepath.interaction;

import java.util.List;
import java.util.Set;

/**
 * What the customer's other interactions say of this one: how often they had to come back, and what
 * they told us before.
 */
public abstract class Acquaintance extends Regard {
  Set<String> secrets = Set.of();

  Acquaintance() {}

  @Override
  void forget() {
    super.forget();
    secrets = Set.of();
  }

  /** Whether it is no contact of the customer, and costs them nothing. */
  public abstract boolean ours();

  /** What is known of the customer's other interactions, oldest first. */
  public List<PastContact> others() {
    return history().others();
  }

  /** The effort of the customer's earlier contacts about this issue, in points. */
  public int earlierPoints() {
    return history().pointsOnIssue();
  }

  public List<PastContact> past() {
    return history().past();
  }

  /** Contacts about anything in the last {@code millis}, this one included. */
  public int contacts(long millis) {
    return ours() ? 0 : 1 + history().count(millis, contact -> true);
  }

  /**
   * Contacts about this issue in the last {@code millis}, this one included; 1 if none is known.
   */
  public int contactsOnIssue(long millis) {
    return ours() ? 0 : 1 + history().onIssue(millis);
  }

  /** Earlier contacts on a channel in the last {@code millis}. */
  public int earlierOn(String onChannel, long millis) {
    return history().on(onChannel, millis);
  }

  /** Earlier contacts about an issue in the last {@code millis}. */
  public int earlierAbout(String anIssue, long millis) {
    return history().about(anIssue, millis);
  }

  /** Whether the customer came about this issue in the last {@code millis} on another channel. */
  public boolean cameOnOtherChannel(long millis) {
    return !ours() && history().onOtherChannel(millis);
  }

  /** Whether a contact about this issue in the last {@code millis} ended without a solution. */
  public boolean earlierUnresolved(long millis) {
    return !ours() && history().leftOpen(millis);
  }

  /** Transfers on all contacts about this issue in the last {@code millis}, this one included. */
  public int transfersOnIssue(long millis) {
    return times(Names.TRANSFERRED) + history().transfers(millis);
  }

  /** Whether a contact about this issue had ended less than {@code millis} before this one. */
  public boolean cameBackWithin(long millis) {
    return !ours() && history().cameBackWithin(millis);
  }

  /** Whether a field was given on an earlier contact about this issue. */
  public boolean gaveEarlier(String field) {
    return !secrets.contains(field) && history().gave(field);
  }

  /** Whether a promise that was due by now was made on an earlier contact about this issue. */
  public boolean earlierPromiseDue() {
    return history().promiseDue();
  }

  /** Whether a promise of an earlier contact about this issue was reported broken. */
  public boolean earlierPromiseBroken() {
    return history().promiseBroken();
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
    return tallies.count(JoinedNames.of(Names.STEP_FAILED, step)) + history().failures(step);
  }
}
