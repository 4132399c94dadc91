package io.glidepath;

import io.glidepath.advice.Configurations;
import io.glidepath.advice.LogFormat;
import io.glidepath.audit.ReplayParts;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.store.Database;
import java.nio.file.Path;

/** What it takes to decide a log again, with the rulebooks and the settings of then. */
public final class Replays {
  private Replays() {}

  /** {@code config} holds the settings of what is older than the first that the log knows. */
  public static ReplayParts of(
      Database database, LogFormat format, Path config, Settings settings, Path cache) {
    Configurations known = Configuring.known(database, Configuring.now(config, settings));
    RuleReading today = new RuleReading(Knowledge.kpis(config), cache);
    RevisionReading readings = new RevisionReading(today, cache, known.kpis());
    return new ReplayParts(
        database.journal(format, frame -> ""),
        database.records(),
        new CloudEventReader(PersonalData.rehearsed()),
        format,
        database.ruleHistory(format),
        (revision, texts) -> readings.of(revision, texts).load(texts),
        known);
  }
}
