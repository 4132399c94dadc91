package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.log.seal.AuditDesk.Proof;
import io.glidepath.log.seal.SealedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs, checked by a program in another language that knows nothing of this one. */
class ProofTest {
  private static final Path CHECKER = Path.of("src/test/resources/audit/check_proof.py");

  @TempDir Path home;
  private TestLog log;

  private record Told(int code, String text) {}

  @BeforeEach
  void fill() {
    log = new TestLog(home);
    log.write("first", 7);
    log.seal();
    log.write("second", 5);
    log.act("second");
    log.seal();
  }

  @Test
  void isProvenByAProgramThatDoesNotKnowUs() throws Exception {
    Path key = SigningKey.publicFile(home);
    for (long id : log.ids()) {
      Told told = check(proof(id), key);

      assertThat(told.text()).startsWith("proven: {").contains("\"id\":" + id);
      assertThat(told.code()).isZero();
    }
    long act = Long.parseLong(log.sql("select id from act").get(0));
    assertThat(check(proof(act), key).text()).contains("\"act\":\"glass-broken\"");
  }

  @Test
  void isNotProvenWithAnotherDecision() throws Exception {
    String spoiled =
        proof(log.ids().get(3)).replace("\\\"agentId\\\":\\\"a1\\\"", "\\\"agentId\\\":\\\"a2\\\"");

    assertThat(check(spoiled, SigningKey.publicFile(home)))
        .isEqualTo(new Told(1, "not proven: the decision is not under the root of its seal\n"));
  }

  @Test
  void isNotProvenWithASealOfAnotherTime() throws Exception {
    String spoiled = proof(log.ids().get(3)).replaceFirst("\"micros\" : ", "\"micros\" : 1");

    assertThat(check(spoiled, SigningKey.publicFile(home)).text())
        .contains("not proven: the checkpoint is of another seal");
  }

  @Test
  void isNotProvenUnderAnotherKey(@TempDir Path elsewhere) throws Exception {
    SigningKey.open(elsewhere);

    assertThat(check(proof(log.ids().get(0)), SigningKey.publicFile(elsewhere)).text())
        .contains("not proven: the checkpoint is not signed by");
  }

  @Test
  void isNotMadeForARowThatIsUnknownOrChangedOrNotSignedYet() {
    log.sql("update decision set canon = '{}' where id = " + log.ids().get(2));
    log.write("third", 1);
    long fresh = log.ids().get(12);

    assertThat(make(1)).isInstanceOf(Proof.Unknown.class);
    assertThat(make(log.ids().get(2))).isInstanceOf(Proof.Broken.class);
    assertThat(make(fresh)).isInstanceOf(Proof.Waiting.class);
  }

  private Proof make(long id) {
    try (SealedLog open = log.open()) {
      return Audit.open(home, null, List.of()).prove(open, id);
    }
  }

  private String proof(long id) {
    Proof proof = make(id);
    assertThat(proof).isInstanceOf(Proof.Ready.class);
    return ((Proof.Ready) proof).json();
  }

  private Told check(String proof, Path key) throws IOException, InterruptedException {
    Path file = Files.writeString(home.resolve("proof.json"), proof);
    Process python =
        new ProcessBuilder("python3", CHECKER.toString(), file.toString(), key.toString())
            .redirectErrorStream(true)
            .start();
    String text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Told(python.waitFor(), text);
  }
}
