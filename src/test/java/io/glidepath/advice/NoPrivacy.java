package io.glidepath.advice;

import io.glidepath.interaction.Redaction;
import io.glidepath.interaction.SplitRedaction;

/** Keeps everything, for tests of other things. */
public final class NoPrivacy implements Redaction {
  @Override
  public String customer(String customerId) {
    return customerId;
  }

  @Override
  public String text(String text, boolean last) {
    return text;
  }

  @Override
  public String code(String label) {
    return label;
  }

  @Override
  public String fingerprint(String content) {
    return content;
  }

  @Override
  public SplitRedaction listen() {
    return SplitRedaction.NONE;
  }
}
