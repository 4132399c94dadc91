package io.glidepath.privacy;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.SplitRedaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What of the last utterances of one interaction bears on the digits of the next: whether a card or
 * its code was asked for, and the digits that may go on. Follows from the kept texts alone.
 */
final class SplitNumbers implements SplitRedaction {
  private static final int CARD_UTTERANCES = 6;
  private static final int CODE_UTTERANCES = 4;

  private final Map<Speaker, CardTail> tails = new EnumMap<>(Speaker.class);
  private int cardAsked;
  private int otherAsked;
  private int codeAsked;
  private boolean codeGoesOn;

  @Override
  public String hear(Fact.UtteranceHeard utterance) {
    String kept =
        Redactor.redact(utterance.text(), utterance.last(), context(utterance.speaker())).text();
    note(utterance.speaker(), kept, utterance.last());
    return kept;
  }

  @Override
  public void recall(Fact.UtteranceHeard kept) {
    note(kept.speaker(), kept.text(), kept.last());
  }

  private Context context(Speaker speaker) {
    CardTail tail = tails.get(speaker);
    return new Context(
        true,
        cardAsked > 0,
        otherAsked > 0,
        codeAsked > 0,
        codeGoesOn,
        tail != null && tail.goesOn(),
        tail == null ? List.of() : tail.digits());
  }

  private void note(Speaker speaker, String kept, boolean last) {
    if (!last) {
      return;
    }
    List<Token> tokens = TextTokens.of(kept);
    List<DigitRun> runs = Runs.of(tokens);
    noteCard(tokens);
    noteCode(tokens, runs);
    tails.computeIfAbsent(speaker, each -> new CardTail()).note(tokens, runs);
  }

  private void noteCard(List<Token> tokens) {
    if (Cues.mentionsCard(tokens)) {
      cardAsked = CARD_UTTERANCES;
      otherAsked = 0;
    } else if (Cues.isOfOther(tokens, tokens.size())) {
      cardAsked = 0;
      otherAsked = CARD_UTTERANCES;
    } else {
      cardAsked = Math.max(0, cardAsked - 1);
      otherAsked = Math.max(0, otherAsked - 1);
    }
  }

  private void noteCode(List<Token> tokens, List<DigitRun> runs) {
    boolean isGiven = has(tokens, Kind.CODE);
    codeGoesOn = isGiven && tokens.size() <= 3 && runs.isEmpty() && codeAsked > 0;
    if (isGiven) {
      codeAsked = 0;
    } else if (Cues.mentionsCode(tokens)) {
      codeAsked = CODE_UTTERANCES;
    } else {
      codeAsked = Math.max(0, codeAsked - 1);
    }
  }

  static boolean has(List<Token> tokens, Kind kind) {
    return tokens.stream()
        .anyMatch(each -> each.kind() == Token.Kind.MARK && each.text().equals(kind.mark()));
  }
}
