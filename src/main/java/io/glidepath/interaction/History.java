package io.glidepath.interaction;

import java.util.List;
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
    told = contacts;
    boolean apart = contacts.stream().anyMatch(PastContact::observedOnly);
    past = apart ? contacts.stream().filter(each -> !each.observedOnly()).toList() : contacts;
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
    int count = 0;
    for (PastContact contact : past) {
      count += wanted.test(contact) && isWithin(contact, millis) ? 1 : 0;
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
      boolean counts = isAboutSameIssue(contact) && isWithin(contact, millis);
      transfers += counts ? contact.transfers() : 0;
    }
    return transfers;
  }

  /** Whether an earlier contact about the issue was over less than {@code millis} before this. */
  boolean cameBackWithin(long millis) {
    long started = story.first(Names.STARTED);
    for (PastContact contact : past) {
      if (isAboutSameIssue(contact) && isOver(contact) && started - contact.endedAt() < millis) {
        return true;
      }
    }
    return false;
  }

  boolean gave(String field) {
    for (PastContact contact : past) {
      if (isAboutSameIssue(contact) && contact.given().contains(field)) {
        return true;
      }
    }
    return false;
  }

  /** Only what was reported: that nobody reported it kept says nothing. */
  boolean promiseBroken() {
    for (PastContact contact : past) {
      if (isAboutSameIssue(contact) && contact.promiseBroken()) {
        return true;
      }
    }
    return false;
  }

  boolean promiseDue() {
    for (PastContact contact : past) {
      long due = contact.promiseDueAt();
      if (isAboutSameIssue(contact) && due > 0 && due <= story.now()) {
        return true;
      }
    }
    return false;
  }

  int failures(String step) {
    int failures = 0;
    for (PastContact contact : past) {
      failures += contact.failedSteps().contains(step) ? 1 : 0;
    }
    return failures;
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
