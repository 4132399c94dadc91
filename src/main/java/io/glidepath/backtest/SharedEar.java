package io.glidepath.backtest;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Phrases;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is said once for two rulebooks with the same phrases, which meet each event one right
 * after the other. Belongs to one thread.
 */
final class SharedEar implements Phrases {
  private final Phrases phrases;
  private Fact.@Nullable UtteranceHeard last;
  private @Nullable String lastLanguage;
  private Heard lastHeard = Heard.NOTHING;

  SharedEar(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very same utterance, which is cheap to know
  public Heard hear(Fact.UtteranceHeard utterance, @Nullable String language) {
    if (utterance != last || !Objects.equals(language, lastLanguage)) {
      lastHeard = phrases.hear(utterance, language);
      last = utterance;
      lastLanguage = language;
    }
    return lastHeard;
  }

  @Override
  public Set<String> names() {
    return phrases.names();
  }

  @Override
  public Set<String> secrets() {
    return phrases.secrets();
  }
}
