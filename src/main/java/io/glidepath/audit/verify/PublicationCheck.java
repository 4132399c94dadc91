package io.glidepath.audit.verify;

import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.Merkle;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.log.Act;
import io.glidepath.log.seal.LoggedRow;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether each publication, with its rule texts, is what the log says was published. */
final class PublicationCheck {
  private static final Pattern NUMBER = Pattern.compile("\"no\":\"(\\d+)\"");
  private static final String ANY_ID = "\"id\":\\d+";
  private static final int MOST = 1_000_000;

  private final Map<Long, String> onLog = new HashMap<>();
  private final AuditFormat format = new AuditFormat(new byte[Merkle.HASH]);

  /** Takes an act of the log; only publications matter. */
  void add(LoggedRow act) {
    String canon = new String(act.canon(), StandardCharsets.UTF_8);
    Matcher number = NUMBER.matcher(canon);
    if (canon.startsWith("{\"act\":\"" + Act.Kind.PUBLISHED.word() + "\"") && number.find()) {
      onLog.put(Long.valueOf(number.group(1)), canon.replaceFirst(ANY_ID, "\"id\":0"));
    }
  }

  void against(RuleHistory history, Tamperings findings) {
    Map<Long, Publication> there = new HashMap<>();
    history.publications(null, MOST).forEach(each -> there.put(each.no(), each));
    TreeSet<Long> numbers = new TreeSet<>(there.keySet());
    numbers.addAll(onLog.keySet());
    for (long no : numbers) {
      String wrong = wrong(there.get(no), onLog.get(no), history);
      if (!wrong.isEmpty()) {
        findings.add(
            Tampering.Kind.PUBLICATION_EDITED,
            null,
            List.of(),
            "Publication %d %s.".formatted(no, wrong));
      }
    }
  }

  private String wrong(
      @org.jspecify.annotations.Nullable Publication publication,
      @org.jspecify.annotations.Nullable String logged,
      RuleHistory history) {
    if (publication == null) {
      return "is on the log, but its row was deleted";
    }
    if (logged == null) {
      return "is not on the log: its row was inserted";
    }
    RuleTexts texts = history.texts(publication.revision()).orElse(RuleTexts.NONE);
    String canon = new String(format.canonical(0, publication.act(texts)), StandardCharsets.UTF_8);
    if (canon.equals(logged)) {
      return "";
    }
    return logged.contains(texts.digest())
        ? "was edited: its row is not what the log says"
        : "has other rule texts than were published";
  }
}
