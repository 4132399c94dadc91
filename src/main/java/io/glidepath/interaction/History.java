package io.glidepath.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The customer's other interactions, as one of their interactions sees them. Windows end at the
 * story's own clock; those of more than an hour name no deadline, their next look is the next
 * event.
 */
final class History {
  private static final long HOUR = 3_600_000;

  private final Story story;
  private List<PastContact> past = List.of();
  private List<PastContact> told = List.of();

  History(Story story) {
    this.story = story;
  }

  void remember(List<PastContact> contacts) {
    if (contacts.equals(told)) {
      return;
    }
    story.touched.add(Names.OTHER_CONTACTS);
    told = contacts;
    boolean apart = contacts.stream().anyMatch(each -> !isContact(each, contacts));
    past = apart ? contacts.stream().filter(each -> isContact(each, contacts)).toList() : contacts;
  }

  /** Whether the customer came to us, and not on with a contact that a platform split. */
  private static boolean isContact(PastContact each, List<PastContact> all) {
    Bearing bearing = each.bearing();
    return !each.observedOnly()
        && !bearing.ours()
        && all.stream()
            .noneMatch(next -> goesOn(each, next, next.startedAt(), next.bearing().continues()));
  }

  private static boolean goesOn(
      PastContact before, @Nullable PastContact next, long startedAt, @Nullable String continues) {
    boolean isNear =
        before.bearing().handedOn()
            && isOver(before)
            && Math.abs(startedAt - before.endedAt()) <= Spell.SKEW;
    return before != next && (before.interactionId().equals(continues) || isNear);
  }

  /** The parts of the contact that an interaction goes on with which starts then. */
  List<PastContact> continuedBy(long startedAt, @Nullable String continues) {
    List<PastContact> parts = new ArrayList<>(0);
    long start = startedAt;
    String goesOnWith = continues;
    for (int i = told.size() - 1; i >= 0; i--) {
      PastContact before = told.get(i);
      if (!before.observedOnly() && goesOn(before, null, start, goesOnWith)) {
        parts.add(before);
        start = before.startedAt();
        goesOnWith = before.bearing().continues();
      }
    }
    return parts;
  }

  List<PastContact> others() {
    return told;
  }

  /** The contacts among them. */
  List<PastContact> past() {
    return past;
  }

