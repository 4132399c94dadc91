package io.glidepath.post;

import io.glidepath.interaction.Redaction;
import io.glidepath.interaction.SplitRedaction;

/** For what is on record already: nothing personal is in it any more. */
final class AsKept implements Redaction {
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
    return "";
  }

  @Override
  public SplitRedaction listen() {
    return SplitRedaction.NONE;
  }
}
