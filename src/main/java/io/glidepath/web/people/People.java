package io.glidepath.web.people;

import com.fasterxml.jackson.core.type.TypeReference;
import io.glidepath.disk.DurableFiles;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, and who came: kept in {@code keys/people.json} of the data directory. What a
 * person may do stands in the tokens; this is how an admin finds and ends them. When somebody was
 * last seen is told to the minute, and written when somebody signs in. Thread-safe.
 */
public final class People {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<String, Person> byKey = new LinkedHashMap<>();

  /** Beside the register, which waits for the disk: this is asked with every request. */
  private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();

  private final Path file;
  private final Tokens tokens;
  private final Clock clock;

  private People(Path file, Tokens tokens, Clock clock) {
    this.file = file;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Those of a data directory. Throws {@link UncheckedIOException} for a file that is damaged. */
  public static People open(Path data, Tokens tokens, Clock clock) {
    People people = new People(data.resolve("keys").resolve("people.json"), tokens, clock);
    people.read();
    return people;
  }

  private void read() {
    try {
      if (Files.exists(file)) {
        List<Person> all =
            Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Person>>() {});
        all.forEach(person -> byKey.put(person.key(), person));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot read " + file + ".", fault);
    }
  }

  private void write() {
    try {
      DurableFiles.makeFolder(Objects.requireNonNull(file.getParent()));
      byKey.replaceAll((key, person) -> withLastSeen(person));
      DurableFiles.replaceSecret(file, Json.write(byKey.values()));
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot write " + file + ".", fault);
    }
  }

  /** Whether nobody was ever given a link or signed in. */
  public synchronized boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The ids of those who were let in, or came, in a role. */
  public synchronized List<String> named(Role role) {
    return byKey.values().stream()
        .filter(person -> person.role() == role)
        .map(Person::agentId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** A token for the first admin, so that there is one who lets others in. */
  public String firstToken() {
    return tokens.issue(Role.ADMIN, null, Duration.ofHours(1));
  }

  /** All of them, by name. */
  synchronized List<Person> all() {
    Comparator<Person> byName =
        Comparator.comparing(each -> Objects.requireNonNullElse(each.name(), each.key()));
    return byKey.values().stream()
        .map(this::withLastSeen)
        .sorted(byName.thenComparing(Person::key))
        .toList();
  }

  /**
   * A new token for a person, who is entered if need be; waits for the disk. Throws {@link
   * IllegalArgumentException} as {@link Tokens#issue} does.
   */
  synchronized String link(
      Role role, @Nullable String agentId, @Nullable String name, Duration ttl) {
    Instant now = clock.instant();
    String id = tokens.newId();
    String token = tokens.issue(role, agentId, ttl, Scope.ALL, id);
    Person person = entry(role, agentId).called(name, null);
    byKey.put(person.key(), person.holding(new Person.Held(id, now.plus(ttl)), now));
    write();
    return token;
  }

  /** Somebody began a session; waits for the disk. Programs are nobody. */
  synchronized void signedIn(Caller caller, @Nullable String name, @Nullable String subject) {
    if (caller.role() == Role.INTEGRATION) {
      return;
    }
    Instant now = clock.instant();
    Person person = entry(caller.role(), caller.agentId()).called(name, subject).seen(now);
    lastSeen.put(person.key(), now);
    String id = caller.tokenId();
    byKey.put(
        person.key(),
        id == null ? person : person.holding(new Person.Held(id, caller.expiresAt()), now));
    write();
  }

  /** Never waits. */
  void seen(Caller caller) {
    Instant now = clock.instant();
    lastSeen.compute(
        Person.keyOf(caller.role(), caller.agentId()),
        (key, before) -> before == null || before.plus(MINUTE).isBefore(now) ? now : before);
  }

  /** Ends all that a person holds, and forgets the person. False if there is none. */
  synchronized boolean revoke(String key) {
    Person person = byKey.remove(key);
    lastSeen.remove(key);
    if (person == null) {
      return false;
    }
    person.held().forEach(each -> tokens.end(each.id(), each.end()));
    write();
    return true;
  }

  /** Ends all sessions of somebody whom the provider signed out. */
  synchronized void signedOut(String subject) {
    byKey.values().stream()
        .filter(person -> subject.equals(person.subject()))
        .flatMap(person -> person.held().stream())
        .forEach(each -> tokens.end(each.id(), each.end()));
  }

  private Person withLastSeen(Person person) {
    Instant seen = lastSeen.get(person.key());
    return seen == null ? person : person.seen(seen);
  }

  private Person entry(Role role, @Nullable String agentId) {
    return Optional.ofNullable(byKey.get(Person.keyOf(role, agentId)))
        .orElseGet(() -> new Person(role, null, agentId, null, null, List.of()));
  }
}
