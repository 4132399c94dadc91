package io.glidepath.insight;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Speaker;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds events to what is counted of one interaction, in the order of their numbers. */
public final class ContactFold {
  private static final String UNKNOWN = "";
  private static final double MAY_LEAVE = 0.5;

  private final String interactionId;
  private @Nullable String customer;
  private Instant receivedFrom = Instant.MAX;
  private Instant receivedTo = Instant.MIN;
  private @Nullable Instant startedAt;
  private boolean counts;
  private String issue = UNKNOWN;
  private @Nullable Instant issueAt;
  private String segment = UNKNOWN;
  private String channel = UNKNOWN;
  private String language = UNKNOWN;
  private String touchpoint = UNKNOWN;
  private @Nullable Instant connectedAt;
  private @Nullable Instant endedAt;
  private @Nullable Instant wrappedAt;
  private @Nullable Double ces;
  private @Nullable Double csat;
  private @Nullable Integer nps;
  private @Nullable Boolean leaving;
  private @Nullable String cause;
  private final List<ContactFacts.Outcome> outcomes = new ArrayList<>(0);
  private final List<String> obstacles = new ArrayList<>(0);
  private final List<String> accepted = new ArrayList<>(0);

  public ContactFold(String interactionId) {
    this.interactionId = interactionId;
  }

  /** Goes on from what was counted before. */
  public ContactFold(ContactFacts before) {
    interactionId = before.interactionId();
    customer = before.customer();
    receivedFrom = before.receivedFrom();
    receivedTo = before.receivedTo();
    startedAt = before.startedAt();
    counts = before.counts();
    issue = before.issue();
    issueAt = before.issueAt();
    segment = before.segment();
    channel = before.channel();
    language = before.language();
    touchpoint = before.touchpoint();
    connectedAt = before.connectedAt();
    endedAt = before.endedAt();
    wrappedAt = before.wrappedAt();
    ces = before.ces();
    csat = before.csat();
    nps = before.nps();
    leaving = before.leaving();
    cause = before.cause();
    outcomes.addAll(before.outcomes());
    obstacles.addAll(before.obstacles());
    accepted.addAll(before.accepted());
  }

  /** {@code key} is the id of the key that the event was sealed with. */
  public void take(InteractionEvent event, String key, Instant receivedAt) {
    received(receivedAt);
    Instant at = event.time();
    Fact fact = event.fact();
    if (fact instanceof Fact.Started started) {
      customer = key;
      started(started, at);
    } else if (fact instanceof Fact.IssueIdentified identified) {
      about(identified.issue(), at);
    } else if (fact instanceof Fact.AgentConnected) {
      connectedAt = connectedAt == null || at.isBefore(connectedAt) ? at : connectedAt;
    } else if (fact instanceof Fact.Ended) {
      endedAt = later(endedAt, at);
    } else if (fact instanceof Fact.WrapUpEnded) {
      wrappedAt = later(wrappedAt, at);
    } else if (fact instanceof Fact.UtteranceHeard heard) {
      heard(heard);
    } else if (fact instanceof Fact.SurveyAnswered answered) {
      answered(answered);
    } else if (fact instanceof Fact.OutcomeObserved observed) {
      customer = key;
      outcomes.add(new ContactFacts.Outcome(observed.outcome(), at));
    } else if (fact instanceof Fact.TouchpointReached) {
      customer = key;
    } else if (fact instanceof Fact.ObstacleReported reported) {
      obstacles.add(reported.kind());
    } else if (fact instanceof Fact.FeedbackGiven given && given.action().equals("accepted")) {
      accepted(given.suggestionId());
    }
  }

  /** An event came of which no more is counted than its customer's language, if it tells one. */
  public void pass(Instant receivedAt, @Nullable String spoken) {
    received(receivedAt);
    if (language.isEmpty() && spoken != null) {
      language = spoken;
    }
  }

  private void received(Instant at) {
    receivedFrom = at.isBefore(receivedFrom) ? at : receivedFrom;
    receivedTo = at.isAfter(receivedTo) ? at : receivedTo;
  }

  /** Each counts once, however often it was said. */
  private void accepted(String suggestionId) {
    String rule = Suggestion.ruleOf(suggestionId);
    String taken = rule + suggestionId.substring(Math.max(0, suggestionId.lastIndexOf('~')));
    if (!rule.isEmpty() && !accepted.contains(taken)) {
      accepted.add(taken);
    }
  }

  private void started(Fact.Started fact, Instant at) {
    startedAt = at;
    counts = !fact.outbound() && !fact.automatic() && fact.continues() == null;
    channel = fact.channel().word();
    segment = orUnknown(fact.segment());
    touchpoint = orUnknown(fact.touchpoint());
    if (fact.language() != null) {
      language = Language.primary(fact.language());
    }
    if (fact.issue() != null) {
      about(fact.issue(), at);
    }
  }

  private void about(String named, Instant at) {
    if (issueAt == null || !at.isBefore(issueAt)) {
      issue = named;
      issueAt = at;
    }
  }

  private void heard(Fact.UtteranceHeard fact) {
    if (language.isEmpty() && fact.language() != null && fact.speaker() == Speaker.CUSTOMER) {
      language = Language.primary(fact.language());
    }
  }

  private void answered(Fact.SurveyAnswered fact) {
    double share = (fact.score() - fact.min()) / (fact.max() - fact.min());
    double good = fact.highIsGood() ? share : 1 - share;
    switch (fact.instrument()) {
      case "ces" -> ces = 1 + 6 * good;
      case "csat" -> csat = outOfTen(fact);
      case "nps" -> nps = (int) Math.round(10 * good);
      default -> {}
    }
    if (fact.churnRisk() != null) {
      double risk = fact.churnRisk() <= 1 ? fact.churnRisk() : fact.churnRisk() / 100;
      leaving = risk >= MAY_LEAVE;
    }
    if (fact.rootCause() != null) {
      cause = fact.rootCause();
    }
  }

  /** As people say it: 4.5 of 5 is 9 of 10, although a scale may begin at 1. */
  private static double outOfTen(Fact.SurveyAnswered fact) {
    double score = fact.highIsGood() ? fact.score() : fact.min() + fact.max() - fact.score();
    return fact.max() <= 0 ? 0 : Math.max(0, Math.min(10, 10 * score / fact.max()));
  }

  public ContactFacts facts() {
    return new ContactFacts(
        interactionId,
        customer,
        receivedFrom,
        receivedTo,
        startedAt,
        counts,
        issue,
        issueAt,
        segment,
        channel,
        language,
        touchpoint,
        connectedAt,
        endedAt,
        wrappedAt,
        ces,
        csat,
        nps,
        leaving,
        cause,
        outcomes,
        obstacles,
        accepted);
  }

  private static Instant later(@Nullable Instant known, Instant at) {
    return known == null || at.isAfter(known) ? at : known;
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? UNKNOWN : text;
  }
}
