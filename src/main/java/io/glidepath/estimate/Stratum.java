package io.glidepath.estimate;

/**
 * Two groups that are alike but for what they are compared by, such as short and long contacts
 * about one issue.
 *
 * @param of how many there are in the group in question, {@code hits} of them with the outcome
 * @param otherOf the same of the group that it is compared with, and {@code otherHits}
 */
public record Stratum(String name, long of, long hits, long otherOf, long otherHits) {
  public long n() {
    return of + otherOf;
  }

  /** Both together, under this one's name. */
  public Stratum with(Stratum more) {
    return new Stratum(
        name, of + more.of, hits + more.hits, otherOf + more.otherOf, otherHits + more.otherHits);
  }

  /** Whether both groups have somebody. */
  boolean compares() {
    return of > 0 && otherOf > 0;
  }

  double difference() {
    return share(hits, of) - share(otherHits, otherOf);
  }

  /** The variance of the difference of two independent shares. */
  double variance() {
    return variance(share(hits, of), of) + variance(share(otherHits, otherOf), otherOf);
  }

  private static double share(long hits, long of) {
    return hits / (double) of;
  }

  private static double variance(double share, long of) {
    return share * (1 - share) / of;
  }
}
