package io.glidepath.web.review;

import io.glidepath.log.seal.AuditDesk;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The seals of the log: how far they reach, and the proof of one decision. */
public final class AuditEndpoint {
  private static final Access QA = Access.api(Role.QA);

  private final AuditDesk desk;

  public AuditEndpoint(AuditDesk desk) {
    this.desk = desk;
  }

  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/audit/head", QA, this::head),
        Endpoint.get("/v1/decisions/{id}/proof", QA, this::proof));
  }

  private void head(RoutingContext ctx) {
    Answer.when(ctx, desk.head(), head -> Answer.json(ctx, 200, head));
  }

  private void proof(RoutingContext ctx) {
    Answer.when(ctx, desk.proof(id(ctx)), proof -> answer(ctx, proof));
  }

  private static long id(RoutingContext ctx) {
    try {
      return Long.parseLong(ctx.pathParam("id"));
    } catch (NumberFormatException noNumber) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return new Refusal(Problem.notFound("There is no such decision."));
  }

  private static void answer(RoutingContext ctx, AuditDesk.Proof proof) {
    if (proof instanceof AuditDesk.Proof.Ready ready) {
      Answer.send(ctx, 200, "application/json", ready.json().getBytes(StandardCharsets.UTF_8));
    } else if (proof instanceof AuditDesk.Proof.Broken broken) {
      String why = "This row cannot be proved: " + broken.why() + ". Run glidepath audit verify.";
      throw new Refusal(Problem.of(409, "audit", "The log was tampered with", why));
    } else if (proof instanceof AuditDesk.Proof.Waiting) {
      String why = "It is signed with the next checkpoint, within a minute; ask again then.";
      throw new Refusal(Problem.of(409, "not-signed-yet", "The decision is not signed yet", why));
    } else {
      throw unknown();
    }
  }
}
