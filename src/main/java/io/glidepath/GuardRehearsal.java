package io.glidepath;

import io.glidepath.interaction.Language;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.Measures;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.web.http.Json;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks made-up settings, as many as a large center has, until the machine knows what is worth
 * compiling, so that the first who asks for flags does not wait for it: first by itself, which
 * needs no door, then through one.
 */
record GuardRehearsal(Supplier<Guard> guard) implements Callable<@Nullable Void> {
  private static final int ROUNDS = 12;
  private static final int ROUNDS_AT_DOOR = 8;
  private static final Duration MOST = Duration.ofSeconds(6);
  private static final int SETTINGS = 500;
  private static final List<String> ABOUT =
      List.of(
          "target: {op: \"<=\", value: 90, unit: percent}, scope: agent, use: incentive",
          "target: {op: \">=\", value: 80, unit: percent}, scope: team, use: target, window: {days: 7}",
          "scope: center, use: benchmark, by: [issue, segment], statistic: p90",
          "scope: agent, use: ranking, window: {days: 1}, counted-by: agent, excludes: [disputed]",
          "scope: center, use: alarm, survey: {when: after-contact, channel: ivr, delay: 0s,"
              + " sample: agent-chosen, while-open: true}");
  private static final List<String> FORM =
      List.of(
          "uses the scripted greeting",
          "présente des excuses",
          "no pide disculpas más de una vez",
          "asks whether there is anything else",
          "annonce la suite et la date",
          "resuelve la consulta");

  @Override
  public @Nullable Void call() {
    KpiFile reader = new KpiFile();
    String text = text();
    long end = System.nanoTime() + MOST.toNanos();
    for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
      KpiSettings settings = reader.read(text);
      List<Flag> flags = guard.get().check(settings, Language.ENGLISH);
      Json.bytes(Map.of("flags", flags, "findings", settings.faults()));
    }
    return null;
  }

  /** The same as a lead does it, with all that is on the way; fails if the door is closed. */
  static Future<Void> through(Vertx vertx, String url, String token) {
    HttpClient client = vertx.createHttpClient();
    RequestOptions target =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(url + "/v1/kpis/check")
            .setHeaders(
                MultiMap.caseInsensitiveMultiMap()
                    .add("authorization", "Bearer " + token)
                    .add("content-type", "text/yaml"));
    return checked(client, target, Buffer.buffer(text()), ROUNDS_AT_DOOR).eventually(client::close);
  }

  private static Future<Void> checked(
      HttpClient client, RequestOptions target, Buffer settings, int rounds) {
    return rounds == 0
        ? Future.succeededFuture()
        : client
            .request(target)
            .compose(request -> request.send(settings))
            .compose(HttpClientResponse::body)
            .compose(flags -> checked(client, target, settings, rounds - 1));
  }

  private static String text() {
    List<String> measures = Measures.words();
    StringBuilder yaml = new StringBuilder("kpis:\n");
    for (int n = 0; n < SETTINGS; n++) {
      yaml.append(
          "  - {id: k%d, measures: %s, for: [queue-%d], %s}\n"
              .formatted(n, measures.get(n % measures.size()), n, ABOUT.get(n % ABOUT.size())));
    }
    yaml.append("quality_form:\n");
    for (int n = 0; n < 10 * FORM.size(); n++) {
      yaml.append("  - {item: \"%s %d\", weight: 2}\n".formatted(FORM.get(n % FORM.size()), n));
    }
    return yaml.toString();
  }
}
