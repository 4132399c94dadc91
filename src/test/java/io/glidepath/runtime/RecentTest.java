package io.glidepath.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<String> dropped = new ArrayList<>();
  private final Recent<Integer, String> recent = new Recent<>(2, dropped::add);

  @Test
  void makesRoomWithWhatWasAskedForLongestAgo() {
    recent.put(1, "one");
    recent.put(2, "two");
    assertThat(recent.get(1)).contains("one");
    recent.put(3, "three");
    assertThat(recent.get(2)).isEmpty();
    assertThat(recent.get(1)).contains("one");
    assertThat(dropped).containsExactly("two");
  }

  @Test
  void doesNotTellOfWhatIsTakenOutOrReplaced() {
    recent.put(1, "one");
    recent.put(1, "uno");
    assertThat(recent.remove(1)).contains("uno");
    assertThat(recent.remove(1)).isEmpty();
    assertThat(dropped).isEmpty();
  }
}
