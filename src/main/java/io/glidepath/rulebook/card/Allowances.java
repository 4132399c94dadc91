package io.glidepath.rulebook.card;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.YamlMap;

/** Reads which warnings a card keeps on purpose: {@code allow: {too-long: the reason}}. */
final class Allowances {
  private Allowances() {}

  static void read(YamlMap card, Findings findings) {
    YamlMap allow = card.map("allow");
    if (allow == null) {
      return;
    }
    for (String code : allow.names()) {
      String reason = allow.text(code);
      if (reason == null || reason.isBlank()) {
        findings.error(
            allow.keyPlace(code),
            "allow",
            "The card allows %s and does not say why.".formatted(code),
            "allow: {%s: the reason}".formatted(code));
      } else {
        findings.allow(allow.keyPlace(code), code, reason.strip());
      }
    }
  }
}
