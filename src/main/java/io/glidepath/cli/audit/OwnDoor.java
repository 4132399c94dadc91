package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.audit.AuditFormat;
import io.glidepath.cli.JsonText;
import io.glidepath.log.Erasing;
import io.glidepath.log.Privacy;
import io.glidepath.privacy.Pseudonyms;
import io.glidepath.privacy.Redactor;
import io.glidepath.runtime.BadInput;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.CannotStart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The data itself, while no server runs on it. */
final class OwnDoor implements PrivacyDoor {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String BY = System.getProperty("user.name");

  private final Database database;
  private final Privacy privacy;
  private final Privacy.Retention retention;
  private final Pseudonyms pseudonyms;

  OwnDoor(Path data, Settings settings, Consumer<String> progress) {
    retention = settings.retention();
    try {
      database =
          Database.openThere(
              DatabaseSettings.embedded(data).withUrl(settings.database()), progress::accept);
    } catch (CannotStart e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
    privacy = database.privacy(AuditFormat.open(data), CLOCK);
    pseudonyms = Pseudonyms.open(data);
  }

  @Override
  public JsonNode erase(List<String> customers) {
    try {
      return tree(Erasing.of(privacy, customers, pseudonyms::named, BY));
    } catch (Privacy.Held e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public JsonNode hold(String customer, String why) {
    privacy.hold(pseudonyms.named(customer), BY, Redactor.redact(why, true).text());
    return tree(Map.of("held", true));
  }

  @Override
  public JsonNode release(String customer) {
    return tree(Map.of("released", privacy.release(pseudonyms.named(customer), BY)));
  }

  @Override
  public JsonNode holds() {
    return tree(Map.of("holds", privacy.holds()));
  }

  @Override
  public JsonNode retain(boolean now) {
    return tree(
        now
            ? privacy.prune(retention, CLOCK.instant(), BY)
            : privacy.due(retention, CLOCK.instant()));
  }

  private static JsonNode tree(Object value) {
    return JsonText.MAPPER.valueToTree(value);
  }

  @Override
  public void close() {
    database.close();
  }
}