  /** What is known from what the customer made known elsewhere, the latest first. */
  <T> Optional<T> opinion(Function<Opinion, @Nullable T> wanted) {
    for (int i = told.size() - 1; i >= 0; i--) {
      T found = wanted.apply(told.get(i).opinion());
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The effort of earlier contacts about the issue, in points. */
  int pointsOnIssue() {
    int points = 0;
    for (PastContact contact : past) {
      points += isAboutSameIssue(contact) ? contact.points() : 0;
    }
    return points;
  }

  /** Contacts of the last {@code millis} that are so, this one not counted. */
  int count(long millis, Predicate<PastContact> wanted) {
    if (past.isEmpty()) {
      return 0;
    }
    int count = 0;
    for (PastContact contact : past) {
      count += !isPart(contact) && wanted.test(contact) && isWithin(contact, millis) ? 1 : 0;
    }
    return count;
  }

  int onIssue(long millis) {
    return count(millis, this::isAboutSameIssue);
  }

  boolean onOtherChannel(long millis) {
    return count(millis, each -> isAboutSameIssue(each) && !isOn(each, story.getChannel())) > 0;
  }

  int on(String channel, long millis) {
    return count(millis, each -> isOn(each, channel));
  }

  int about(String issue, long millis) {
    return count(millis, each -> issue.equals(each.issue()));
  }

  boolean leftOpen(long millis) {
    return count(millis, each -> isAboutSameIssue(each) && isOver(each) && !each.resolved()) > 0;
  }

  int transfers(long millis) {
    int transfers = 0;
    for (PastContact contact : past) {
      boolean counts = !isPart(contact) && isAboutSameIssue(contact) && isWithin(contact, millis);
      transfers += counts ? contact.transfers() : 0;
    }
    return transfers;
  }

  /** Whether an earlier contact about the issue was over less than {@code millis} before this. */
  boolean cameBackWithin(long millis) {
    long started = story.first(Names.STARTED);
    for (PastContact contact : past) {
      boolean isAnother = !isPart(contact) && isOver(contact);
      if (isAnother && isAboutSameIssue(contact) && started - contact.endedAt() < millis) {
        return true;
      }
    }
    return false;
  }

  boolean gave(String field) {
    for (PastContact contact : told) {
      if (isAboutSameIssue(contact) && contact.given().contains(field)) {
        return true;
      }
    }
    return false;
  }

  /** Only what was reported: that nobody reported it kept says nothing. */
  boolean promiseBroken() {
    for (PastContact contact : told) {
      if (isAboutSameIssue(contact)
          && (contact.promiseBroken() ? wasNotKept(contact) : wasBroken(contact))) {
        return true;
      }
    }
    return false;
  }

  boolean promiseDue() {
    if (story.outbound) {
      return false;
    }
    for (PastContact contact : told) {
      for (Promise promise : openIn(contact)) {
        boolean isDue = promise.dueAt() > 0 && promise.dueAt() <= story.now();
        if (isDue && isAboutSameIssue(contact) && !isSettled(promise, contact)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Older records know the earliest date alone. */
  private static List<Promise> openIn(PastContact contact) {
    boolean isOld = contact.bearing().open().isEmpty() && contact.promiseDueAt() > 0;
    return isOld ? List.of(new Promise("", contact.promiseDueAt())) : contact.bearing().open();
  }

  /** Whether a promise was kept or broken in another interaction, or we came back to them since. */
  private boolean isSettled(Promise promise, PastContact made) {
    if (story.kept.containsKey(promise.what()) || story.broken.containsKey(promise.what())) {
      return true;
    }
    for (PastContact each : told) {
      Bearing bearing = each.bearing();
      boolean isReported =
          bearing.kept().getOrDefault(promise.what(), 0L) >= made.startedAt()
              || bearing.broken().getOrDefault(promise.what(), 0L) >= made.startedAt();
      boolean cameBack =
          bearing.outbound()
              && each.startedAt() > made.startedAt()
              && (each.issue() == null || each.issue().equals(made.issue()));
      if (each != made && (isReported || cameBack)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what was broken in a contact was not kept after all, as far as anybody reported. */
  private boolean wasNotKept(PastContact contact) {
    Map<String, Long> broken = contact.bearing().broken();
    return broken.isEmpty()
        || broken.entrySet().stream().anyMatch(each -> keptAt(each.getKey()) < each.getValue());
  }

  /** Whether what was promised in a contact was reported broken in another. */
  private boolean wasBroken(PastContact contact) {
    for (Promise promise : contact.bearing().open()) {
      for (PastContact each : told) {
        long brokenAt = each.bearing().broken().getOrDefault(promise.what(), 0L);
        if (brokenAt >= Math.max(1, contact.startedAt()) && keptAt(promise.what()) < brokenAt) {
          return true;
        }
      }
    }
    return false;
  }

  private long keptAt(String what) {
    long keptAt = story.kept.getOrDefault(what, 0L);
    for (PastContact each : told) {
      keptAt = Math.max(keptAt, each.bearing().kept().getOrDefault(what, 0L));
    }
    return keptAt;
  }

  int failures(String step) {
    int failures = 0;
    for (PastContact contact : past) {
      failures += contact.failedSteps().contains(step) ? 1 : 0;
    }
    return failures;
  }

  /** Whether it is the same contact as this. */
  private boolean isPart(PastContact contact) {
    return !story.parts.isEmpty() && story.parts.contains(contact.interactionId());
  }

  private boolean isAboutSameIssue(PastContact contact) {
    String issue = story.getIssue();
    return issue != null && issue.equals(contact.issue());
  }

  private static boolean isOn(PastContact contact, @Nullable String word) {
    return Objects.equals(contact.channel(), word);
  }

  private static boolean isOver(PastContact contact) {
    return contact.endedAt() > 0;
  }

  private boolean isWithin(PastContact contact, long millis) {
    if (contact.startedAt() <= story.now() - millis) {
      return false;
    }
    if (millis <= HOUR) {
      story.wake(contact.startedAt() + millis);
    }
    return true;
  }
}
