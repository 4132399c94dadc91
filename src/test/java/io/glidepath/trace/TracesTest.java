package io.glidepath.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.interaction.EventType;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Stop;
import io.glidepath.journal.Trace;
import io.glidepath.journal.Tracing;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether and where traces go, as settings and OpenTelemetry's variables say. */
class TracesTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private final FakeCollector collector = new FakeCollector();

  @AfterEach
  void stop() {
    collector.close();
  }

  private static void follow(Tracing tracing, String parent) {
    try (tracing) {
      Trace trace = tracing.begin(EventType.STARTED, parent, System.nanoTime());
      trace.passed(Stop.DOOR, System.nanoTime());
      trace.answered(Receipt.Kind.ACCEPTED);
    }
  }

  private static Tracing with(@Nullable String address, Map<String, String> environment) {
    return Traces.of(address, environment, Clock.systemUTC());
  }

  private Map<String, String> variables(String... more) {
    Map<String, String> variables = new HashMap<>();
    variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
    for (int i = 0; i < more.length; i += 2) {
      variables.put(more[i], more[i + 1]);
    }
    return variables;
  }

  @Test
  void areOffUnlessSomebodyNamesACollector() {
    assertThat(with(null, Map.of())).isSameAs(Tracing.NONE);
    Map<String, String> empty = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", " ");
    assertThat(with(null, empty)).isSameAs(Tracing.NONE);
  }

  @ParameterizedTest
  @CsvSource({"OTEL_SDK_DISABLED, true", "OTEL_TRACES_EXPORTER, none"})
  void areOffWhereAVariableSaysSo(String name, String value) {
    assertThat(with(collector.url() + "/v1/traces", variables(name, value))).isSameAs(Tracing.NONE);
  }

  @Test
  void goWhereTheSettingSays() {
    follow(with(collector.url() + "/v1/traces", Map.of()), "");
    assertThat(collector.spans()).extracting(FakeCollector.Span::name).contains("event", "door");
    assertThat(collector.spans().get(0).resource()).containsEntry("service.name", "glidepath");
  }

  @Test
  void goWhereAVariableSaysBeforeTheSetting() {
    follow(with("http://127.0.0.1:9/v1/traces", variables("OTEL_SERVICE_NAME", "advisor")), "");
    assertThat(collector.spans()).hasSize(2);
    assertThat(collector.spans().get(0).resource()).containsEntry("service.name", "advisor");
  }

  @Test
  void areAsManyAsTheSamplerSays() {
    follow(with(null, variables("OTEL_TRACES_SAMPLER", "always_off")), "");
    assertThat(collector.spans()).isEmpty();
    String wanted = "00-" + TRACE + "-" + SPAN + "-01";
    Map<String, String> rare =
        variables(
            "OTEL_TRACES_SAMPLER", "parentbased_traceidratio", "OTEL_TRACES_SAMPLER_ARG", "0.0");
    follow(with(null, rare), wanted);
    assertThat(collector.of(TRACE)).hasSize(2);
    follow(with(null, variables()), "00-" + TRACE + "-" + SPAN + "-00");
    assertThat(collector.spans()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "nonsense",
    "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331"
  })
  void whatIsNoTraceparentBeginsATraceOfItsOwn(String parent) {
    follow(with(null, variables()), parent);
    assertThat(collector.spans()).hasSize(2);
    assertThat(collector.spans().stream().filter(each -> each.name().equals("event")))
        .allMatch(each -> each.parent().isEmpty() && !each.trace().equals(TRACE));
  }

  @Test
  void aVariableThatCannotBeUsedIsSaid() {
    Map<String, String> wrong = variables("OTEL_TRACES_SAMPLER", "whenever");
    assertThatThrownBy(() -> with(null, wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OpenTelemetry cannot be set up")
        .hasMessageContaining("whenever");
  }

  @Test
  void whatWasNotTakenIsAnError() {
    try (Tracing tracing = with(null, variables())) {
      tracing.begin(EventType.STARTED, null, System.nanoTime()).answered(Receipt.Kind.UNAVAILABLE);
    }
    FakeCollector.Span event = collector.spans().get(0);
    assertThat(event.status()).isEqualTo(2);
    assertThat(event.attributes())
        .containsOnly(
            Map.entry("glidepath.event", "interaction.started"),
            Map.entry("glidepath.answer", "unavailable"));
  }
}
