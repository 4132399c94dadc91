package io.glidepath.bench.redaction;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.privacy.Redactor;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long one pass of redaction over one utterance takes, by what is in it. */
public final class RedactionBench {
  private static final int PASSES = 100_000;
  private static final Map<String, String> UTTERANCES = utterances();

  private final int rounds;

  public RedactionBench(Options options) {
    rounds = options.number("rounds", 6);
  }

  private static Map<String, String> utterances() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "English, 17 words, no number",
        "I have been waiting for an answer since last week and nobody has called me back yet");
    all.put(
        "French, 18 words, numbers in words",
        "j'ai déjà appelé trois fois et c'est la quatrième personne à qui je raconte toute mon histoire");
    all.put(
        "Spanish, an order number",
        "mi pedido es el 12345678 y llevo dos semanas esperando que me digan algo de la entrega");
    all.put(
        "a card, said digit by digit",
        "it's four five three nine, one four eight eight, uh, zero three four three, six four six seven");
    all.put("a telephone number", "you can reach me at 020 7946 0958 after six in the evening");
    all.put(
        "a telephone number and an e-mail address",
        "call me at +44 20 7946 0958 or write to john.smith@mail.example.com if that is easier");
    return all;
  }

  /** Measures, prints a table, and returns the figures: microseconds a pass in the last round. */
  public Map<String, Object> run() {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      UTTERANCES.forEach((what, text) -> figures.put(what, micros(text)));
    }
    Table table = new Table("utterance", "µs a pass");
    figures.forEach((what, micros) -> table.row(what, "%.1f".formatted((Double) micros)));
    System.out.printf(
        "%nredaction: the last of %d rounds of %,d passes, one thread%n%s", rounds, PASSES, table);
    return figures;
  }

  private static double micros(String text) {
    long length = 0;
    long begun = System.nanoTime();
    for (int pass = 0; pass < PASSES; pass++) {
      length += Redactor.redact(text, true).text().length();
    }
    long nanos = System.nanoTime() - begun;
    if (length == 0) {
      throw new IllegalStateException("nothing was redacted");
    }
    return nanos / 1e3 / PASSES;
  }
}
