package io.glidepath.insight.listening;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The posts that a center names, and which of them an event came by: a signal names its post
 * itself, other events are told by their source. What comes by none is of its kind.
 */
public record ListeningPosts(List<ListeningPost> all) {
  public static final ListeningPosts NONE = new ListeningPosts(List.of());

  /** Names that begin so are of posts that no setting names. */
  private static final String OF_KIND = "@";

  static final String CONTACT = OF_KIND + "contact";
  private static final Pattern LABEL = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]{0,63}");

  public ListeningPosts {
    all = List.copyOf(all);
  }

  /** Whether a post is told by the source of its events, which a glance does not know. */
  public boolean goBySource() {
    return all.stream().anyMatch(post -> post.source() != null);
  }

  /** The name under which an event is counted. */
  String nameOf(InteractionEvent event) {
    if (event.fact() instanceof Fact.SignalObserved signal) {
      return label(signal.post());
    }
    Optional<ListeningPost> known =
        all.stream().filter(post -> event.source().equals(post.source())).findFirst();
    if (known.isPresent()) {
      return known.get().name();
    }
    if (event.fact() instanceof Fact.ObstacleReported) {
      return OF_KIND + ListeningPost.AGENTS;
    }
    return event.fact() instanceof Fact.SurveyAnswered ? OF_KIND + ListeningPost.SURVEY : CONTACT;
  }

  /** A short word as it is; empty for anything longer, which may tell of a person. */
  static String label(String text) {
    return LABEL.matcher(text).matches() ? text : "";
  }

  /**
   * The post that was counted under a name, for what came on a channel; empty for what nobody can
   * place.
   */
  Optional<ListeningPost> placed(String name, String channel) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.startsWith(OF_KIND)) {
      String kind =
          name.equals(CONTACT) ? ListeningPost.kindOf(channel) : name.substring(OF_KIND.length());
      return kind.isEmpty() ? Optional.empty() : Optional.of(ofKind(kind));
    }
    String kind = ListeningPost.KINDS.contains(name) ? name : "";
    return Optional.of(named(name).orElseGet(() -> kind.isEmpty() ? post(name, "") : ofKind(kind)));
  }

  private Optional<ListeningPost> named(String name) {
    return all.stream().filter(post -> post.name().equals(name)).findFirst();
  }

  /** Whether a setting names it. */
  boolean names(ListeningPost post) {
    return all.contains(post);
  }

  private ListeningPost ofKind(String kind) {
    return all.stream()
        .filter(post -> post.source() == null && post.kind().equals(kind))
        .findFirst()
        .orElseGet(() -> post(kind, kind));
  }

  private static ListeningPost post(String name, String kind) {
    return new ListeningPost(name, kind, null, null);
  }
}
