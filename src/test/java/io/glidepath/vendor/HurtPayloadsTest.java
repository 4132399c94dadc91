package io.glidepath.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.post.CloudEventReader;
import io.glidepath.vendor.system.AmazonConnect;
import io.glidepath.vendor.system.Asterisk;
import io.glidepath.vendor.system.Chatwoot;
import io.glidepath.vendor.system.GenesysCloud;
import io.glidepath.vendor.system.Intercom;
import io.glidepath.vendor.system.Twilio;
import io.glidepath.vendor.system.Zammad;
import io.glidepath.vendor.system.Zendesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample with each of its members left out, and made something else in turn: what comes out is
 * events, or a sentence about the payload that quotes nothing of it, and never anything else.
 */
class HurtPayloadsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STRANGE = "strange words of a customer";
  private static final List<String> OTHERS =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "1e300",
          "\"\"",
          "\"" + STRANGE + "\"",
          "[]",
          "{}",
          "[{}]",
          "{\"id\":null}");

  static Stream<VendorSystem> systems() {
    return Stream.of(
        new AmazonConnect(),
        new Asterisk(),
        new Chatwoot(),
        new GenesysCloud(),
        new Intercom(),
        new Twilio(),
        new Zammad(),
        new Zendesk());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void whateverIsWrongWithAPayloadIsSaidAndNeverAFault(VendorSystem system) throws IOException {
    int tried = 0;
    for (String name : Samples.names(system.word())) {
      for (Delivery hurt : hurt(Samples.delivery(system.word(), name))) {
        tryOne(system, hurt);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(500);
  }

  private static void tryOne(VendorSystem system, Delivery hurt) {
    String body = new String(hurt.body(), StandardCharsets.UTF_8);
    List<VendorEvent> events;
    try {
      events = system.read(hurt, PostSettings.plain("p"));
    } catch (Unreadable said) {
      assertThat(said.getMessage()).as(body).endsWith(".").doesNotContain(STRANGE);
      return;
    } catch (RuntimeException fault) {
      fail(system.word() + " fails on " + body, fault);
      return;
    }
    for (VendorEvent event : events) {
      try {
        byte[] json = event.cloudEvent("p").toString().getBytes(StandardCharsets.UTF_8);
        new CloudEventReader(Redaction.NONE).read(json, Samples.NOW);
      } catch (RefusedEvent refused) {
        assertThat(refused.getMessage()).as(body).doesNotContain(STRANGE);
      }
    }
  }

  private static List<Delivery> hurt(Delivery whole) throws IOException {
    List<Delivery> all = new ArrayList<>();
    if (whole.isForm()) {
      Map<String, String> form = whole.form();
      for (String name : form.keySet()) {
        for (String other : List.of("", STRANGE, "-1", "{}", "[1]")) {
          Map<String, String> hurt = new TreeMap<>(form);
          hurt.put(name, other);
          all.add(Samples.form(lines(hurt)));
        }
        Map<String, String> without = new TreeMap<>(form);
        without.remove(name);
        all.add(Samples.form(lines(without)));
      }
    } else {
      JsonNode json = JSON.readTree(whole.body());
      hurt(json, json, all);
    }
    return all;
  }

  private static String lines(Map<String, String> form) {
    return String.join(
        "\n", form.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
  }

  /** Goes through the members below {@code node}, which stands in {@code whole}. */
  private static void hurt(JsonNode whole, JsonNode node, List<Delivery> all) throws IOException {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode before = object.remove(name);
        all.add(Samples.json(bytes(whole)));
        object.set(name, JsonNodeFactory.instance.textNode("\u0000here"));
        String text = JSON.writeValueAsString(whole);
        for (String other : OTHERS) {
          all.add(
              Samples.json(
                  text.replace("\"\\u0000here\"", other).getBytes(StandardCharsets.UTF_8)));
        }
        object.set(name, before);
        hurt(whole, before, all);
      }
    } else if (node instanceof ArrayNode array) {
      for (JsonNode each : array) {
        hurt(whole, each, all);
      }
    }
  }

  private static byte[] bytes(JsonNode json) throws IOException {
    return JSON.writeValueAsBytes(json);
  }
}
