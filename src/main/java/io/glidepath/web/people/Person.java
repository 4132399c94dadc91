package io.glidepath.web.people;

import io.glidepath.web.http.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was given a link, or signed in.
 *
 * @param name as colleagues call the person; null if nobody said
 * @param agentId the id by which events and the log name the person; null of who has none
 * @param subject the person at the provider; null of one who came by a link
 * @param lastSeen null of one who has not come yet
 * @param held the tokens of the person that have not ended by themselves
 */
record Person(
    Role role,
    @Nullable String name,
    @Nullable String agentId,
    @Nullable String subject,
    @Nullable Instant lastSeen,
    List<Held> held) {

  /** A token's id, and when it ends. */
  record Held(String id, Instant end) {}

  Person {
    held = List.copyOf(held);
  }

  /** A word for the person in this register: the same id in another role is another entry. */
  String key() {
    return keyOf(role, agentId);
  }

  static String keyOf(Role role, @Nullable String agentId) {
    return role.word() + (agentId == null ? "" : ":" + agentId);
  }

  Person seen(Instant now) {
    return new Person(role, name, agentId, subject, now, held);
  }

  /** With one more token, and without those that have ended. */
  Person holding(Held more, Instant now) {
    List<Held> all =
        Stream.concat(held.stream().filter(each -> !each.id().equals(more.id())), Stream.of(more))
            .filter(each -> each.end().isAfter(now))
            .toList();
    return new Person(role, name, agentId, subject, lastSeen, all);
  }

  Person called(@Nullable String newName, @Nullable String newSubject) {
    return new Person(
        role,
        newName == null ? name : newName,
        agentId,
        newSubject == null ? subject : newSubject,
        lastSeen,
        held);
  }

  boolean mayComeIn(Instant now) {
    return held.stream().anyMatch(each -> each.end().isAfter(now));
  }
}
