package io.glidepath.cli.audit;

import io.glidepath.Replays;
import io.glidepath.audit.Audit;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.replay.Replay;
import io.glidepath.audit.replay.ReplayParts;
import io.glidepath.audit.replay.Replayed;
import io.glidepath.audit.verify.Verified;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.JsonText;
import io.glidepath.cli.ProgressLine;
import io.glidepath.cli.TimeOption;
import io.glidepath.log.LogFormat;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.store.Database;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glidepath audit verify}: whether the log is what it was. */
@Command(
    name = "verify",
    description = {
      "Check that nobody changed the log: every row against its seal, the seals against each other,",
      "and their chain against the signed checkpoints. Exit 0 it is whole, 1 it is not, 2 bad input."
    })
final class AuditVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AuditOptions options;

  @Option(
      names = "--since",
      converter = TimeOption.class,
      description = "only what was sealed since then: a time, or how long ago, such as 7d")
  private @Nullable Instant since;

  @Option(
      names = "--replay",
      description = {
        "also decide all again, from the recorded events, rulebooks and settings, and compare"
      })
  private boolean replay;

  @Option(names = "--json", description = "one object with all findings")
  private boolean json;

  @Override
  public Integer call() {
    Audit audit = options.audit();
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = options.database(spec.commandLine().getErr())) {
      LogFormat format = AuditFormat.toRead();
      Verified verified = seals(audit, database, database.ruleHistory(format));
      Replayed replayed = replay ? replayed(database, format) : null;
      if (json) {
        out.println(JsonText.of(AuditText.view(verified, replayed)));
      } else {
        AuditText.print(out, verified);
        if (replayed != null) {
          ReplayedText.print(out, replayed);
        }
      }
      out.flush();
      return verified.isSound() && (replayed == null || replayed.isSound()) ? 0 : 1;
    }
  }

  private Verified seals(Audit audit, Database database, RuleHistory history) {
    try (SealedLog log = database.sealedLog()) {
      ProgressLine progress = ProgressLine.of("rows", log.size());
      try {
        return audit.verify(log, history, since, progress::reached);
      } finally {
        progress.clear();
      }
    }
  }

  private Replayed replayed(Database database, LogFormat format) {
    ReplayParts parts =
        Replays.of(database, format, options.config(), options.settings(), DefaultPaths.cache());
    ProgressLine progress = ProgressLine.of("interactions replayed", 0);
    try (Replay again = new Replay(parts)) {
      return again.run(since, progress::reached);
    } finally {
      progress.clear();
    }
  }
}
