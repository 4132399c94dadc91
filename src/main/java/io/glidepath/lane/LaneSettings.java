package io.glidepath.lane;

import java.time.Duration;

/**
 * How the lanes work.
 *
 * @param lanes threads, at least 1
 * @param group the most events written in one transaction
 * @param linger how long the first event of a group waits for others
 * @param queue the most events waiting in one lane; more are refused as overload
 * @param history how far back a customer's other interactions count
 * @param idle after how long without events an interaction is put aside
 * @param endedIdle the same for one that has ended
 * @param behind how long the standing of an interaction on record may be behind its events
 */
public record LaneSettings(
    int lanes,
    int group,
    Duration linger,
    int queue,
    Duration history,
    Duration idle,
    Duration endedIdle,
    Duration behind) {

  public static LaneSettings usual(int lanes, Duration history) {
    return new LaneSettings(
        lanes,
        50,
        Duration.ofMillis(2),
        5_000,
        history,
        Duration.ofMinutes(15),
        Duration.ofMinutes(2),
        Duration.ofSeconds(10));
  }
}
