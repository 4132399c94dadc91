package io.glidepath.calibration;

import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Story;
import io.glidepath.journal.EventReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gathers from recorded events which customer came about what, and when. Interactions that are no
 * contact of a customer (we called, a machine wrote, a platform split one in two) and those whose
 * customer or issue nobody told are left out.
 */
public final class IssueContacts {
  /** Recorded events have happened: no time is too far ahead of ours. */
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");

  private final EventReader reader;
  private final Map<String, Story> stories = new LinkedHashMap<>();
  private long latest;

  /**
   * One contact.
   *
   * @param at epoch milliseconds of its start
   */
  public record IssueContact(String customer, String issue, long at) {}

  public IssueContacts(EventReader reader) {
    this.reader = reader;
  }

  /** Takes in one CloudEvent; throws {@code RefusedEvent} for what is none. */
  public void add(String line) {
    InteractionEvent event =
        reader.read(line.getBytes(StandardCharsets.UTF_8), END_OF_TIME).event();
    stories.computeIfAbsent(event.interactionId(), Story::new).add(event, Heard.NOTHING);
    latest = Math.max(latest, event.time().toEpochMilli());
  }

  /** All of them, the earliest first. */
  public List<IssueContact> all() {
    List<IssueContact> contacts = new ArrayList<>();
    for (Story story : stories.values()) {
      PastContact contact = story.asPastContact();
      if (story.handling().contact() && story.customerId() != null && contact.issue() != null) {
        contacts.add(
            new IssueContact(
                Objects.requireNonNull(story.customerId()),
                Objects.requireNonNull(contact.issue()),
                contact.startedAt()));
      }
    }
    contacts.sort(Comparator.comparingLong(IssueContact::at));
    return contacts;
  }

  /** Epoch milliseconds of the latest event: until then is known who came back. */
  public long until() {
    return latest;
  }
}
