package io.glidepath.interaction;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event tells: one record for each event type of the public contract. */
public sealed interface Fact {

  /** Calls the one method of {@code listener} that is meant for this kind of fact. */
  void tell(FactListener listener);

  /**
   * {@code continues} is the interaction that a platform split on transfer: one contact, not two.
   * {@code automatic} is a machine's message, no contact of the customer.
   */
  record Started(
      Channel channel,
      String customerId,
      boolean outbound,
      @Nullable String queue,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String product,
      @Nullable String segment,
      @Nullable String journey,
      @Nullable String touchpoint,
      @Nullable String continues,
      boolean automatic)
      implements Fact {
    /** One that goes on with no other, and that a person began. */
    public Started(
        Channel channel,
        String customerId,
        boolean outbound,
        @Nullable String queue,
        @Nullable String language,
        @Nullable String issue,
        @Nullable String product,
        @Nullable String segment,
        @Nullable String journey,
        @Nullable String touchpoint) {
      this(
          channel,
          customerId,
          outbound,
          queue,
          language,
          issue,
          product,
          segment,
          journey,
          touchpoint,
          null,
          false);
    }

    @Override
    public void tell(FactListener listener) {
      listener.started(this);
    }
  }

  /** {@code where} is ivr, web, app or bot; {@code outcome} completed, failed or abandoned. */
  record SelfServiceAttempted(String where, String step, String outcome) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.selfServiceAttempted(this);
    }
  }

  record ChannelSwitched(Channel from, Channel to, boolean forced) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.channelSwitched(this);
    }
  }

  record Queued(String queue) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.queued(this);
    }
  }

  record AgentConnected(String agentId, @Nullable String team, @Nullable Integer experienceMonths)
      implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.agentConnected(this);
    }
  }

  record Transferred(String to, @Nullable String from, boolean warm, @Nullable String reason)
      implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.transferred(this);
    }
  }

  record Held() implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.held(this);
    }
  }

  record Resumed() implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.resumed(this);
    }
  }

  /**
   * {@code last} is false for a partial, which the next utterance of the same {@code utteranceId}
   * revises. {@code sentiment} is -1 to 1 and the customer's only.
   */
  record UtteranceHeard(
      String utteranceId,
      Speaker speaker,
      String text,
      boolean last,
      @Nullable String language,
      @Nullable Double sentiment)
      implements Fact {
    public UtteranceHeard saying(String other) {
      return new UtteranceHeard(utteranceId, speaker, other, last, language, sentiment);
    }

    @Override
    public void tell(FactListener listener) {
      listener.utteranceHeard(this);
    }
  }

  record InformationGiven(String field, @Nullable String where) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.informationGiven(this);
    }
  }

  record InformationAsked(String field) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.informationAsked(this);
    }
  }

  record IssueIdentified(String issue, @Nullable Double confidence) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.issueIdentified(this);
    }
  }

  /** A customer came to a stage of what they set out to do. */
  record TouchpointReached(String journey, String touchpoint) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.touchpointReached(this);
    }
  }

  record PromiseMade(String what, @Nullable Instant dueAt) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.promiseMade(this);
    }
  }

  record PromiseKept(String what) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.promiseKept(this);
    }
  }

  record PromiseBroken(String what) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.promiseBroken(this);
    }
  }

  record ResolutionOffered(@Nullable Boolean resolved) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.resolutionOffered(this);
    }
  }

  record ResolutionConfirmed(@Nullable Boolean resolved) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.resolutionConfirmed(this);
    }
  }

  /** {@code by} is customer, agent or system; {@code outcome} resolved, unresolved or abandoned. */
  record Ended(String by, @Nullable String outcome) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.ended(this);
    }
  }

  record WrapUpEnded(@Nullable String disposition) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.wrapUpEnded(this);
    }
  }

  /**
   * {@code instrument} is ces, csat, nps or other; {@code highIsGood} says how to read the score.
   * {@code askedAt} is when the customer was asked, {@code askedOn} the channel, such as ivr or
   * sms.
   */
  record SurveyAnswered(
      String instrument,
      double score,
      double min,
      double max,
      boolean highIsGood,
      @Nullable String rootCause,
      @Nullable Double churnRisk,
      @Nullable String comment,
      @Nullable Instant askedAt,
      @Nullable String askedOn)
      implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.surveyAnswered(this);
    }
  }

  record SignalObserved(
      String post, String topic, @Nullable Double sentiment, @Nullable String text)
      implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.signalObserved(this);
    }
  }

  /**
   * What came of a customer: {@code outcome} is renewed, cancelled, downgraded, bought, returned,
   * recommended or reviewed; {@code value} what it was worth, in the sender's own unit. The
   * customer is null if the envelope alone names them.
   */
  record OutcomeObserved(@Nullable String customerId, String outcome, @Nullable Double value)
      implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.outcomeObserved(this);
    }
  }

  /**
   * What an agent says stands in the customer's way: {@code kind} is step, letter, policy, tool or
   * other.
   */
  record ObstacleReported(String kind, @Nullable String note) implements Fact {
    @Override
    public void tell(FactListener listener) {
      listener.obstacleReported(this);
    }
  }

  /**
   * {@code action} is shown, accepted, dismissed or muted. A mute with {@code seconds} silences all
   * advice for the agent for that long; without, it silences the one rule in this interaction.
   */
  record FeedbackGiven(
      String suggestionId, String action, @Nullable String reason, @Nullable Integer seconds)
      implements Fact {
    /** The reasons for a dismissal that are offered to choose from. */
    public static final Set<String> REASONS =
        Set.of("not-relevant", "already-done", "wrong-moment", "wrong");

    /** The reason if it is one of {@link #REASONS}; the agent's own words are none. */
    public @Nullable String chosenReason() {
      return reason != null && REASONS.contains(reason) ? reason : null;
    }

    @Override
    public void tell(FactListener listener) {
      listener.feedbackGiven(this);
    }
  }
}
