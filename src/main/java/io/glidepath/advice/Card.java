package io.glidepath.advice;

import io.glidepath.suggestion.Evidence;
import io.glidepath.suggestion.Link;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says and does once its conditions hold.
 *
 * @param id pillar and file name, such as {@code channel.own-the-case}; never reused
 * @param version the first characters of the hash of the card's text
 * @param because why, said to the agent in twelve words at most; null if the sentences say it
 * @param link a page that helps with the suggestion; null if there is none
 * @param charge the effort it charges when it begins to hold
 * @param suggest how its suggestion is treated; none if it only charges or signals
 * @param hush whether it silences the suggestions of all other cards while it holds
 * @param alert how severe it is to the team lead, who is told of it: info, warn or high; null if
 *     nobody is
 * @param signal the name of the business fact that it tells the leads
 */
public record Card(
    String id,
    String pillar,
    String version,
    boolean shadow,
    Text title,
    Text advice,
    @Nullable Text say,
    @Nullable Text because,
    @Nullable Link link,
    @Nullable ChargeTerms charge,
    @Nullable SuggestTerms suggest,
    @Nullable String signal,
    boolean hush,
    @Nullable String alert,
    List<Evidence> evidence) {

  /** One that alerts nobody. */
  public Card(
      String id,
      String pillar,
      String version,
      boolean shadow,
      Text title,
      Text advice,
      @Nullable Text say,
      @Nullable Text because,
      @Nullable Link link,
      @Nullable ChargeTerms charge,
      @Nullable SuggestTerms suggest,
      @Nullable String signal,
      boolean hush,
      List<Evidence> evidence) {
    this(
        id, pillar, version, shadow, title, advice, say, because, link, charge, suggest, signal,
        hush, null, evidence);
  }

  /** {@code points} is 1 to 100. */
  public record ChargeTerms(String driver, int points) {}

  /** Why it holds, to the agent: in the card's own words, or as its sentences say it. */
  public String reason(Explanation why, String language) {
    return because == null ? why.reason() : because.in(language, why.slots());
  }

  /** The strength of the best evidence, D if there is none. */
  public char strength() {
    char best = 'D';
    for (Evidence each : evidence) {
      best = each.strength() < best ? each.strength() : best;
    }
    return best;
  }
}
