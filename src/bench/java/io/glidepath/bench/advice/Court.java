package io.glidepath.bench.advice;

import io.glidepath.Knowledge;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.advice.Rulebook;
import io.glidepath.calibration.EventFiles;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.suggestion.AttentionLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs events through the advisor, as {@code replay} does. */
final class Court {
  private static final Path CACHE = Path.of("target", "rulebooks");
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

  private final Rulebook rulebook;
  private final CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());

  Court(Path rules, Path config) {
    rulebook = Knowledge.read(config, rules, CACHE).rulebook();
  }

  Rulebook rulebook() {
    return rulebook;
  }

  /** What came of each dialogue whose events {@code source} hands over, by its id. */
  Map<String, Judged> judge(Events source) throws IOException {
    Map<String, Judged> judged = new LinkedHashMap<>();
    try (Advisor advisor = new Advisor(rulebook.open(), AttentionLimits.USUAL, new Agents())) {
      Rehearsal rehearsal = new Rehearsal(advisor, reader);
      source.each(line -> rehearsal.add(read(line)));
      rehearsal.finish();
      for (LiveInteraction live : rehearsal.interactions()) {
        String id = live.story().interactionId();
        judged.put(id, Judged.of(live, rehearsal.adviceOn(id)));
      }
    }
    return judged;
  }

  InteractionEvent read(String line) {
    return reader.read(line.getBytes(StandardCharsets.UTF_8), END_OF_TIME).event();
  }

  /** Events as CloudEvents, one line each. */
  @FunctionalInterface
  interface Events {
    void each(Consumer<String> line) throws IOException;
  }

  /** The events of files, plain or compressed with gzip. */
  static Events files(List<Path> files) {
    return line -> EventFiles.read(files, line);
  }
}
