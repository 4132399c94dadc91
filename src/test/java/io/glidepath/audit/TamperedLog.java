package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.verify.Tampering;
import io.glidepath.audit.verify.Verified;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A log of three seals, to be tampered with. */
abstract class TamperedLog {
  @TempDir Path home;
  TestLog log;
  private List<Long> ids;

  @BeforeEach
  void fill() {
    log = new TestLog(home);
    log.write("first", 3);
    log.seal();
    log.write("second", 3);
    log.act("second");
    log.publish("r1");
    log.seal();
    log.write("third", 2);
    log.seal();
    assertThat(log.verify().findings()).isEmpty();
    ids = log.ids();
  }

  /** The id of a decision by its place. */
  final long id(int place) {
    return ids.get(place);
  }

  final ListAssert<Tampering> found(Tampering.Kind kind) {
    Verified verified = log.verify();
    assertThat(verified.isSound()).isFalse();
    return assertThat(verified.findings().stream().filter(each -> each.kind() == kind).toList());
  }
}
