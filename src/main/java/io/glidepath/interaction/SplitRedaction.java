package io.glidepath.interaction;

/**
 * Listens to one interaction, so that what must not be kept is also known when it is said in parts.
 * What it knows follows from what was kept alone: so it is the same after a restart. Belongs to one
 * lane.
 */
public interface SplitRedaction {
  /** Keeps everything. */
  SplitRedaction NONE =
      new SplitRedaction() {
        @Override
        public String hear(Fact.UtteranceHeard utterance) {
          return utterance.text();
        }

        @Override
        public void recall(Fact.UtteranceHeard kept) {}
      };

  /** The next event with what may be kept of it. */
  default InteractionEvent of(InteractionEvent event) {
    if (!(event.fact() instanceof Fact.UtteranceHeard utterance)) {
      return event;
    }
    String kept = hear(utterance);
    return kept.equals(utterance.text()) ? event : event.saying(kept);
  }

  /** What may be kept of the next utterance. */
  String hear(Fact.UtteranceHeard utterance);

  /** Takes in an utterance that was kept before. */
  void recall(Fact.UtteranceHeard kept);
}
