package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What machines made up is no card, telephone number or account, and what is one goes. */
class MachineIdsTest {
  private final PersonalData personal = PersonalData.rehearsed();

  @Test
  void keepsEveryUuidWhereverItStands() {
    Random random = new Random(42);
    for (int n = 0; n < 2_000; n++) {
      UUID uuid = new UUID(random.nextLong(), random.nextLong());
      for (String id :
          List.of(
              uuid.toString(),
              uuid.toString().toUpperCase(java.util.Locale.ROOT),
              uuid.toString().replace("-", "a"))) {
        String said = "call 0 my error is " + id + ", card or phone, call " + id;

        assertThat(Redactor.redact(said, true).text()).isEqualTo(said);
        assertThat(personal.code(id)).isEqualTo(id);
      }
    }
  }

  @Test
  void aUuidHidesNoNumberBesideIt() {
    String uuid = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    assertThat(Redactor.redact(uuid + " 4111 1111 1111 1111 " + uuid, true).text())
        .isEqualTo(uuid + " [card] " + uuid);
    assertThat(Redactor.redact("3f2504e0-4111-1111-1111-1111 12", true).text())
        .doesNotContain("4111-1111-1111-1111");
  }

  @Test
  void tellsPersonalDataFromWhatLooksLikeIt() throws IOException {
    Map<String, String> said = new HashMap<>();
    Path events = Path.of("src/test/resources/cases/16-pii-false-alarms-and-misses/events.ndjson");
    for (String line : Files.readAllLines(events)) {
      JsonNode event = new ObjectMapper().readTree(line);
      if (event.at("/data/text").isTextual()) {
        said.put(event.path("subject").asText().substring(3), event.at("/data/text").asText());
      }
    }
    for (String kept : List.of("ups", "order", "time", "price", "meter", "uuid", "ip", "ver")) {
      String text = Objects.requireNonNull(said.get(kept));
      assertThat(Redactor.redact(text, true).text()).as(kept).isEqualTo(text);
    }
    for (String gone :
        List.of(
            "fr-phone",
            "fr-phone2",
            "pt-phone",
            "es-phone",
            "uk-phone",
            "us-phone",
            "iban-word",
            "iban-lower",
            "iban-es",
            "card-word",
            "amex")) {
      String text = Objects.requireNonNull(said.get(gone));
      assertThat(Redactor.redact(text, true).text())
          .as(gone)
          .containsPattern("\\[(phone|iban|card|e-mail)]")
          .doesNotContainPattern("\\d{3}");
    }
  }
}
