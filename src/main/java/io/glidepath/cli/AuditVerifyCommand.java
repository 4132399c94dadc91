package io.glidepath.cli;

import io.glidepath.advice.seal.SealedLog;
import io.glidepath.audit.Audit;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.Verified;
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
      converter = Moments.class,
      description = "only what was sealed since then: a time, or how long ago, such as 7d")
  private @Nullable Instant since;

  @Option(names = "--json", description = "one object with all findings")
  private boolean json;

  @Override
  public Integer call() {
    Audit audit = options.audit();
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = options.database(spec.commandLine().getErr());
        SealedLog log = database.sealedLog()) {
      ProgressLine progress = ProgressLine.of("rows", log.size());
      Verified verified;
      try {
        verified =
            audit.verify(
                log,
                database.ruleHistory(AuditFormat.open(options.data())),
                since,
                progress::reached);
      } finally {
        progress.clear();
      }
      if (json) {
        out.println(Json.of(AuditText.view(verified)));
      } else {
        AuditText.print(out, verified);
      }
      out.flush();
      return verified.isSound() ? 0 : 1;
    }
  }
}
