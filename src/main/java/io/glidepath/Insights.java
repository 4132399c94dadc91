package io.glidepath;

import io.glidepath.kpi.SettingsDesk;
import io.glidepath.publish.Publisher;
import io.glidepath.settings.IssuesFile;
import io.glidepath.settings.LiveGoals;
import io.glidepath.settings.Outside;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.insight.PgCounts;
import io.glidepath.web.insight.InsightPorts;
import io.glidepath.web.insight.ListeningPorts;
import java.nio.file.Path;
import java.time.Clock;

/** Puts together what insight is read from: what was counted, and what settings name of it. */
final class Insights {
  private Insights() {}

  /** Reads {@code issues.yaml} and {@code goals.yaml} of {@code config} once, now. */
  static InsightPorts ports(
      Database database,
      Settings settings,
      Path config,
      Outside outside,
      FoundRules rules,
      Publisher publisher,
      SettingsDesk kpis,
      Clock clock) {
    PgCounts counts = database.counts();
    return new InsightPorts(
        counts.issues(),
        counts.outcomes(),
        counts.answers(),
        counts.rules(),
        settings.retention().personal(),
        IssuesFile.read(config),
        publisher::rulebook,
        new ListeningPorts(
            counts.posts(),
            outside.listening(),
            counts.journeys(),
            rules.reading().kpis().journeys(),
            counts.causes(),
            new LiveGoals(config, database.goalHistory(), clock),
            kpis::now),
        clock);
  }
}
