package io.glidepath.rulebook.scenario;

import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.ReadingCache;
import io.glidepath.rulebook.file.SourceFile;
import java.util.List;

/** The scenarios beside cards, for those who only look at them. */
public final class Scenarios {
  private Scenarios() {}

  private record Of(SourceFile file) implements ReadingCache.Key<List<Scenario>> {}

  /** Those of one file; what is wrong with them goes to {@code findings}. */
  public static List<Scenario> read(SourceFile file, Findings findings) {
    return findings.once(new Of(file), own -> List.copyOf(new ScenarioReader(file, own).read()));
  }
}
