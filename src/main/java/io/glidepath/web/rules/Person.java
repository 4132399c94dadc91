package io.glidepath.web.rules;

import io.glidepath.web.access.Gate;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.ext.web.RoutingContext;

/** Who is asking for a change; where two persons are asked for, a token that names one of them. */
final class Person {
  private Person() {}

  static String of(RoutingContext ctx, boolean secondPerson) {
    Caller caller = Gate.caller(ctx);
    if (secondPerson && caller.agentId() == null) {
      throw new Refusal(
          Problem.forbidden(
              "Two persons make rules live here, so say who you are: sign in with a token of your"
                  + " own, such as ./glidepath token --role cx-lead --agent maria."));
    }
    return caller.name();
  }
}
