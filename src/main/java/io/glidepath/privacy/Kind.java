package io.glidepath.privacy;

/** A kind of personal data, and the mark that stands for it. */
public enum Kind {
  CARD("[card]"),
  /** The beginning of a card that goes on in what is said next. */
  CARD_BEGUN("[card\u2026]"),
  CODE("[cvv]"),
  MAIL("[e-mail]"),
  PHONE("[phone]"),
  IBAN("[iban]"),
  /** Digits of an utterance that is still growing. */
  NUMBER("[number]");

  private final String mark;

  Kind(String mark) {
    this.mark = mark;
  }

  public String mark() {
    return mark;
  }
}
