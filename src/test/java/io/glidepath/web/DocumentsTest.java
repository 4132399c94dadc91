package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void openApiDescribesEveryRouteWithItsRolesAndNoOther() throws IOException {
    Map<String, Set<String>> described = new TreeMap<>();
    JsonNode paths = document("/openapi.yaml").path("paths");
    paths.fieldNames().forEachRemaining(path -> operations(path, paths.path(path), described));

    Map<String, Set<String>> routed =
        server.server.table().stream()
            .collect(
                Collectors.toMap(
                    each -> each.method().name() + " " + each.path().replace("*", "{file}"),
                    each -> who(each.access()),
                    (a, b) -> a,
                    TreeMap::new));

    assertThat(described).isEqualTo(routed);
  }

  /** Roles, and whether the token must name a person. */
  private static Set<String> who(Access access) {
    Set<String> who =
        access.roles().stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
    if (access.named()) {
      who.add("by name");
    }
    return who;
  }

  private static void operations(String path, JsonNode item, Map<String, Set<String>> described) {
    item.fieldNames()
        .forEachRemaining(
            method -> {
              if (METHODS.contains(method)) {
                Set<String> roles = new TreeSet<>();
                item.path(method).path("x-roles").forEach(role -> roles.add(role.asText()));
                if (item.path(method).path("x-named").asBoolean()) {
                  roles.add("by name");
                }
                described.put(method.toUpperCase(Locale.ROOT) + " " + path, roles);
              }
            });
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    for (String name : Set.of("/openapi.yaml", "/asyncapi.yaml")) {
      JsonNode document = document(name);
      assertThat(document.findValuesAsText("$ref"))
          .isNotEmpty()
          .allSatisfy(
              ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
    }
  }

  @Test
  void openApiTellsWhichBodiesAreTaken() throws IOException {
    JsonNode paths = document("/openapi.yaml").path("paths");
    for (Endpoint endpoint : server.server.table()) {
      String method = endpoint.method().name().toLowerCase(Locale.ROOT);
      JsonNode content =
          paths
              .path(endpoint.path().replace("*", "{file}"))
              .path(method)
              .at("/requestBody/content");
      Set<String> described = new TreeSet<>();
      content.fieldNames().forEachRemaining(described::add);
      assertThat(described).isEqualTo(new TreeSet<>(endpoint.body().mediaTypes()));
    }
  }

  private JsonNode document(String path) throws IOException {
    HttpResponse<String> response = server.send(server.request(path).GET());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
    return new YAMLMapper().readTree(response.body());
  }
}
