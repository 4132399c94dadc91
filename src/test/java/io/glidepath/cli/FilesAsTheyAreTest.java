package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files as people and machines save them: read, or refused in one sentence. */
class FilesAsTheyAreTest {
  private static final String EVENTS =
      """
      {"specversion":"1.0","id":"1","source":"/t","type":"io.glidepath.interaction.started.v1",\
      "subject":"i1","time":"2026-03-02T09:00:00Z","data":{"channel":"chat","customerId":"c1"}}
      {"specversion":"1.0","id":"2","source":"/t","type":"io.glidepath.utterance.heard.v1",\
      "subject":"i1","time":"2026-03-02T09:00:10Z","data":{"utteranceId":"u1","speaker":"customer",\
      "final":true,"text":"c'est encore cassé"}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void readsUtf8WithAMarkAndPackedByGzip() throws IOException {
    byte[] plain = ("\ufeff" + EVENTS).getBytes(StandardCharsets.UTF_8);
    assertThat(replay(plain)).isZero();
    String first = out.toString();
    assertThat(first).contains("cassé");

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(EVENTS.getBytes(StandardCharsets.UTF_8));
    }
    out.getBuffer().setLength(0);
    assertThat(replay(packed.toByteArray())).isZero();
    assertThat(out.toString()).isEqualTo(first);
  }

  @Test
  void tellsTheLineThatIsNotUtf8FromAFileAndFromAPipe() throws IOException {
    for (String charset : new String[] {"ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE"}) {
      byte[] bytes = EVENTS.getBytes(Charset.forName(charset));
      int line = charset.equals("ISO-8859-1") ? 2 : 1;
      String sentence = "not UTF-8 at line " + line + "; save it as UTF-8";
      err.getBuffer().setLength(0);
      assertThat(replay(bytes)).as(charset).isEqualTo(2);
      assertThat(err.toString()).contains(sentence).doesNotContain("Exception");

      InputStream before = System.in;
      System.setIn(new ByteArrayInputStream(bytes));
      err.getBuffer().setLength(0);
      assertThat(run("replay", "-")).as(charset).isEqualTo(2);
      System.setIn(before);
      assertThat(err.toString()).contains(sentence);
    }
    Path kpis = Files.write(folder.resolve("kpis.yaml"), "kpis: # é".getBytes("ISO-8859-1"));
    assertThat(run("kpis", "check", kpis.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not UTF-8").doesNotContain("Exception");
  }

  @Test
  void takesAnEmptyNameForNoDirectory() {
    for (String[] words :
        new String[][] {
          {"token", "--role", "qa", "--data", ""},
          {"audit", "verify", "--data", ""},
          {"privacy", "holds", "--data", " "},
          {"replay", "-", "--rules", ""}
        }) {
      err.getBuffer().setLength(0);
      assertThat(run(words)).isEqualTo(2);
      assertThat(err.toString()).contains("name a directory");
    }
  }

  @Test
  void saysInOneSentenceThatAFileCannotBeWritten() throws IOException {
    Path full = Path.of("/dev/full");
    Path report = Files.exists(full) ? full : folder.resolve("no/such/folder/x.xml");
    int code =
        run("rules", "test", "rules/channel/own-the-case.yaml", "--junit", report.toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).doesNotContain("Exception", "internal fault");
  }

  private int replay(byte[] bytes) throws IOException {
    return run("replay", Files.write(folder.resolve("events.ndjson"), bytes).toString());
  }

  private int run(String... words) {
    CommandLine line = GlidepathCommand.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(words);
  }
}
