package io.glidepath.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the events of one batch, in the sender's order. Thread-safe. */
final class EventBatch {
  private static final Set<Receipt.Kind> COME_AGAIN =
      EnumSet.of(Receipt.Kind.UNAVAILABLE, Receipt.Kind.FULL);

  /** More is no batch: the answer names each that is refused. */
  static final int MOST = 10_000;

  /** Lenient, so that one bad element does not spoil the others; each is read strictly later. */
  private static final JsonFactory CUTTER = new JsonFactory();

  private final Map<Integer, Receipt> receipts = new TreeMap<>();
  private final Map<Integer, Rejected> rejected = new TreeMap<>();

  /** One event of a batch, as it was sent. */
  record Item(int index, byte[] json) {}

  /** One event that was not taken; {@code id} is its id if it has one. */
  record Rejected(int index, @Nullable String id, Problem problem) {}

  /**
   * Cuts a JSON array into its elements; throws {@link Refusal} if the body is not one, or one of
   * more than {@link #MOST}.
   */
  static List<Item> split(byte[] body) {
    List<Item> items = new ArrayList<>();
    try (JsonParser parser = CUTTER.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new Refusal(Problem.notJson("Send a JSON array of CloudEvents."));
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (items.size() == MOST) {
          throw new Refusal(Problem.tooMany(MOST));
        }
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        items.add(new Item(items.size(), Arrays.copyOfRange(body, from, to)));
      }
      if (parser.nextToken() != null) {
        throw new Refusal(Problem.notJson("Nothing may follow the array."));
      }
      return items;
    } catch (JsonProcessingException fault) {
      throw new Refusal(Problem.notJson(Json.sentence(fault)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  synchronized void took(int index, Received received, Receipt receipt) {
    receipts.put(index, receipt);
    EventDoor.problem(receipt)
        .ifPresent(why -> rejected.put(index, new Rejected(index, received.event().id(), why)));
  }

  synchronized void refused(Item item, Problem problem) {
    rejected.put(item.index(), new Rejected(item.index(), idOf(item.json()), problem));
  }

  /** Whether none was let in because too many wait. */
  synchronized boolean isTurnedAway() {
    return receipts.values().stream().anyMatch(each -> each.kind() == Receipt.Kind.OVERLOADED);
  }

  /** Why the whole batch must be sent again, if it must; what was taken is then a duplicate. */
  synchronized Optional<Problem> comeAgain() {
    return receipts.values().stream()
        .map(Receipt::kind)
        .filter(COME_AGAIN::contains)
        .max(Enum::compareTo)
        .flatMap(kind -> EventDoor.problem(new Receipt(kind, 0)));
  }

  synchronized Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("accepted", accepted());
    answer.put("duplicates", duplicates());
    answer.put("rejected", rejected());
    return answer;
  }

  /** Whether there was no event in it. */
  synchronized boolean isEmpty() {
    return receipts.isEmpty() && rejected.isEmpty();
  }

  synchronized long accepted() {
    return count(Receipt.Kind.ACCEPTED);
  }

  synchronized long duplicates() {
    return count(Receipt.Kind.DUPLICATE);
  }

  synchronized List<Rejected> rejected() {
    return List.copyOf(rejected.values());
  }

  synchronized void count(Metrics metrics) {
    receipts.values().forEach(receipt -> metrics.received(receipt.kind()));
    rejected.keySet().stream()
        .filter(index -> !receipts.containsKey(index))
        .forEach(index -> metrics.refused());
  }

  private long count(Receipt.Kind kind) {
    return receipts.values().stream().filter(receipt -> receipt.kind() == kind).count();
  }

  private static @Nullable String idOf(byte[] json) {
    try {
      JsonNode id = Json.read(json).path("id");
      return id.isTextual() ? id.textValue() : null;
    } catch (Refusal noJson) {
      return null;
    }
  }
}
