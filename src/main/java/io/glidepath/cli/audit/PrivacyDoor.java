package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The verbs of privacy, at a running server or at the data itself; answers as the HTTP API does.
 */
interface PrivacyDoor extends AutoCloseable {
  JsonNode erase(List<String> customers);

  JsonNode hold(String customer, String why);

  JsonNode release(String customer);

  JsonNode holds();

  /** What would be dropped, or with {@code now} what was. */
  JsonNode retain(boolean now);

  @Override
  void close();

  /** The server's door if one answers on the data directory, else our own. */
  static PrivacyDoor open(Path data, Settings settings, Consumer<String> progress) {
    return ServerDoor.at(data)
        .<PrivacyDoor>map(door -> door)
        .orElseGet(() -> new OwnDoor(data, settings, progress));
  }
}
