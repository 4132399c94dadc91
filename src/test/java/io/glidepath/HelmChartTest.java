package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.glidepath.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart for Kubernetes, as far as it can be held to what it names without a cluster. */
class HelmChartTest {
  private static final Path CHART = Path.of("src/package/helm");
  private static final Pattern VALUE = Pattern.compile("\\.Values((?:\\.[a-zA-Z]+)+)");
  private static final Pattern VARIABLE =
      Pattern.compile("name: (GLIDEPATH_[A-Z_]+), value: \"?([^\"}]+)\"?}");

  private final JsonNode values;
  private final Schema schema;

  HelmChartTest() throws IOException {
    values = new YAMLMapper().readTree(CHART.resolve("values.yaml").toFile());
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(new ObjectMapper().readTree(CHART.resolve("values.schema.json").toFile()));
  }

  @Test
  void theUsualValuesFitTheSchemaAndMisspeltOnesDoNot() {
    assertThat(schema.validate(values)).isEmpty();
    ObjectNode misspelt = values.deepCopy();
    misspelt.putObject("ingres").put("enabled", true);
    assertThat(schema.validate(misspelt)).hasSize(1);
    ObjectNode traced = values.deepCopy();
    ((ObjectNode) traced.get("settings")).put("OTEL_TRACES_SAMPLER", "always_off");
    assertThat(schema.validate(traced)).isEmpty();
    ObjectNode foreign = values.deepCopy();
    ((ObjectNode) foreign.get("settings")).put("SERVER_PORT", "1");
    assertThat(schema.validate(foreign)).isNotEmpty();
  }

  @Test
  void templatesNameNoOtherValues() throws IOException {
    int named = 0;
    for (String template : templates()) {
      Matcher value = VALUE.matcher(template);
      while (value.find()) {
        named++;
        String pointer = value.group(1).replace('.', '/');
        assertThat(values.at(pointer).isMissingNode()).as(value.group()).isFalse();
      }
    }
    assertThat(named).isGreaterThan(20);
  }

  @Test
  void theVariablesThatItSetsAreSettings(@TempDir Path config) throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String template : templates()) {
      Matcher variable = VARIABLE.matcher(template);
      while (variable.find()) {
        variables.put(variable.group(1), variable.group(2).strip());
      }
    }
    Path secret = Files.writeString(config.resolve("url"), "postgresql://a:b@c/d");
    assertThat(variables)
        .containsKeys("GLIDEPATH_SERVER_HOST", "GLIDEPATH_SERVER_BEHIND_PROXY")
        .containsKey("GLIDEPATH_DATABASE_URL_FILE");
    variables.put("GLIDEPATH_DATABASE_URL_FILE", secret.toString());
    assertThatCode(() -> Settings.read(config, variables)).doesNotThrowAnyException();
    assertThat(Settings.read(config, variables).server().behindProxy()).isTrue();
    assertThat(variables.get("GLIDEPATH_SERVER_ORIGINS")).startsWith("https://{{ .Values.ingress");
  }

  private static List<String> templates() throws IOException {
    try (Stream<Path> files = Files.list(CHART.resolve("templates"))) {
      return files
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }
}
