package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.review.SavedSearches;
import io.glidepath.review.SavedSearches.SavedSearch;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code /v1/searches}: searches of the log that all reviewers share; each says who saved it last.
 * What is saved is checked by the rules of the search itself.
 */
public final class SearchEndpoint {
  private static final Access REVIEWERS = Access.api(Role.QA);
  private static final int LIMIT = 16 * 1024;
  private static final String ONE = "/v1/searches/{name}";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._,'()-]{0,79}");

  private final SavedSearches searches;
  private final Clock clock;

  public SearchEndpoint(SavedSearches searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/searches", REVIEWERS, this::all),
        new Endpoint(HttpMethod.PUT, ONE, REVIEWERS, Endpoint.Body.json(LIMIT), this::save),
        Endpoint.delete(ONE, REVIEWERS, this::delete));
  }

  private void all(RoutingContext ctx) {
    Answer.when(ctx, searches.all(), found -> Answer.json(ctx, 200, Map.of("searches", found)));
  }

  private void save(RoutingContext ctx) {
    Map<String, String> words = words(Json.read(Answer.body(ctx)));
    Params.filter(words, clock.instant());
    SavedSearch search =
        new SavedSearch(name(ctx), words, Gate.caller(ctx).name(), clock.instant());
    Answer.when(
        ctx, searches.save(search), replaced -> Answer.json(ctx, replaced ? 200 : 201, search));
  }

  private void delete(RoutingContext ctx) {
    String name = name(ctx);
    Answer.when(
        ctx,
        searches.delete(name),
        gone -> {
          if (!gone) {
            throw new Refusal(Problem.notFound("There is no search " + name + "."));
          }
          ctx.response().setStatusCode(204).end();
        });
  }

  private static String name(RoutingContext ctx) {
    String name = ctx.pathParam("name");
    if (!NAME.matcher(name).matches()) {
      throw new Refusal(
          Problem.badParameter(
              "name", "is 1 to 80 letters, digits, spaces and . _ , ' ( ) -, not " + name + "."));
    }
    return name;
  }

  private static Map<String, String> words(JsonNode body) {
    JsonNode query = body.path("query");
    if (!query.isObject()) {
      throw new Refusal(Problem.badRequest("Send {\"query\": {…}} with a search's parameters."));
    }
    Map<String, String> words = new TreeMap<>();
    query
        .fields()
        .forEachRemaining(
            each -> {
              if (!each.getValue().isTextual() && !each.getValue().isInt()) {
                throw new Refusal(Problem.badParameter(each.getKey(), "is a text or a number."));
              }
              if (!each.getValue().asText().isEmpty()) {
                words.put(each.getKey(), each.getValue().asText());
              }
            });
    return words;
  }
}
