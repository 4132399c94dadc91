package io.glidepath.web.insight;

import io.glidepath.insight.IssueCounts.Asked;
import io.glidepath.insight.IssueReport;
import io.glidepath.insight.listening.PostReport;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code GET /v1/posts}: what came at the listening posts, and how well they listen. */
public final class PostsEndpoint {
  private static final List<String> KNOWN = List.of("since", "until");
  private static final int USUAL_DAYS = 30;
  private static final Set<Role> OPERATORS = Set.of(Role.CX_LEAD, Role.ADMIN);

  private final InsightPorts ports;
  private final Supplier<Map<String, Map<String, Object>>> tallies;

  /** {@code tallies} are what came at posts since the start, by their names. */
  public PostsEndpoint(InsightPorts ports, Supplier<Map<String, Map<String, Object>>> tallies) {
    this.ports = ports;
    this.tallies = tallies;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/v1/posts",
            Access.api(Role.CX_LEAD, Role.TEAM_LEAD, Role.PRODUCT, Role.ADMIN),
            this::list));
  }

  private void list(RoutingContext ctx) {
    Asked asked =
        InsightDoor.asked(
            new Params(ctx, ports.clock().instant(), KNOWN), ports.clock(), USUAL_DAYS);
    Role role = Gate.caller(ctx).role();
    boolean mayOpen = role != Role.PRODUCT && role != Role.ADMIN;
    Answer.when(
        ctx,
        ports
            .counts()
            .read(asked)
            .thenCombine(
                ports.listening().heard().read(asked.since(), asked.until()),
                (counts, listened) -> {
                  Set<String> shown =
                      IssueReport.of(asked, counts, ports.settings()).issues().stream()
                          .map(IssueReport.Row::issue)
                          .collect(Collectors.toSet());
                  PostReport report =
                      PostReport.of(
                          asked.since(),
                          asked.until(),
                          listened,
                          ports.listening().posts(),
                          ports.listening().kpis().get().center(),
                          shown);
                  Map<String, Map<String, Object>> came =
                      OPERATORS.contains(role) ? tallies.get() : Map.of();
                  return new PostView(came, shown.size(), mayOpen).of(asked, report);
                }),
        view -> Answer.json(ctx, 200, view));
  }
}
