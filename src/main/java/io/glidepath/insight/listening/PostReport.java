package io.glidepath.insight.listening;

import io.glidepath.insight.listening.PostCounts.By;
import io.glidepath.insight.listening.PostCounts.Listened;
import io.glidepath.kpi.Center;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How well a center listens on some days.
 *
 * @param posts those that settings name first, in their order
 * @param onlySurveys whether customers were heard by surveys, and by nothing else
 * @param missing which of the center's channels, segments and languages nobody heard of
 */
public record PostReport(List<Row> posts, boolean onlySurveys, Missing missing) {
  private static final int SILENT_DAYS = 14;
  private static final double WEEK = 7;

  /** Nothing is said of a post that never heard anything: it is silent. */
  private static final Missing NOTHING = new Missing(List.of(), List.of(), List.of());

  /** What of the center's own was not heard of. */
  public record Missing(List<String> channels, List<String> segments, List<String> languages) {}

  /**
   * One post.
   *
   * @param named whether a setting names it
   * @param heard events that came by it, {@code said} those in which a customer made something
   *     known
   * @param heardOn the last day; null if there is none in ninety days
   * @param silent whether nothing came for 14 days
   * @param findings of how many issues that are shown it told something
   * @param behind some of its interactions
   */
  public record Row(
      ListeningPost post,
      boolean named,
      long heard,
      long said,
      double perWeek,
      @Nullable LocalDate heardOn,
      boolean silent,
      List<String> languages,
      List<String> segments,
      Missing missing,
      long findings,
      List<String> behind) {}

  /** {@code issues} are those that are shown. */
  public static PostReport of(
      LocalDate since,
      LocalDate until,
      Listened listened,
      ListeningPosts posts,
      Center center,
      Set<String> issues) {
    Map<ListeningPost, Ear> ears = new LinkedHashMap<>();
    posts.all().forEach(post -> ears.put(post, new Ear()));
    BiFunction<String, String, Ear> at =
        (name, channel) ->
            posts
                .placed(name, channel)
                .map(post -> ears.computeIfAbsent(post, fresh -> new Ear()))
                .orElseGet(Ear::new);
    listened.heard().forEach(each -> at.apply(each.name(), each.channel()).heard(each));
    listened.last().forEach(each -> at.apply(each.name(), each.channel()).on(each.day()));
    listened
        .behind()
        .forEach(each -> at.apply(each.name(), each.channel()).behind.add(each.interactionId()));
    double weeks = (ChronoUnit.DAYS.between(since, until) + 1) / WEEK;
    List<Row> rows =
        ears.entrySet().stream()
            .map(
                each ->
                    each.getValue()
                        .row(
                            each.getKey(),
                            posts.names(each.getKey()),
                            weeks,
                            until,
                            center,
                            issues))
            .toList();
    Set<String> kinds =
        rows.stream()
            .filter(row -> row.said() > 0)
            .map(row -> row.post().kind())
            .collect(Collectors.toSet());
    Ear all = new Ear();
    listened.heard().forEach(all::heard);
    return new PostReport(
        rows, kinds.equals(Set.of(ListeningPost.SURVEY)), all.missing(center, true));
  }

  /** What one post heard. */
  private static final class Ear {
    private final Set<String> languages = new TreeSet<>();
    private final Set<String> segments = new TreeSet<>();
    private final Set<String> channels = new TreeSet<>();
    private final Set<String> issues = new TreeSet<>();
    private final Set<String> behind = new TreeSet<>();
    private long heard;
    private long said;
    private @Nullable LocalDate last;

    void heard(PostCounts.Heard count) {
      if (count.by() == By.NOTHING) {
        heard += count.heard();
        said += count.said();
        add(channels, count.channel());
      } else if (count.by() == By.LANGUAGE) {
        add(languages, count.value());
      } else if (count.by() == By.SEGMENT) {
        add(segments, count.value());
      } else {
        add(issues, count.value());
      }
    }

    void on(LocalDate day) {
      last = last == null || day.isAfter(last) ? day : last;
    }

    private static void add(Set<String> all, String value) {
      if (!value.isEmpty()) {
        all.add(value);
      }
    }

    Row row(
        ListeningPost post,
        boolean named,
        double weeks,
        LocalDate until,
        Center center,
        Set<String> shown) {
      LocalDate on = last;
      boolean isSilent = on == null || ChronoUnit.DAYS.between(on, until) >= SILENT_DAYS;
      return new Row(
          post,
          named,
          heard,
          said,
          heard / weeks,
          on,
          isSilent,
          List.copyOf(languages),
          List.copyOf(segments),
          heard == 0 && on == null ? NOTHING : missing(center, post.hearsOfAllChannels()),
          issues.stream().filter(shown::contains).count(),
          behind.stream().limit(3).toList());
    }

    Missing missing(Center center, boolean ofChannels) {
      return new Missing(
          ofChannels ? lacking(center.channels(), channels) : List.of(),
          lacking(center.segments(), segments),
          lacking(center.languages(), languages));
    }

    private static List<String> lacking(List<String> wanted, Collection<String> there) {
      return wanted.stream().filter(each -> !there.contains(each)).toList();
    }
  }
}
