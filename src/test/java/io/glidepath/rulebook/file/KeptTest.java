package io.glidepath.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final Kept kept = new Kept();
  private final AtomicInteger made = new AtomicInteger();

  private record Words(String words) implements Kept.Key<Integer> {}

  @Test
  void makesThingsOnceAndTellsEveryTimeWhatWasFound() {
    assertThat(length("four", kept.begin())).isEqualTo(4);
    Findings again = kept.begin();
    assertThat(length("four", again)).isEqualTo(4);
    assertThat(made).hasValue(1);
    assertThat(again.all()).extracting(each -> each.message()).containsExactly("four is short.");
  }

  @Test
  void dropsWhatNobodyAskedForInALongWhile() {
    length("old", kept.begin());
    for (int i = 0; i < 20; i++) {
      length("used", kept.begin());
    }
    assertThat(kept.size()).isEqualTo(1);
    assertThat(made).hasValue(2);
  }

  @Test
  void knowsThingsThatAreThemselves() {
    String one = new String("a");
    assertThat(new Kept.Same(one)).isEqualTo(new Kept.Same(one));
    assertThat(new Kept.Same(one)).isNotEqualTo(new Kept.Same(new String("a")));
  }

  private int length(String words, Findings findings) {
    return findings.once(
        new Words(words),
        own -> {
          made.incrementAndGet();
          own.warn(Place.in("a.yaml"), "short", words + " is short.");
          return words.length();
        });
  }
}
