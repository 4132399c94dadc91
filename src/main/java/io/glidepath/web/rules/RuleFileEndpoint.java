package io.glidepath.web.rules;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.RuleDesk;
import io.glidepath.web.access.Gate;
import io.glidepath.web.http.AcceptedLanguage;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Params;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/rules/{path}}: the text of a rule file. What is put is a draft; an entity tag keeps
 * one lead from overwriting what another has saved.
 */
public final class RuleFileEndpoint {
  private static final Access READERS = Access.api(Role.CX_LEAD, Role.QA);
  private static final Access LEADS = Access.api(Role.CX_LEAD);
  private static final String PREFIX = "/v1/rules/";
  private static final Endpoint.Body TEXT =
      new Endpoint.Body(
          256 * 1024,
          List.of(
              "text/plain",
              "text/yaml",
              "application/yaml",
              "application/x-yaml",
              "text/csv",
              "application/octet-stream"),
          false);

  private final RuleDesk desk;

  public RuleFileEndpoint(RuleDesk desk) {
    this.desk = desk;
  }

  public List<Endpoint> endpoints() {
    String path = PREFIX + "*";
    return List.of(
        Endpoint.get(path, READERS, this::read),
        new Endpoint(HttpMethod.PUT, path, LEADS, TEXT, this::save),
        Endpoint.delete(path, LEADS, this::remove));
  }

  private void read(RoutingContext ctx) {
    String revision = new Params(ctx, Instant.EPOCH, List.of("revision")).text("revision");
    RefusedChanges.when(ctx, desk.text(path(ctx), revision), found -> answer(ctx, found));
  }

  private static void answer(RoutingContext ctx, Optional<RuleDesk.Text> found) {
    if (found.isEmpty()) {
      throw new Refusal(Problem.notFound("There is no rule file " + path(ctx) + "."));
    }
    RuleDesk.Text text = found.get();
    tag(ctx, text.hash());
    Draft draft = text.draft();
    if (draft != null) {
      ctx.response().putHeader("Glidepath-Draft-By", draft.by());
      ctx.response().putHeader("Glidepath-Draft-At", draft.at().toString());
    }
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    Answer.send(ctx, 200, "text/plain; charset=utf-8", bytes);
  }

  private void save(RoutingContext ctx) {
    RuleDesk.Edit edit =
        new RuleDesk.Edit(path(ctx), text(ctx), expected(ctx), Gate.caller(ctx).name());
    boolean isNew = "".equals(edit.expected());
    RefusedChanges.when(ctx, desk.save(edit), saved -> answer(ctx, saved, isNew ? 201 : 200));
  }

  private void remove(RoutingContext ctx) {
    RuleDesk.Edit edit = new RuleDesk.Edit(path(ctx), null, expected(ctx), Gate.caller(ctx).name());
    RefusedChanges.when(ctx, desk.save(edit), saved -> answer(ctx, saved, 200));
  }

  /** Tells what was saved with what is wrong with it. */
  private void answer(RoutingContext ctx, RuleDesk.Text saved, int status) {
    RefusedChanges.when(
        ctx,
        desk.check(new RuleDesk.Check(Map.of(), false, List.of(), AcceptedLanguage.of(ctx))),
        checked -> {
          Map<String, Object> view = new LinkedHashMap<>();
          view.put("path", saved.path());
          view.put("hash", saved.hash());
          Draft draft = saved.draft();
          if (draft != null) {
            view.put("by", draft.by());
            view.put("at", draft.at());
          }
          view.put(
              "findings",
              checked.findings().stream()
                  .filter(finding -> finding.file().equals(saved.path()))
                  .toList());
          tag(ctx, saved.hash());
          Answer.json(ctx, status, view);
        });
  }

  private static void tag(RoutingContext ctx, String hash) {
    ctx.response().putHeader(HttpHeaders.ETAG, '"' + hash + '"');
  }

  /** The hash that the caller edited, empty for a new file, null if it is not said. */
  private static @Nullable String expected(RoutingContext ctx) {
    String match = ctx.request().getHeader(HttpHeaders.IF_MATCH);
    if (match != null && !match.equals("*")) {
      return match.replaceFirst("^W/", "").replace("\"", "").strip();
    }
    return "*".equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH)) ? "" : null;
  }

  private static String text(RoutingContext ctx) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Answer.body(ctx)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Problem.badRequest("The file is not UTF-8 text; save it as UTF-8."));
    }
  }

  private static String path(RoutingContext ctx) {
    return ctx.normalizedPath().substring(PREFIX.length());
  }
}
