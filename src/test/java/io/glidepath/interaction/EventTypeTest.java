package io.glidepath.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypeTest {
  private static final List<EventType> ALL = List.of(EventType.values());

  @Test
  void everyKindOfFactHasItsType() {
    assertThat(Arrays.asList(Fact.class.getPermittedSubclasses()))
        .allSatisfy(
            kind ->
                assertThat(ALL)
                    .as("EventType.java: add an entry for Fact." + kind.getSimpleName())
                    .filteredOn(type -> type.fact().equals(kind))
                    .hasSize(1));
    assertThat(ALL).hasSameSizeAs(Fact.class.getPermittedSubclasses());
  }

  @Test
  void aTypeIsFoundByItsWordByItsUriAndByItsFact() {
    assertThat(EventType.of(new Fact.Held())).isEqualTo(EventType.HELD);
    assertThat(EventType.HELD.uri()).isEqualTo("io.glidepath.customer.held.v1");
    assertThat(EventType.ofUri("io.glidepath.customer.held.v1")).contains(EventType.HELD);
    assertThat(EventType.named("customer.held")).contains(EventType.HELD);
    assertThat(EventType.named("customer.hold")).isEmpty();
    assertThat(EventType.words()).hasSameSizeAs(ALL).isSorted().doesNotHaveDuplicates();
  }
}
