package io.glidepath.web.insight;

import io.glidepath.insight.goal.CauseCounts;
import io.glidepath.insight.goal.GoalDesk;
import io.glidepath.insight.journey.JourneyCounts;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.insight.listening.PostCounts;
import io.glidepath.kpi.Journey;
import io.glidepath.kpi.KpiSettings;
import java.util.List;
import java.util.function.Supplier;

/**
 * What posts hear, what is met on journeys, what becomes of goals, and what of it settings name.
 *
 * @param heard what came by the posts
 * @param posts those that settings name
 * @param touchpoints what was counted at the touchpoints of journeys
 * @param journeys what customers set out to do
 * @param causes what customers named, and which sources speak
 * @param goals the causes that are to go, and where they are set
 * @param kpis which say what channels, segments and languages the center has
 */
public record ListeningPorts(
    PostCounts heard,
    ListeningPosts posts,
    JourneyCounts touchpoints,
    List<Journey> journeys,
    CauseCounts causes,
    GoalDesk goals,
    Supplier<KpiSettings> kpis) {}
