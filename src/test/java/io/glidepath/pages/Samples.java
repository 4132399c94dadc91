package io.glidepath.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Hand-made frames as a busy center would send them, in three languages. */
final class Samples {
  private Samples() {}

  /** The texts of one card in one language. */
  record Words(String title, String advice, String say, String reason) {}

  static final Map<String, List<Words>> WORDS =
      Map.of(
          "en",
          List.of(
              new Words(
                  "Own this case",
                  "Stay with the customer until it is solved; do not transfer again.",
                  "I will see this through with you myself.",
                  "The customer has been transferred 2 times, and the issue is not resolved."),
              new Words(
                  "Do not ask again",
                  "The account number is on file from the self-service. Read it back instead.",
                  "I have your account ending in 4471 in front of me. Is that the one?",
                  "The account number was given in the IVR."),
              new Words(
                  "Mention the spare valve now",
                  "One in four customers calls again because the valve breaks while being fitted."
                      + " Send two.",
                  "I am sending you two valves, so that you have one in reserve.",
                  "The issue is a leaking machine; likelihood of the next issue is 26%.")),
          "fr",
          List.of(
              new Words(
                  "Prenez ce dossier en main",
                  "Restez avec le client jusqu’à la solution ; ne transférez plus.",
                  "Je m’occupe de votre dossier moi-même, jusqu’au bout.",
                  "Le client a été transféré 2 fois et le problème n’est pas résolu."),
              new Words(
                  "Ne redemandez pas",
                  "Le numéro de compte est déjà connu. Relisez-le plutôt au client.",
                  "J’ai sous les yeux votre compte qui finit par 4471. C’est bien celui-là ?",
                  "Le numéro de compte a été donné au serveur vocal."),
              new Words(
                  "Parlez maintenant de la pièce de rechange",
                  "Un client sur quatre rappelle parce que la valve casse au montage."
                      + " Envoyez-en deux.",
                  "Je vous envoie deux valves, pour que vous en ayez une d’avance.",
                  "Le motif est une machine qui fuit ; le problème suivant arrive dans 26 % des"
                      + " cas.")),
          "es",
          List.of(
              new Words(
                  "Hágase cargo del caso",
                  "Quédese con el cliente hasta resolverlo; no lo traspase otra vez.",
                  "Yo mismo me encargo de su caso hasta el final.",
                  "El cliente ha sido traspasado 2 veces y el problema no está resuelto."),
              new Words(
                  "No lo pregunte otra vez",
                  "El número de cuenta ya consta. Léaselo al cliente.",
                  "Tengo delante su cuenta terminada en 4471. ¿Es esa?",
                  "El número de cuenta se dio en el autoservicio telefónico."),
              new Words(
                  "Hable ahora de la válvula de repuesto",
                  "Uno de cada cuatro clientes vuelve a llamar porque la válvula se rompe al"
                      + " montarla. Envíe dos.",
                  "Le envío dos válvulas, para que tenga una de reserva.",
                  "El motivo es una máquina que gotea; el problema siguiente ocurre en el 26 %.")));

  private static final List<String> RULES =
      List.of("channel.own-the-case", "simplicity.asked-again", "prevention.next-issue");

  private static final Map<String, List<String>> REASONS =
      Map.of(
          "en", List.of("Moved from web to voice", "Transferred, cold", "On hold for 96 s"),
          "fr", List.of("Passé du web au téléphone", "Transféré sans annonce", "En attente 96 s"),
          "es", List.of("Pasó de la web al teléfono", "Traspasado en frío", "En espera 96 s"));

  static JsonObject interaction(String id, String status, String language) {
    return new JsonObject()
        .put("type", "interaction")
        .put("interactionId", id)
        .put("status", status)
        .put("channel", "voice")
        .put("language", language)
        .put("issue", "leaking-machine")
        .put("customer", "cust-5f2a91")
        .put("startedAt", Instant.now().minusSeconds(372).toString());
  }

  static JsonObject suggestion(String interactionId, int number, String language) {
    Words words = WORDS.getOrDefault(language, List.of()).get(number - 1);
    String rule = RULES.get(number - 1);
    JsonObject suggestion =
        new JsonObject()
            .put("id", interactionId + "~" + rule + "~1")
            .put("interactionId", interactionId)
            .put("rule", rule)
            .put("pillar", rule.substring(0, rule.indexOf('.')))
            .put("title", words.title())
            .put("advice", words.advice())
            .put("say", words.say())
            .put("language", language)
            .put("priority", 800 - 100 * number)
            .put("reason", words.reason())
            .put("evidence", evidence())
            .put("raisedAt", Instant.now().toString())
            .put("expiresAt", Instant.now().plusSeconds(300).toString())
            .put("rulebook", "9f2c");
    return new JsonObject().put("type", "suggestion").put("suggestion", suggestion);
  }

  static JsonObject retracted(JsonObject suggestionFrame, String reason) {
    return new JsonObject()
        .put("type", "retracted")
        .put("suggestionId", suggestionFrame.getJsonObject("suggestion").getString("id"))
        .put("reason", reason);
  }

  static JsonObject effort(String interactionId, String language) {
    List<String> drivers = List.of("channel-switch", "transfer", "hold");
    JsonArray charges = new JsonArray();
    for (int index = 0; index < 3; index++) {
      charges.add(
          new JsonObject()
              .put("rule", "channel.sample")
              .put("driver", drivers.get(index))
              .put("points", 8 + 4 * index)
              .put("at", Instant.now().minusSeconds(340 - 125L * index).toString())
              .put("reason", REASONS.getOrDefault(language, List.of()).get(index)));
    }
    return new JsonObject()
        .put("type", "effort")
        .put("interactionId", interactionId)
        .put("score", 51)
        .put("charges", charges);
  }

  /** What came before: two contacts, a promise, what was tried and given. */
  static JsonObject handover(String interactionId) {
    JsonArray contacts =
        new JsonArray()
            .add(
                new JsonObject()
                    .put("at", Instant.now().minusSeconds(180_000).toString())
                    .put("channel", "chat")
                    .put("issue", "leaking-machine")
                    .put("end", "open"))
            .add(
                new JsonObject()
                    .put("at", Instant.now().minusSeconds(900_000).toString())
                    .put("channel", "email")
                    .put("end", "resolved"));
    JsonArray promises =
        new JsonArray()
            .add(
                new JsonObject()
                    .put("what", "call-back")
                    .put("dueAt", Instant.now().plusSeconds(7_200).toString()));
    return new JsonObject()
        .put("type", "handover")
        .put("interactionId", interactionId)
        .put("contacts", contacts)
        .put("given", new JsonArray(List.of("account")))
        .put("tried", new JsonArray(List.of("reset-password")))
        .put("promises", promises)
        .put("transfers", 1);
  }

  private static JsonObject evidence() {
    return new JsonObject()
        .put("claim", "59% of high-effort customers were transferred.")
        .put("source", "Harvard Business Review, 2010")
        .put("strength", "B");
  }
}
