package io.glidepath;

import io.glidepath.audit.replay.ReplayParts;
import io.glidepath.log.Configurations;
import io.glidepath.log.LogFormat;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.rulebook.RevisionReader;
import io.glidepath.rulebook.RuleReader;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import java.nio.file.Path;

/** What it takes to decide a log again, with the rulebooks and the settings of then. */
public final class Replays {
  private Replays() {}

  /** {@code config} holds the settings of what is older than the first that the log knows. */
  public static ReplayParts of(
      Database database, LogFormat format, Path config, Settings settings, Path cache) {
    Configurations known = Configuring.known(database, Configuring.now(config, settings));
    RuleReader today = Knowledge.reader(Knowledge.kpis(config), cache);
    RevisionReader readings = new RevisionReader(today, known.kpis());
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
