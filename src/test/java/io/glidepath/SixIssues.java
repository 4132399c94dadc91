package io.glidepath;

import io.glidepath.interaction.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A month of a center with six issues, as events: its easiest one takes as many hours as its
 * hardest. The ledger knows one card, which charges a transfer with 86, so that a share of
 * transfers makes any mean.
 */
final class SixIssues {
  static final String SETTINGS =
      """
      expects: 6.0
      issues:
        plan-correction: {product: billing, owners: {cx: ana, product: joris}, policy: fix}
        refund-request: {policy: keep-as-a-good-moment, alarm: patience}
        damaged-item: {expects: 5.5}
      """;

  private static final String CARD =
      """
      id: channel.transferred
      status: live
      owner: tests
      title: {en: Passed on, fr: Transfert, es: Transferencia}
      when:
        - the customer has been transferred
      then:
        charge: {driver: transfer, points: 100}
      evidence: [{claim: none, source: none, strength: D}]
      limits: [only for tests]
      """;

  private static final String STORIES =
      """
      tests:
        - name: it charges a transfer
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c}}
            - {at: 1s, interaction.transferred: {to: b, kind: warm}}
          expect: [{at: 1s, charge: channel.transferred}]
        - name: it charges nothing else
          events:
            - {at: 0s, interaction.started: {channel: voice, customerId: c}}
          expect: []
      """;

  private static final int SCORE = 86;

  /** An issue as the table has it; the score is a mean, and high and churn are shares. */
  private record Issue(
      String name,
      int contacts,
      int seconds,
      double csat,
      double ces,
      double high,
      int answers,
      double effort,
      double churn) {}

  private static final List<Issue> ISSUES =
      List.of(
          new Issue("refund-request", 6_000, 60, 9.2, 6.3, 0.03, 600, 9, 0.02),
          new Issue("delivery-status", 4_000, 150, 8.6, 5.4, 0.12, 420, 22, 0.04),
          new Issue("password-reset", 3_000, 90, 9.0, 6.1, 0.05, 310, 12, 0.02),
          new Issue("damaged-item", 900, 400, 8.3, 4.3, 0.31, 120, 44, 0.12),
          new Issue("plan-correction", 250, 1_440, 9.0, 2.6, 0.72, 64, 71, 0.35),
          new Issue("name-on-invoice", 12, 900, 8.0, 2.0, 1.00, 2, 40, 0));

  private final Instant from = Instant.now().minus(Duration.ofDays(25));
  private final List<String> events = new ArrayList<>();

  /** A directory with the one card. */
  static Path rules(Path folder) throws IOException {
    Path rules = folder.resolve("rules");
    Files.createDirectories(rules.resolve("channel"));
    Files.copy(Path.of("rules/sentences.dsl"), rules.resolve("sentences.dsl"));
    Files.writeString(rules.resolve("channel/transferred.yaml"), CARD);
    Files.writeString(rules.resolve("channel/transferred.test.yaml"), STORIES);
    return rules;
  }

  static Path config(Path folder) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("issues.yaml"), SETTINGS);
    return config;
  }

  /** All of it, as it is told. */
  List<String> events() {
    ISSUES.forEach(this::tell);
    return events;
  }

  private void tell(Issue issue) {
    int hard = (int) Math.round(issue.contacts() * issue.effort() / SCORE);
    int[] ces = answers(issue);
    for (int n = 0; n < issue.contacts(); n++) {
      String id = issue.name() + "-" + n;
      Instant at = from.plusSeconds(n * 20L * 86_400 / issue.contacts());
      add(id, 0, at, "interaction.started", started(issue, n));
      add(id, 1, at, "agent.connected", "{'agentId':'a%d'}".formatted(n % 40));
      if (isAmong(n, hard, issue.contacts())) {
        add(id, 2, at, "interaction.transferred", "{'to':'second','kind':'warm'}");
      }
      add(id, 3, at.plusSeconds(issue.seconds()), "interaction.ended", "{'by':'customer'}");
      int answer = n * issue.answers() / issue.contacts();
      if (answer < (n + 1) * issue.answers() / issue.contacts()) {
        answer(id, issue, at.plusSeconds(7_200), ces[answer], answer);
      }
    }
  }

  private void answer(String id, Issue issue, Instant at, int ces, int answer) {
    String form = "{'instrument':'%s','score':%s,'min':%d,'max':%d,'highIs':'good'%s}";
    double risk =
        isAmong(answer, (int) Math.round(issue.answers() * issue.churn()), issue.answers()) ? 1 : 0;
    add(id, 4, at, "survey.answered", form.formatted("ces", ces, 1, 7, ""));
    add(id, 5, at, "survey.answered", form.formatted("csat", issue.csat(), 0, 10, ""));
    add(id, 6, at, "survey.answered", form.formatted("nps", 8, 0, 10, ",'churnRisk':" + risk));
  }

  private static String started(Issue issue, int n) {
    return "{'channel':'voice','customerId':'%s-c%d','issue':'%s','language':'en'}"
        .formatted(issue.name(), n, issue.name());
  }

  /** Whether n is one of so many that are spread over all. */
  private static boolean isAmong(int n, int some, int all) {
    return (long) (n + 1) * some / all > (long) n * some / all;
  }

  /** Whole answers with this mean and this share of 3 or less, spread evenly. */
  private static int[] answers(Issue issue) {
    int n = issue.answers();
    int high = (int) Math.round(n * issue.high());
    int sum = (int) Math.round(n * issue.ces());
    int low = high == n ? sum : Math.min(3 * high, sum - 4 * (n - high));
    int[] all = new int[n];
    int lows = 0;
    int others = 0;
    for (int i = 0; i < n; i++) {
      all[i] =
          isAmong(i, high, n) ? share(low, high, lows++) : share(sum - low, n - high, others++);
    }
    return all;
  }

  private static int share(int sum, int parts, int which) {
    return sum * (which + 1) / parts - sum * which / parts;
  }

  private void add(String id, int n, Instant at, String type, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/month','id':'%s-%d','type':'%s','subject':'%s',"
                + "'time':'%s','data':%s}")
            .formatted(id, n, EventType.uri(type), id, at, data)
            .replace('\'', '"'));
  }
}
