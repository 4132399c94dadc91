package io.glidepath.interaction;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the customer made known beside the conversation, in surveys and by signals: in this
 * interaction, or else in the latest other one that has it.
 */
public abstract class Regard extends Timing {
  private @Nullable Opinions opinions;

  Regard() {}

  @Override
  void forget() {
    super.forget();
    opinions = null;
  }

  /** The customer's other interactions. */
  abstract History history();

  /** What the customer made known in this interaction so far. */
  Opinion opinion() {
    return opinions == null ? Opinion.NONE : opinions.now();
  }

  /** The latest answer to each survey of this interaction, which ended then; 0 is not yet. */
  List<Handling.Answer> answers(long endedAt) {
    return opinions == null ? List.of() : opinions.answers(endedAt);
  }

  /** What it made known, to add to it. */
  Opinions opinions() {
    Opinions known = opinions == null ? new Opinions() : opinions;
    opinions = known;
    return known;
  }

  /** Whether anything but signals and survey answers came: only then is it a contact. */
  public boolean isContact() {
    return tallies.anyBut(Regard::isAside);
  }

  private static boolean isAside(String name) {
    return name.startsWith(Names.SIGNAL)
        || name.startsWith(Names.OUTCOME)
        || name.startsWith(Names.TOUCHPOINT_REACHED)
        || name.startsWith(Names.SURVEY_ANSWERED)
        || name.startsWith(Names.ROOT_CAUSE);
  }

  /** The latest answer to a survey, 0 the worst and 100 the best of its scale; -1 if none came. */
  public double answer(String instrument) {
    Double answer = known(each -> each.answers().get(instrument));
    return answer == null ? -1 : answer;
  }

  /** Whether the customer named this cause with an answer to a survey. */
  public boolean rootCause(String cause) {
    return known(each -> each.rootCauses().contains(cause) ? true : null) != null;
  }

  /** The latest estimate of the customer's risk of leaving, in percent; -1 if there is none. */
  public double getChurnRisk() {
    Double risk = known(each -> each.churnRisk() < 0 ? null : each.churnRisk());
    return risk == null ? -1 : risk;
  }

  /** Whether a signal about a topic was observed of this customer. */
  public boolean observed(String topic) {
    return signal(topic) != null;
  }

  /** Whether a signal about a topic was observed less than {@code millis} ago. */
  public boolean observedWithin(String topic, long millis) {
    Opinion.Observed signal = signal(topic);
    if (signal == null || now() - signal.at() >= millis) {
      return false;
    }
    wake(signal.at() + millis);
    return true;
  }

  /** The mood of the latest signal about a topic, -1 to 1; 0 if none was told. */
  public double signalMood(String topic) {
    Opinion.Observed signal = signal(topic);
    return signal == null ? 0 : signal.mood();
  }

  private Opinion.@Nullable Observed signal(String topic) {
    return known(each -> each.signals().get(topic));
  }

  /** From this interaction, else from the latest other that has it. */
  private <T> @Nullable T known(Function<Opinion, @Nullable T> wanted) {
    T own = wanted.apply(opinion());
    return own != null ? own : history().opinion(wanted).orElse(null);
  }
}
