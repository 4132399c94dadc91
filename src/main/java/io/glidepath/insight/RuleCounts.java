package io.glidepath.insight;

import io.glidepath.insight.IssueCounts.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where is read how often rules spoke, and how contacts went day by day. Thread-safe. */
public interface RuleCounts {
  /** How often a rule's suggestions were shown to agents, and taken up. */
  record Spoken(String rule, long shown, long accepted) {}

  /**
   * How the contacts of a day about an issue went.
   *
   * @param repeats those that came within 7 days of the customer's last about the same issue
   * @param answers to the effort question, {@code hard} of them 3 or less of 7
   */
  record Day(LocalDate day, String issue, long contacts, long repeats, long answers, long hard) {}

  /** All of it; {@code handleSeconds} is the agents' time on the days that are asked for. */
  record Told(List<Spoken> spoken, long handleSeconds, List<Day> days) {}

  /** Days come from {@link RuleEffects#AROUND} days before those that are asked for. */
  CompletionStage<Told> told(Asked asked);
}
