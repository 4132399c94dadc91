package io.glidepath.advice;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Suggestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One look at one interaction, with the means to record what comes of it. */
final class Consultation {
  /** The event of a decision that no event caused. */
  static final String TIME = "time";

  private final LiveInteraction live;
  private final Consultant consultant;
  private final Advice advice;
  private final String event;
  private final List<Function<Decision.Scene, Decision>> decided = new ArrayList<>(0);
  private @Nullable Instant at;

  Consultation(LiveInteraction live, Consultant consultant, Advice advice, String event) {
    this.live = live;
    this.consultant = consultant;
    this.advice = advice;
    this.event = event;
  }

  String event() {
    return event;
  }

  /** Whether no event caused it. */
  boolean isByTime() {
    return event.equals(TIME);
  }

  LiveInteraction live() {
    return live;
  }

  Rulebook rulebook() {
    return consultant.rulebook();
  }

  long now() {
    return live.story().now();
  }

  Instant at() {
    Instant known = at == null ? Instant.ofEpochMilli(now()) : at;
    at = known;
    return known;
  }

  /** The interaction's language if we speak it, else English. */
  String language() {
    return Language.of(live.story().getLanguage()).code();
  }

  Explanation explain(int rule, Verdict verdict) {
    return explain(rule, verdict, language());
  }

  Explanation explain(int rule, Verdict verdict, String language) {
    return consultant.explain(rule, live.story(), verdict.row(rule), language);
  }

  void decide(
      Card card,
      Outcome outcome,
      @Nullable String why,
      Map<String, String> facts,
      @Nullable String suggestionId) {
    decide(card.id(), card.pillar(), card.version(), outcome, why, facts, suggestionId);
  }

  void decide(
      String rule,
      String pillar,
      String version,
      Outcome outcome,
      @Nullable String why,
      Map<String, String> facts,
      @Nullable String suggestionId) {
    boolean suppressed = outcome == Outcome.SUPPRESSED;
    Instant when = at();
    decided.add(
        scene ->
            new Decision(
                live.story().interactionId(),
                live.seq(),
                when,
                event,
                rule,
                pillar,
                version,
                rulebook().revision(),
                outcome,
                suppressed ? why : null,
                suppressed ? null : why,
                facts,
                suggestionId,
                scene));
  }

  /** Records what was decided, with how the interaction stands after all of it. */
  void record() {
    if (decided.isEmpty()) {
      return;
    }
    Story story = live.story();
    Decision.Scene scene =
        new Decision.Scene(
            story.agentId(),
            story.getTeam(),
            story.getQueue(),
            story.getChannel(),
            story.getLanguage(),
            story.getIssue(),
            story.getSegment(),
            live.ledger().score());
    decided.forEach(each -> advice.decided(each.apply(scene)));
    decided.clear();
  }

  /** Shows a suggestion to the interaction's agent, now or once it has one. */
  void raise(Suggestion suggestion) {
    advice.raised(suggestion);
    tell(new Frame.Suggested(suggestion));
  }

  /** Tells the interaction's agent, if it has one. */
  void tell(Frame frame) {
    String agentId = live.story().agentId();
    if (agentId != null) {
      advice.tell(agentId, frame);
    }
  }

  void tell(String agentId, Frame frame) {
    advice.tell(agentId, frame);
  }

  void tellInteraction(String status) {
    tell(interaction(status));
  }

  Frame interaction(String status) {
    Story story = live.story();
    long started = story.first(Names.STARTED);
    return new Frame.InteractionChanged(
        story.interactionId(),
        status,
        story.getChannel(),
        story.getLanguage(),
        story.getIssue(),
        story.customerId(),
        started == 0 ? at() : Instant.ofEpochMilli(started));
  }

  /** Tells the agent what came before, if anything did. */
  void tellNote() {
    Set<String> secrets = rulebook().phrases().secrets();
    HandoverNote note = HandoverNote.of(live.story(), live.ledger().charges(), secrets);
    if (note.saysSomething()) {
      HandoverWords words =
          new HandoverWords(language(), rulebook().labels(), rulebook().phrases().displayNames());
      tell(new Frame.Noted(note, words.of(note)));
    }
  }

  void tellSilence(Silence silence) {
    String text = silence.in(language(), rulebook().labels());
    tell(new Frame.Silent(live.story().interactionId(), silence, text));
  }

  void tellEffort() {
    tell(
        new Frame.Effort(
            live.story().interactionId(), live.ledger().score(), live.ledger().charges()));
  }
}
