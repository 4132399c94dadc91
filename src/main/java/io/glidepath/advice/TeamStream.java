package io.glidepath.advice;

/**
 * The streams of team leads, which are kept beside those of agents: one a team, and one of all
 * teams. Their names begin with a character that no agent's id may have.
 */
public final class TeamStream {
  /** Where everything is told, whatever team it is of. */
  public static final String ALL = "*";

  private static final char MARK = '\u001f';

  private TeamStream() {}

  /** The stream of a team, or of {@link #ALL}. */
  public static String of(String team) {
    return MARK + team;
  }

  /** The team whose stream it is. */
  public static String team(String stream) {
    return stream.substring(1);
  }
}
