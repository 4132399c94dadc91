package io.glidepath.cli.audit;

import io.glidepath.audit.replay.Replayed;
import io.glidepath.audit.verify.Tampering;
import io.glidepath.audit.verify.Verified;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verification found, in words. */
final class AuditText {
  private AuditText() {}

  static void print(PrintWriter out, Verified verified) {
    if (verified.isEmpty() && verified.isSound()) {
      out.println("The log is empty: nothing was decided yet.");
    } else if (verified.isSound()) {
      out.printf("The log is whole: %s.%n", scope(verified));
    } else if (verified.findingCount() == 0) {
      out.println("Nothing of the log is sealed yet, so nothing shows that it is whole.");
    } else {
      out.printf(
          "The log was tampered with: %,d finding%s in %s.%n",
          verified.findingCount(), verified.findingCount() == 1 ? "" : "s", scope(verified));
    }
    if (verified.unsealed() > 0) {
      out.printf(
          "%,d rows wait for their seal. The oldest is of %s.%n",
          verified.unsealed(), verified.unsealedSince());
    }
    if (verified.pruned() > 0) {
      out.printf("%,d rows are past retention; their hashes are sealed.%n", verified.pruned());
    }
    if (verified.lastCheckpoint() == 0) {
      out.println("No signed checkpoint agrees with it yet, so its end could be cut off unseen.");
    } else {
      out.printf(
          "The newest checkpoint that agrees is of seal %,d (%,d read).%n",
          verified.lastCheckpoint(), verified.checkpoints());
    }
    if (!verified.marked()) {
      out.println(
          "The writer's marks were not checked, for there is no keys/audit.mac.key: a row that"
              + " somebody slipped in passes for a new one until it should have been sealed.");
    }
    verified.findings().forEach(each -> out.printf("  %s%n", line(each)));
    long more = verified.findingCount() - verified.findings().size();
    if (more > 0) {
      out.printf("  and %,d more.%n", more);
    }
  }

  private static String scope(Verified verified) {
    return "%,d rows in %,d seals".formatted(verified.rows(), verified.seals());
  }

  static String line(Tampering finding) {
    return finding.kind().word() + ": " + finding.text();
  }

  /** The same for programs. */
  static Map<String, Object> view(Verified verified, @Nullable Replayed replayed) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("whole", verified.isSound());
    view.put("rows", verified.rows());
    view.put("seals", verified.seals());
    view.put("unsealed", verified.unsealed());
    if (verified.unsealedSince() != null) {
      view.put("unsealedSince", verified.unsealedSince().toString());
    }
    view.put("pruned", verified.pruned());
    view.put("lastSeal", verified.lastSeal());
    view.put("lastCheckpoint", verified.lastCheckpoint());
    view.put("checkpoints", verified.checkpoints());
    view.put("marked", verified.marked());
    view.put("findingCount", verified.findingCount());
    view.put("findings", verified.findings().stream().map(AuditText::view).toList());
    if (replayed != null) {
      view.put("replay", ReplayedText.view(replayed));
    }
    return view;
  }

  static Map<String, Object> view(Tampering finding) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("kind", finding.kind().word());
    if (finding.seal() != null) {
      view.put("seal", finding.seal());
    }
    List<String> ids = finding.ids().stream().map(id -> Long.toString(id)).toList();
    view.put("ids", ids);
    view.put("text", finding.text());
    return view;
  }
}
