package io.glidepath.settings;

import io.glidepath.log.Privacy;
import io.glidepath.review.ReviewTerms;
import io.glidepath.runtime.BadInput;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.web.WebSettings;
import io.glidepath.web.people.ProviderSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/glidepath.yaml} says; every member has a default.
 *
 * @param server where the server listens, and whom it trusts
 * @param lanes threads that advise, 1 to 99
 * @param admission how long an event may wait to be on disk while others are let in
 * @param history how far back a customer's other interactions count
 * @param attention how much of an agent's attention advice may cost
 * @param rules how rules become live
 * @param database an outside PostgreSQL, as {@code postgresql://user:password@host:port/database};
 *     null means the embedded one
 * @param checkpoints directories in which checkpoints of the log are kept, besides the data
 *     directory
 * @param retention how long things are kept, a day at least
 * @param leastFree MiB that must be free on the data directory's disk, or no event is taken; 0
 *     means that nobody looks
 * @param reviews how reviews are asked for
 * @param traces where a collector of OpenTelemetry takes traces of events; null means nowhere,
 *     unless a variable of OpenTelemetry's says where
 * @param provider the OpenID provider that people sign in with; null means links and tokens of ours
 */
public record Settings(
    WebSettings server,
    int lanes,
    Duration admission,
    Duration history,
    AttentionLimits attention,
    Rules rules,
    @Nullable String database,
    List<Path> checkpoints,
    Privacy.Retention retention,
    int leastFree,
    ReviewTerms reviews,
    @Nullable String traces,
    @Nullable ProviderSettings provider) {

  public Settings {
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * How rules become live.
   *
   * @param secondPerson another lead approves what one publishes
   * @param watch changes on disk are published by themselves
   */
  public record Rules(boolean secondPerson, boolean watch) {}

  /**
   * Reads the file in {@code config}; without one everything is as usual. The environment of this
   * process comes before it. Throws {@link BadInput} that names all that is wrong in them, with
   * file, line and column, or with the variable.
   */
  public static Settings read(Path config) {
    return read(config, System.getenv());
  }

  /** The same with other variables than those of this process. */
  public static Settings read(Path config, Map<String, String> variables) {
    return SettingsFile.read(config, variables);
  }
}
