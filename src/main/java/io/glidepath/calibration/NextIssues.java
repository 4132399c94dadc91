package io.glidepath.calibration;

import io.glidepath.calibration.IssueContacts.IssueContact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which issues follow which, learnt from who came back. Contacts of one customer about one issue
 * that are less than a window apart are one <em>episode</em>, counted once, by its first contact.
 * An episode is followed by an issue if an episode about that begins within the window after it.
 * Episodes that began less than a window before the end of the record are left out, for nobody
 * knows yet what follows them.
 *
 * @param episodes how many are counted
 * @param customers whose they are
 * @param pairs how many pairs of issues were seen to follow each other
 * @param found those of them that hold what was asked for, the likeliest first
 */
public record NextIssues(int episodes, int customers, int pairs, List<NextIssue> found) {

  /**
   * What a pair must show to be proposed.
   *
   * @param windowMillis how soon the other issue must come
   * @param lift how many times as often as otherwise at least
   * @param episodes of how many episodes at least
   */
  public record Demand(long windowMillis, double lift, int episodes) {}

  private record Episode(String issue, long from) {}

  /** {@code contacts} stand in the order of their time, and are known until {@code until}. */
  public static NextIssues of(List<IssueContact> contacts, long until, Demand demand) {
    Map<String, List<Episode>> byCustomer = new HashMap<>();
    Map<String, Long> latest = new HashMap<>();
    for (IssueContact each : contacts) {
      Long before = latest.put(each.customer() + '\n' + each.issue(), each.at());
      if (before == null || each.at() - before > demand.windowMillis()) {
        byCustomer
            .computeIfAbsent(each.customer(), key -> new ArrayList<>())
            .add(new Episode(each.issue(), each.at()));
      }
    }
    Counts counts = new Counts();
    byCustomer.values().forEach(episodes -> counts.add(episodes, until, demand.windowMillis()));
    return counts.judge(demand);
  }

  /** How many episodes each issue has, and how many of them each other issue follows. */
  private static final class Counts {
    private final Map<String, Integer> episodes = new TreeMap<>();
    private final Map<String, Map<String, Integer>> followed = new TreeMap<>();
    private int all;
    private int customers;

    void add(List<Episode> ofCustomer, long until, long window) {
      int before = all;
      for (Episode each : ofCustomer) {
        if (each.from() + window <= until) {
          all++;
          episodes.merge(each.issue(), 1, Integer::sum);
          for (String next : after(each, ofCustomer, window)) {
            followed
                .computeIfAbsent(each.issue(), key -> new TreeMap<>())
                .merge(next, 1, Integer::sum);
          }
        }
      }
      customers += all > before ? 1 : 0;
    }

    private static TreeSet<String> after(Episode episode, List<Episode> all, long window) {
      TreeSet<String> next = new TreeSet<>();
      for (Episode each : all) {
        long later = each.from() - episode.from();
        if (later > 0 && later <= window && !each.issue().equals(episode.issue())) {
          next.add(each.issue());
        }
      }
      return next;
    }

    NextIssues judge(Demand demand) {
      List<NextIssue> found = new ArrayList<>();
      int pairs = 0;
      for (Map.Entry<String, Map<String, Integer>> entry : followed.entrySet()) {
        for (Map.Entry<String, Integer> pair : entry.getValue().entrySet()) {
          pairs++;
          NextIssue next = pair(entry.getKey(), pair.getKey(), pair.getValue());
          if (next.followed().of() >= demand.episodes()
              && next.lift() >= demand.lift()
              && next.liftLow() > 1) {
            found.add(next);
          }
        }
      }
      found.sort(
          Comparator.comparingDouble((NextIssue each) -> -each.followed().value())
              .thenComparing(NextIssue::issue)
              .thenComparing(NextIssue::next));
      return new NextIssues(all, customers, pairs, List.copyOf(found));
    }

    /** The others are the episodes about neither of the two. */
    private NextIssue pair(String issue, String next, int hits) {
      int of = episodes.getOrDefault(issue, 0);
      int ofNext = episodes.getOrDefault(next, 0);
      int otherHits = 0;
      for (Map.Entry<String, Map<String, Integer>> each : followed.entrySet()) {
        otherHits += each.getKey().equals(issue) ? 0 : each.getValue().getOrDefault(next, 0);
      }
      return NextIssue.of(issue, next, hits, of, otherHits, all - of - ofNext);
    }
  }
}
