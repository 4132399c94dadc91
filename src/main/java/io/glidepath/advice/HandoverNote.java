package io.glidepath.advice;

import io.glidepath.effort.Charge;
import io.glidepath.effort.Ledger;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Promise;
import io.glidepath.interaction.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an agent should know before they speak: made from the story alone, and without anything that
 * is secret. Codes are as events have them.
 *
 * @param customerId of the customer, as events have it
 * @param language what the customer speaks, as a primary subtag
 * @param contacts the customer's earlier contacts, the latest first, three at most
 * @param contactCount which contact about this issue it is, this one counted, in seven days
 * @param given the fields that the customer has given, here or earlier
 * @param tried the self-service steps that failed
 * @param promises what is promised and not yet kept, what falls due first before the others
 * @param transfers how often the customer was transferred in this interaction
 * @param score the effort of this interaction, 0 to 100
 * @param causes the points of each driver, the largest first
 */
public record HandoverNote(
    String interactionId,
    @Nullable String customerId,
    @Nullable String language,
    @Nullable String channel,
    @Nullable String issue,
    @Nullable String product,
    List<Contact> contacts,
    int contactCount,
    List<String> given,
    List<String> tried,
    List<Promise> promises,
    int transfers,
    int score,
    Map<String, Integer> causes) {
  private static final int MOST_CONTACTS = 3;
  private static final long WEEK = 7 * 86_400_000L;

  /** How an earlier contact came out. */
  public enum End {
    RESOLVED,
    OPEN,
    PROMISE_BROKEN;

    /** In small letters, as frames have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One earlier contact. */
  public record Contact(Instant at, @Nullable String channel, @Nullable String issue, End end) {
    private static Contact of(PastContact past) {
      End end =
          past.promiseBroken() ? End.PROMISE_BROKEN : past.resolved() ? End.RESOLVED : End.OPEN;
      return new Contact(Instant.ofEpochMilli(past.startedAt()), past.channel(), past.issue(), end);
    }
  }

  /** What is known now; {@code secrets} are the fields that nobody may read back. */
  public static HandoverNote of(Story story, List<Charge> charges, Set<String> secrets) {
    PastContact own = story.asPastContact();
    List<PastContact> past = story.past();
    Set<String> given = new TreeSet<>(own.given());
    Set<String> tried = new TreeSet<>(own.failedSteps());
    for (PastContact each : past) {
      given.addAll(each.given());
      tried.addAll(isOnIssue(each, story) ? each.failedSteps() : Set.of());
    }
    given.removeAll(secrets);
    Ledger ledger = new Ledger(charges);
    return new HandoverNote(
        story.interactionId(),
        story.customerId(),
        story.getLanguage(),
        story.getChannel(),
        story.getIssue(),
        story.getProduct(),
        past.stream()
            .sorted(Comparator.comparingLong(PastContact::startedAt).reversed())
            .limit(MOST_CONTACTS)
            .map(Contact::of)
            .toList(),
        story.contactsOnIssue(WEEK),
        List.copyOf(given),
        List.copyOf(tried),
        promises(own, past),
        own.transfers(),
        ledger.score(),
        causes(ledger.charges()));
  }

  /** Whether there is anything that the agent could not know already. */
  public boolean saysSomething() {
    return !contacts.isEmpty() || !given.isEmpty() || !tried.isEmpty() || transfers > 0;
  }

  private static boolean isOnIssue(PastContact contact, Story story) {
    return story.getIssue() != null && story.getIssue().equals(contact.issue());
  }

  /** What was promised in any contact, less what any reported kept or broken. */
  private static List<Promise> promises(PastContact own, List<PastContact> past) {
    List<PastContact> all = new ArrayList<>(past);
    all.add(own);
    Set<String> over = new TreeSet<>();
    for (PastContact each : all) {
      over.addAll(each.bearing().kept().keySet());
      over.addAll(each.bearing().broken().keySet());
    }
    return all.stream()
        .flatMap(each -> each.bearing().open().stream())
        .filter(promise -> !over.contains(promise.what()))
        .sorted(Comparator.comparingLong(HandoverNote::due))
        .toList();
  }

  /** One without a time comes last. */
  private static long due(Promise promise) {
    return promise.dueAt() == 0 ? Long.MAX_VALUE : promise.dueAt();
  }

  private static Map<String, Integer> causes(List<Charge> charges) {
    Map<String, Integer> points = new LinkedHashMap<>();
    charges.forEach(each -> points.merge(each.driver(), each.points(), Integer::sum));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    points.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }
}
