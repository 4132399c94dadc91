package io.glidepath.insight;

/**
 * Sums over contacts.
 *
 * @param contacts how often customers came
 * @param handled of how many interactions an agent's time is known
 * @param handleSeconds that time
 * @param effort the scores added up, and their squares
 * @param hard contacts with a score of 60 or more
 * @param ces answers in thousandths of 1 to 7, 7 the easiest, and their squares
 * @param cesHigh answers of 3 or less
 * @param csat answers in thousandths of 0 to 10
 * @param leavingAnswers answers that tell whether the customer may leave
 */
public record Sums(
    long contacts,
    long handled,
    long handleSeconds,
    long effort,
    long effortSquares,
    long hard,
    long cesAnswers,
    long ces,
    long cesSquares,
    long cesHigh,
    long csatAnswers,
    long csat,
    long npsAnswers,
    long promoters,
    long leavingAnswers,
    long leaving) {
  public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final double THOUSAND = 1_000;

  public Sums plus(Sums other) {
    return new Sums(
        contacts + other.contacts,
        handled + other.handled,
        handleSeconds + other.handleSeconds,
        effort + other.effort,
        effortSquares + other.effortSquares,
        hard + other.hard,
        cesAnswers + other.cesAnswers,
        ces + other.ces,
        cesSquares + other.cesSquares,
        cesHigh + other.cesHigh,
        csatAnswers + other.csatAnswers,
        csat + other.csat,
        npsAnswers + other.npsAnswers,
        promoters + other.promoters,
        leavingAnswers + other.leavingAnswers,
        leaving + other.leaving);
  }

  /** The mean EffortScore, 0 to 100. */
  public Estimate meanEffort() {
    return Estimate.mean(contacts, effort, effortSquares);
  }

  /** The mean CES, 1 to 7. */
  public Estimate meanCes() {
    return Estimate.mean(cesAnswers, ces / THOUSAND, cesSquares / (THOUSAND * THOUSAND));
  }

  /** The share of CES answers of 3 or less. */
  public Estimate highShare() {
    return Estimate.share(cesHigh, cesAnswers);
  }

  /** The share of answers that say that the customer may leave. */
  public Estimate leavingShare() {
    return Estimate.share(leaving, leavingAnswers);
  }

  /** The mean CSAT, 0 to 10; 0 without answers. */
  public double meanCsat() {
    return csatAnswers == 0 ? 0 : csat / THOUSAND / csatAnswers;
  }
}
