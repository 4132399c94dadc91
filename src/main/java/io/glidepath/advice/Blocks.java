package io.glidepath.advice;

import io.glidepath.interaction.Story;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.SuggestTerms;
import org.jspecify.annotations.Nullable;

/** What keeps suggestions back at one look, before any is raised. */
final class Blocks {
  private final LiveInteraction live;
  private final Story story;
  private final AttentionLimits limits;
  private final Agents agents;
  private long mutedUntil = -1;
  private int room = -1;

  /**
   * What keeps a suggestion back, and when to try again.
   *
   * @param retryAt epoch milliseconds, 0 if time alone changes nothing
   */
  record Block(String by, long retryAt) {
    static Block forGood(String by) {
      return new Block(by, 0);
    }
  }

  Blocks(LiveInteraction live, AttentionLimits limits, Agents agents) {
    this.live = live;
    this.limits = limits;
    this.agents = agents;
    story = live.story();
  }

  /** Why the suggestion of a rule may not be shown; null if it may. */
  @Nullable Block of(RuleState rule, SuggestTerms terms) {
    if (rule.muted()) {
      return Block.forGood("muted");
    }
    long muted = mutedUntil();
    if (muted > story.now()) {
      return new Block("muted", muted);
    }
    if (rule.raised() >= terms.max()) {
      return Block.forGood("max");
    }
    if (rule.lastRaisedAt() > 0 && story.now() < rule.lastRaisedAt() + terms.cooldown()) {
      return new Block("cooldown", rule.lastRaisedAt() + terms.cooldown());
    }
    if (limits.isVeteran(story.getExperienceMonths())
        && terms.priority() < limits.veteranPriority()) {
      return Block.forGood("experience");
    }
    boolean isUrgent = terms.priority() >= limits.urgentPriority();
    return isUrgent || hasRoom() ? null : Block.forGood("cap");
  }

  /** Until when the interaction or its agent is to be given none, epoch milliseconds. */
  private long mutedUntil() {
    if (mutedUntil < 0) {
      String agentId = story.agentId();
      mutedUntil = Math.max(live.mutedUntil(), agentId == null ? 0 : agents.mutedUntil(agentId));
    }
    return mutedUntil;
  }

  /** Whether the interaction and its agent may be given more suggestions. */
  private boolean hasRoom() {
    if (room < 0) {
      int raised = 0;
      for (RuleState rule : live.rules()) {
        raised += rule.raised();
      }
      String agentId = story.agentId();
      int inHour = agentId == null ? 0 : agents.raisedInHourBefore(agentId, story.now());
      int left = Math.min(limits.perInteraction() - raised, limits.perAgentHour() - inHour);
      room = Math.max(0, left);
    }
    return room > 0;
  }
}
