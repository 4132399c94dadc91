package io.glidepath.rulebook.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.RuleFolder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as Excel saves them in countries that write a comma for a decimal point. */
class SpreadsheetTableTest {
  private static final String COMMAS = "issue,offer\nrésiliation,appel\n";
  private static final String SEMICOLONS = COMMAS.replace(',', ';');

  private final Findings findings = new Findings();
  @TempDir private Path rules;

  @Test
  void isTheSameHoweverItsCellsAreParted() throws IOException {
    Table plain = table(COMMAS.getBytes(StandardCharsets.UTF_8));
    for (String text :
        List.of(
            SEMICOLONS,
            "\ufeff" + SEMICOLONS.replace("\n", "\r\n"),
            "sep=;\r\n" + SEMICOLONS,
            "\ufeffsep=;\n" + SEMICOLONS,
            "sep=|\n" + COMMAS.replace(',', '|'))) {
      Table other = table(text.getBytes(StandardCharsets.UTF_8));
      assertThat(other.columns()).as(text).isEqualTo(plain.columns());
      assertThat(other.rows())
          .as(text)
          .extracting(row -> String.valueOf(row.cells()))
          .isEqualTo(plain.rows().stream().map(row -> String.valueOf(row.cells())).toList());
    }
    assertThat(findings.all()).isEmpty();
  }

  @Test
  void isRefusedByNameWhenItIsNotUtf8() throws IOException {
    for (String charset : List.of("windows-1252", "UTF-16")) {
      Findings own = new Findings();
      Files.write(rules.resolve("offers.csv"), SEMICOLONS.getBytes(Charset.forName(charset)));
      RuleFolder.read(rules, own);
      assertThat(own.all()).as(charset).extracting(Finding::code).containsExactly("not-utf-8");
      assertThat(own.all().get(0).instead()).contains("CSV UTF-8");
    }
  }

  private Table table(byte[] bytes) throws IOException {
    Files.write(rules.resolve("offers.csv"), bytes);
    return Objects.requireNonNull(
        new TableReader(findings).read(RuleFolder.read(rules, findings)).get("offers"));
  }
}
