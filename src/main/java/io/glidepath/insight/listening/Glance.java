package io.glidepath.insight.listening;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Speaker;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of most events: that they came, that a customer said something, in which
 * language. It is written beside the event, which need not be opened to be counted then, and says
 * nothing of what was said.
 *
 * @param counts whether the event is counted as heard
 * @param said whether a customer made something known
 * @param language of a customer's words, such as {@code fr}; null if it is not told
 */
public record Glance(boolean counts, boolean said, @Nullable String language) {
  private static final String NOTHING = "nothing";
  private static final int LONGEST_LANGUAGE = 3;

  /** Of these nothing is counted but that they came. */
  private static final Set<Class<? extends Fact>> PASSING =
      Set.of(
          Fact.SelfServiceAttempted.class,
          Fact.ChannelSwitched.class,
          Fact.Queued.class,
          Fact.Transferred.class,
          Fact.Held.class,
          Fact.Resumed.class,
          Fact.InformationGiven.class,
          Fact.InformationAsked.class,
          Fact.PromiseMade.class,
          Fact.PromiseKept.class,
          Fact.PromiseBroken.class,
          Fact.ResolutionOffered.class,
          Fact.ResolutionConfirmed.class);

  /** Of an event; null if more of it is counted than a glance tells. */
  public static @Nullable Glance of(InteractionEvent event) {
    Fact fact = event.fact();
    if (fact instanceof Fact.UtteranceHeard heard) {
      return of(heard);
    }
    if (fact instanceof Fact.FeedbackGiven given) {
      return given.action().equals("accepted") ? null : new Glance(false, false, null);
    }
    return PASSING.contains(fact.getClass()) ? new Glance(true, false, null) : null;
  }

  private static @Nullable Glance of(Fact.UtteranceHeard heard) {
    boolean isCustomers = heard.speaker() == Speaker.CUSTOMER;
    String told = isCustomers ? heard.language() : null;
    String language = told == null ? null : Language.primary(told);
    return language != null && language.length() > LONGEST_LANGUAGE
        ? null
        : new Glance(heard.last(), heard.last() && isCustomers, language);
  }

  /** One word, and the language behind it. */
  public String written() {
    String word = said ? CountedFact.SAID : counts ? CountedFact.HEARD : NOTHING;
    return language == null ? word : word + " " + language;
  }

  /** What was written. */
  public static Glance read(String written) {
    int end = written.indexOf(' ');
    String word = end < 0 ? written : written.substring(0, end);
    return new Glance(
        !word.equals(NOTHING),
        word.equals(CountedFact.SAID),
        end < 0 ? null : written.substring(end + 1));
  }
}
