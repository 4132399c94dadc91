package io.glidepath.rulebook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingCacheTest {
  private final ReadingCache kept = new ReadingCache();
  private final AtomicInteger made = new AtomicInteger();

  private record Words(String words) implements ReadingCache.Key<Integer> {}

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
    assertThat(new ReadingCache.Same(one)).isEqualTo(new ReadingCache.Same(one));
    assertThat(new ReadingCache.Same(one)).isNotEqualTo(new ReadingCache.Same(new String("a")));
  }

  private int length(String words, Findings findings) {
    return findings.once(
        new Words(words),
        own -> {
          made.incrementAndGet();
          own.warn(FilePlace.in("a.yaml"), "short", words + " is short.");
          return words.length();
        });
  }
}
