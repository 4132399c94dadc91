package io.glidepath.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glidepath.interaction.Fact;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.post.CloudEventReader;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:01Z");
  private static final String ENVELOPE =
      "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/acd\",\"type\":\"io.glidepath.%s.v1\","
          + "\"subject\":\"i1\",\"time\":\"2026-03-02T09:00:00Z\",\"zoe\":\"müller\",\"data\":%s}";

  private final CloudEventReader reader = new CloudEventReader(PersonalData.rehearsed());

  @Test
  void aPseudonymIsTheSameWithItsKeyAndLeadsNowhere(@TempDir Path data, @TempDir Path other) {
    Pseudonyms pseudonyms = Pseudonyms.open(data);
    String name = pseudonyms.of("Zoë Müller");

    assertThat(name).matches("c_[A-Za-z0-9_-]{22}");
    assertThat(Pseudonyms.open(data).of("Zoë Müller")).isEqualTo(name);
    assertThat(Pseudonyms.open(other).of("Zoë Müller")).isNotEqualTo(name);
    assertThat(pseudonyms.named(name)).isEqualTo(name);
    assertThat(pseudonyms.named("Zoë Müller")).isEqualTo(name);
  }

  @Test
  void theCustomersIdDoesNotPass() {
    Received start = read("interaction.started", "{\"channel\":\"voice\",\"customerId\":\"zoe7\"}");

    assertThat(start.json()).doesNotContain("zoe7").doesNotContain("müller");
    assertThat(start.event().customerId()).startsWith("c_");
    assertThat(((Fact.Started) start.event().fact()).customerId())
        .isEqualTo(start.event().customerId());
    assertThat(reader.recorded(start.json().getBytes(UTF_8), NOW)).isEqualTo(start.event());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "promise.made | {\"what\":\"mail zoe@x.org\"}",
        "survey.answered | {\"instrument\":\"ces\",\"score\":1,\"min\":1,\"max\":7,\"highIs\":\"bad\","
            + "\"comment\":\"zoe@x.org\"}",
        "signal.observed | {\"post\":\"p\",\"topic\":\"t\",\"text\":\"zoe@x.org\"}",
        "wrapup.ended | {\"disposition\":\"zoe@x.org\"}",
        "interaction.transferred | {\"to\":\"q\",\"kind\":\"warm\",\"reason\":\"zoe@x.org\"}",
        "feedback.given | {\"suggestionId\":\"s\",\"action\":\"dismissed\",\"reason\":\"zoe@x.org\"}",
        "selfservice.attempted | {\"where\":\"web\",\"step\":\"zoe@x.org\",\"outcome\":\"failed\"}",
        "customer.held | {\"why\":\"zoe@x.org\"}"
      })
  void noFreeTextPassesAsItIs(String type, String data) {
    Received received = read(type, data);

    assertThat(received.json()).doesNotContain("zoe@");
    assertThat(received.event().toString()).doesNotContain("zoe@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billing-dispute",
        "RFND_2.1",
        "tier/2",
        "facturación",
        "a:b+c",
        "4711",
        "20261201",
        "q-0999.999.9999",
        "x",
        "Billing EMEA",
        "lost & found"
      })
  void codesPassAsTheyAre(String code) {
    assertThat(PersonalData.rehearsed().code(code)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Müller wants a refund",
        "my name is Zoë Müller",
        "zoe@x.org",
        "4111111111111111",
        "a\"b",
        "+442079460958",
        "+1 555 000 1234",
        "+99 0000000",
        "000-555-0199-2",
        "0999.999.9999"
      })
  void freeWordsInThePlaceOfACodeBecomeANameThatSaysNothing(String words) {
    String name = PersonalData.rehearsed().code(words);

    assertThat(name).matches("x_[0-9a-f]{16}").isEqualTo(PersonalData.rehearsed().code(words));
    assertThat(name).isNotEqualTo(PersonalData.rehearsed().code(words + " too"));
    String data = "{\"issue\":\"%s\"}".formatted(words.replace("\"", "\\\""));
    Received received = read("issue.identified", data);
    assertThat(((Fact.IssueIdentified) received.event().fact()).issue()).isEqualTo(name);
    assertThat(received.json()).contains("\"issue\":\"" + name + "\"");
  }

  @Test
  void contentsAreToldApartWithoutBeingGivenAway(@TempDir Path one, @TempDir Path other) {
    PersonalData data = PersonalData.open(one);

    assertThat(data.fingerprint("4111")).hasSize(64).isEqualTo(data.fingerprint("4111"));
    assertThat(data.fingerprint("4111")).isNotEqualTo(data.fingerprint("4112"));
    assertThat(PersonalData.open(other).fingerprint("4111")).isNotEqualTo(data.fingerprint("4111"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "utterance.heard | {\"utteranceId\":\"u\",\"speaker\":\"agent\",\"text\":\"x\",\"final\":true,"
            + "\"sentiment\":0.1}",
        "utterance.heard | {\"utteranceId\":\"u\",\"speaker\":\"bot\",\"text\":\"x\",\"final\":false,"
            + "\"sentiment\":0}",
        "signal.observed | {\"post\":\"p\",\"topic\":\"t\",\"speaker\":\"agent\",\"sentiment\":-1}",
      })
  void anEmployeesEmotionIsRefused(String type, String data) {
    RefusedEvent refused = catchThrowableOfType(RefusedEvent.class, () -> read(type, data));

    assertThat(refused.kind()).isEqualTo(RefusedEvent.Kind.WRONG_SHAPE);
    assertThat(refused.pointer()).isEqualTo("/data/sentiment");
  }

  @Test
  void noEmotionIsKeptThatNobodyAskedFor() {
    Received survey =
        read(
            "survey.answered",
            "{\"instrument\":\"ces\",\"score\":1,\"min\":1,\"max\":7,\"highIs\":\"bad\","
                + "\"sentiment\":-1,\"agentSentiment\":-1}");
    assertThat(survey.json()).doesNotContain("entiment");
  }

  @Test
  void theCustomersSentimentStays() {
    Received heard =
        read(
            "utterance.heard",
            "{\"utteranceId\":\"u\",\"speaker\":\"customer\",\"text\":\"4111111111111111\","
                + "\"final\":true,\"sentiment\":-0.5}");

    Fact.UtteranceHeard utterance = (Fact.UtteranceHeard) heard.event().fact();
    assertThat(utterance.sentiment()).isEqualTo(-0.5);
    assertThat(utterance.text()).isEqualTo("[card]");
    assertThat(utterance.saying("x").sentiment()).isEqualTo(-0.5);
  }

  private Received read(String type, String data) {
    return reader.read(ENVELOPE.formatted(type, data).getBytes(UTF_8), NOW);
  }
}
