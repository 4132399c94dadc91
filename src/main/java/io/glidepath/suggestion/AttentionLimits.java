package io.glidepath.suggestion;

/**
 * How much of an agent's attention advice may cost. Live prompts help newcomers and can make the
 * most experienced slightly worse (Brynjolfsson, Li, Raymond, QJE 2025), so veterans see less.
 *
 * @param shown suggestions at once in an interaction
 * @param perInteraction raisings in one interaction
 * @param perAgentHour raisings an agent may get in an hour, over all interactions
 * @param urgentPriority from which priority on a suggestion comes also beyond those two limits
 * @param veteranMonths months of experience from which the two veteran limits hold
 */
public record AttentionLimits(
    int shown,
    int perInteraction,
    int perAgentHour,
    int urgentPriority,
    int veteranMonths,
    int veteranShown,
    int veteranPriority) {
  public static final AttentionLimits USUAL = new AttentionLimits(3, 12, 60, 800, 24, 2, 400);

  public boolean isVeteran(int experienceMonths) {
    return experienceMonths >= veteranMonths;
  }

  public int shownTo(int experienceMonths) {
    return isVeteran(experienceMonths) ? Math.min(shown, veteranShown) : shown;
  }
}
