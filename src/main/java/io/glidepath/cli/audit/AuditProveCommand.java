package io.glidepath.cli.audit;

import io.glidepath.audit.Audit;
import io.glidepath.log.seal.AuditDesk.Proof;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.runtime.BadInput;
import io.glidepath.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath audit prove}: a proof that one row is on the log as it was written. */
@Command(
    name = "prove",
    description = {
      "Print a proof of one decision as JSON. Whoever has the public key can check it without us:",
      "docs/audit.md says how."
    })
final class AuditProveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AuditOptions options;

  @Parameters(paramLabel = "ID", description = "the decision's id, or an act's")
  private long id;

  @Override
  public Integer call() {
    Audit audit = options.audit();
    try (Database database = options.database(spec.commandLine().getErr());
        SealedLog log = database.sealedLog()) {
      Proof proof = audit.prove(log, id);
      if (proof instanceof Proof.Ready ready) {
        spec.commandLine().getOut().println(ready.json());
        spec.commandLine().getOut().flush();
        return 0;
      }
      if (proof instanceof Proof.Broken broken) {
        String text = "glidepath: row %d cannot be proved: %s%n".formatted(id, broken.why());
        spec.commandLine().getErr().print(text);
        spec.commandLine().getErr().flush();
        return 1;
      }
      throw new BadInput(
          proof instanceof Proof.Waiting
              ? "Row " + id + " is not signed yet; a checkpoint is written each minute"
              : "There is no row " + id + " on the log",
          null);
    }
  }
}
