package io.glidepath.web;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.Backtests;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Tracing;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiReader;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.log.ActLog;
import io.glidepath.log.Floor;
import io.glidepath.log.Privacy;
import io.glidepath.log.Records;
import io.glidepath.log.seal.AuditDesk;
import io.glidepath.observation.Observer;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.vendor.Posts;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.insight.InsightPorts;
import io.glidepath.web.people.People;
import io.glidepath.web.people.ProviderSettings;
import io.glidepath.web.review.ReviewPorts;
import io.glidepath.web.socket.Switchboard;
import io.glidepath.webhook.Outbox;
import io.glidepath.webhook.Webhook;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the door.
 *
 * @param limits which events are let in
 * @param floor how the center stands at the moment
 * @param rulebook the live one
 * @param kpis the center's own settings
 * @param observer tells what the center's own contacts show about its settings
 * @param acts takes down what is done here and stands on no other record
 * @param attention how much of it advice may cost agents
 * @param posts where vendors' systems send what they have to tell
 * @param people who may come in, and who came
 * @param provider who vouches for people; null if nobody but we ourselves does
 * @param webhooks which systems are told what happens here
 * @param outbox what they are still to be told
 * @param pseudonyms the pseudonym of a customer who is named by id or by pseudonym
 * @param proof what stands in the data directory under a name, to show that we serve that one
 * @param tracing who follows events through the server
 * @param trouble why no event would be taken now, in one sentence; empty if one would
 */
public record WebPorts(
    EventReader reader,
    Intake intake,
    Admission.Limits limits,
    Records records,
    Floor floor,
    AgentStreams streams,
    Supplier<Rulebook> rulebook,
    RuleDesk ruleDesk,
    Backtests backtests,
    ReviewPorts review,
    InsightPorts insight,
    SettingsDesk kpis,
    KpiReader kpiReader,
    Supplier<Guard> guard,
    Observer observer,
    AuditDesk auditDesk,
    ActLog acts,
    Switchboard switchboard,
    Tokens tokens,
    People people,
    @Nullable ProviderSettings provider,
    List<Webhook> webhooks,
    Outbox outbox,
    UnaryOperator<String> pseudonyms,
    Privacy privacy,
    Function<String, Optional<String>> proof,
    Privacy.Retention retention,
    AttentionLimits attention,
    Posts posts,
    PrometheusMeterRegistry registry,
    Tracing tracing,
    Supplier<CompletionStage<Optional<String>>> trouble,
    Clock clock) {

  /**
   * The same door to other lanes and other agents' streams, with keys and figures of its own, that
   * lets everything in.
   */
  public WebPorts before(
      EventReader otherReader,
      Intake otherIntake,
      Records otherRecords,
      AgentStreams otherStreams,
      Switchboard otherSwitchboard,
      Tokens otherTokens) {
    return new WebPorts(
        otherReader,
        otherIntake,
        Admission.Limits.NONE,
        otherRecords,
        floor,
        otherStreams,
        rulebook,
        ruleDesk,
        backtests,
        review,
        insight,
        kpis,
        kpiReader,
        guard,
        observer,
        auditDesk,
        acts,
        otherSwitchboard,
        otherTokens,
        people,
        provider,
        webhooks,
        outbox,
        pseudonyms,
        privacy,
        proof,
        retention,
        attention,
        posts,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        Tracing.NONE,
        trouble,
        clock);
  }
}
