package io.glidepath.insight.listening;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Speaker;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is counted of an event beside its contact.
 *
 * @param kind {@link #HEARD}, {@link #SAID}, {@link #SIGNAL} or {@link #REACHED}
 * @param name the post's, what a signal was about, or the journey
 * @param day of the event, in UTC
 * @param topic what a signal was about; empty for all others
 */
public record CountedFact(
    String kind, String name, LocalDate day, String touchpoint, String topic) {
  /** An event came by a post. */
  public static final String HEARD = "heard";

  /** A customer, or an agent of theirs, made something known at a post. */
  public static final String SAID = "said";

  /** Something was observed of a customer that is no contact. */
  public static final String SIGNAL = "signal";

  /** A customer came to a touchpoint of a journey. */
  public static final String REACHED = "reached";

  /** What an event tells; nothing if it is what we ourselves do, or not yet whole. */
  public static List<CountedFact> of(InteractionEvent event, ListeningPosts posts) {
    Fact fact = event.fact();
    boolean isPartial = fact instanceof Fact.UtteranceHeard heard && !heard.last();
    if (fact instanceof Fact.FeedbackGiven || isPartial) {
      return List.of();
    }
    String name = posts.nameOf(event);
    LocalDate day = event.time().atZone(ZoneOffset.UTC).toLocalDate();
    String topic =
        fact instanceof Fact.SignalObserved signal ? ListeningPosts.label(signal.topic()) : "";
    List<CountedFact> told = new ArrayList<>();
    told.add(new CountedFact(HEARD, name, day, "", topic));
    if (isSaid(fact)) {
      told.add(new CountedFact(SAID, name, day, "", topic));
    }
    if (fact instanceof Fact.TouchpointReached reached) {
      told.add(new CountedFact(REACHED, reached.journey(), day, reached.touchpoint(), ""));
    }
    if (!topic.isEmpty()) {
      told.add(new CountedFact(SIGNAL, topic, day, "", topic));
    }
    return told;
  }

  /** The same of an event that was glanced at, as it came by a post that no setting names. */
  public static List<CountedFact> of(Glance glance, LocalDate day) {
    if (!glance.counts()) {
      return List.of();
    }
    CountedFact heard = new CountedFact(HEARD, ListeningPosts.CONTACT, day, "", "");
    return glance.said()
        ? List.of(heard, new CountedFact(SAID, ListeningPosts.CONTACT, day, "", ""))
        : List.of(heard);
  }

  private static boolean isSaid(Fact fact) {
    return fact instanceof Fact.SurveyAnswered
        || fact instanceof Fact.SignalObserved
        || fact instanceof Fact.ObstacleReported
        || fact instanceof Fact.UtteranceHeard heard && heard.speaker() == Speaker.CUSTOMER;
  }
}
