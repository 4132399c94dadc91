package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Payload;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Signature;
import io.glidepath.vendor.Unreadable;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.signature.StandardWebhooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words from a recogniser or a switch of the center's own: JSON with the members {@code
 * interactionId}, {@code utteranceId}, {@code speaker}, {@code text}, {@code final}, {@code
 * language}, {@code time} and {@code customerId}, or with others if the post's {@code fields} say
 * where each stands; one utterance, or an array. The shapes of some recognisers are known by
 * themselves ({@link Recognised}). What a payload lacks is taken from the query of the address that
 * it was sent to, by the same names. Ids are taken as they are, so that words meet what other
 * senders tell of the same interaction.
 */
public final class Transcript implements VendorSystem {
  private static final List<String> MEMBERS =
      List.of(
          "interactionId",
          "utteranceId",
          "speaker",
          "text",
          "final",
          "language",
          "time",
          "customerId");

  private static final Map<String, String> SPEAKERS =
      Stream.of(
              Map.entry("customer", List.of("customer", "caller", "client", "user", "external")),
              Map.entry("agent", List.of("agent", "operator", "internal")),
              Map.entry("bot", List.of("bot", "assistant", "system", "ivr")))
          .flatMap(each -> each.getValue().stream().map(word -> Map.entry(word, each.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  @Override
  public String word() {
    return "transcript";
  }

  @Override
  public Set<String> fields() {
    return Set.copyOf(MEMBERS);
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return new StandardWebhooks(secrets);
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    List<VendorEvent> events = new ArrayList<>();
    if (payload.isArray()) {
      for (int i = 0; i < payload.size(); i++) {
        events.addAll(utterances(payload.get(i), "-" + i, delivery, settings));
      }
    } else {
      events.addAll(utterances(payload, "", delivery, settings));
    }
    return events;
  }

  private static List<VendorEvent> utterances(
      JsonNode payload, String place, Delivery delivery, PostSettings settings) {
    // A retry of the sender's has the id of its first try; without one, the same words may have
    // been said twice.
    String unique =
        delivery
                .header("webhook-id")
                .orElseGet(() -> delivery.id() + "-" + delivery.at().toEpochMilli())
            + place;
    List<Recognised> all =
        settings.fields().isEmpty()
            ? Recognised.in(payload, unique).orElseGet(() -> List.of(own(payload, Transcript::own)))
            : List.of(own(payload, settings.fields()::get));
    return all.stream()
        .map(said -> new Told(said, unique, delivery, settings))
        .filter(Told::saysSomething)
        .map(Told::event)
        .toList();
  }

  private static String own(String member) {
    return "/" + member;
  }

  private static Recognised own(JsonNode payload, Function<String, @Nullable String> places) {
    Map<String, String> members = new HashMap<>();
    for (String member : MEMBERS) {
      String place = places.apply(member);
      String value = place == null ? null : text(payload, place);
      if (value != null) {
        members.put(member, value);
      }
    }
    String place = places.apply("text");
    if (place != null && payload.at(place).isTextual()) {
      members.putIfAbsent("text", "");
    }
    return new Recognised(members, null);
  }

  /** One utterance, completed from the address and the settings. */
  private record Told(Recognised said, String unique, Delivery delivery, PostSettings settings) {
    boolean saysSomething() {
      return !isLast() || !said.members().getOrDefault("text", " ").isEmpty();
    }

    VendorEvent event() {
      String utterance = Objects.requireNonNullElse(member("utteranceId"), unique);
      String words = said.members().get("text");
      if (words == null) {
        throw missing("text");
      }
      String customer = member("customerId");
      String language = Payload.language(member("language"));
      return VendorEvent.of(
              EventType.UTTERANCE_HEARD,
              utterance + "-" + (isLast() ? "final" : unique),
              interaction(),
              Payload.time(member("time")).orElse(delivery.at()))
          .by(customer)
          .with("utteranceId", utterance)
          .with("speaker", speaker())
          .withText("text", words)
          .with("final", isLast())
          .with("language", language == null ? settings.language() : language)
          .told();
    }

    private boolean isLast() {
      String last = said.members().getOrDefault("final", "true");
      return !last.equals("false") && !last.equals("0");
    }

    /** As it says, else as its channel is assigned in the address, else as the address says. */
    private String speaker() {
      String told = said.members().get("speaker");
      Integer channel = said.channel();
      String channels = delivery.query().get("channels");
      if (told == null && channel != null && channels != null) {
        String[] assigned = channels.split(",");
        told = channel < assigned.length ? assigned[channel].strip() : null;
      }
      String word = told == null ? delivery.query().get("speaker") : told;
      if (word == null) {
        throw missing("speaker");
      }
      String speaker = SPEAKERS.get(word.toLowerCase(Locale.ROOT));
      if (speaker == null) {
        throw new Unreadable("The speaker is none of customer, agent and bot.");
      }
      return speaker;
    }

    private @Nullable String member(String name) {
      String told = said.members().get(name);
      return told == null ? delivery.query().get(name) : told;
    }

    /** As the center calls it, else as the recogniser does. */
    private String interaction() {
      String told = member("interactionId");
      String interaction = told == null ? said.members().get(Recognised.SESSION) : told;
      if (interaction == null) {
        throw missing("interactionId");
      }
      return interaction;
    }

    private Unreadable missing(String name) {
      return new Unreadable(
          "Neither the payload nor the address has the " + name + " of what was said.");
    }
  }
}
