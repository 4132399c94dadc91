package io.glidepath.estimate;

/**
 * How much more often something is true of one group than of another that has nobody in common with
 * it: the difference of two shares, with Newcombe's interval of 95 %, made from Wilson's of the
 * two.
 *
 * @param value -1 to 1; 0 if one group has nobody
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I">
 *     Newcombe 1998, Interval estimation for the difference between independent proportions, method
 *     10</a>
 */
public record ShareDifference(double value, double low, double high) {

  /** {@code one} less {@code other}. */
  public static ShareDifference of(Proportion one, Proportion other) {
    if (one.of() == 0 || other.of() == 0) {
      return new ShareDifference(0, -1, 1);
    }
    double value = one.value() - other.value();
    double down = Math.hypot(one.value() - one.low(), other.high() - other.value());
    double up = Math.hypot(one.high() - one.value(), other.value() - other.low());
    return new ShareDifference(value, value - down, value + up);
  }

  /** Whether the interval leaves no doubt about who has it more often. */
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
