package io.glidepath.insight.goal;

import java.time.Instant;

/**
 * One change of the goals that somebody made on the page.
 *
 * @param no counts from 1; 0 before it is kept
 * @param goal its id
 * @param diff what it changed in goals.yaml, as a unified diff
 */
public record GoalRevision(long no, Instant at, String by, String why, String goal, String diff) {

  public GoalRevision withNo(long number) {
    return new GoalRevision(number, at, by, why, goal, diff);
  }
}
