package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.web.http.Access;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every role, and nobody, at every row of the route table. */
class AccessMatrixTest {
  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    server.center.connect("i1", "a1", "c1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void letsInExactlyTheRolesOfTheTable() {
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : server.server.table()) {
      check(endpoint, null, wrong);
      for (Role role : Role.values()) {
        check(endpoint, role, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void givesEveryRowARoleOrSaysThatItIsOpen() {
    assertThat(server.server.table())
        .allMatch(endpoint -> endpoint.access().isOpen() || !endpoint.access().roles().isEmpty());
    assertThat(server.server.table().stream().filter(each -> each.access().isOpen()))
        .extracting(Endpoint::path)
        .containsExactlyInAnyOrder(
            "/",
            "/sign-in",
            "/embed",
            "/sign-in/start",
            "/sign-in/callback",
            "/sign-in/logout",
            "/v1/sign-in",
            "/assets/*",
            "/v1/session",
            "/v1/posts/{name}",
            "/v1/posts/{name}",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/openapi.yaml",
            "/asyncapi.yaml",
            "/schemas/",
            "/schemas/{type}");
  }

  @Test
  void keepsCustomersTextFromAdmins() {
    assertThat(server.get(Role.ADMIN, "/v1/interactions/i1").statusCode()).isEqualTo(403);
    assertThat(server.get(Role.ADMIN, "/v1/decisions").statusCode()).isEqualTo(403);
  }

  private void check(Endpoint endpoint, @Nullable Role role, List<String> wrong) {
    HttpRequest.Builder request =
        role == null ? server.request(path(endpoint)) : server.as(role, path(endpoint));
    request.method(endpoint.method().name(), HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> response = server.send(request);
    if (!isRight(endpoint.access(), role, response)) {
      wrong.add(endpoint.method() + " " + endpoint.path() + " " + role + " " + response);
    }
  }

  private static boolean isRight(
      Access access, @Nullable Role role, HttpResponse<String> response) {
    int status = response.statusCode();
    if (access.isOpen()) {
      // Opening a session without a token is refused for the token's sake.
      return status != 403 && status < 500;
    }
    if (role == null) {
      boolean page = access.kind() == Access.Kind.PAGE;
      return page
          ? status == 302 && response.headers().firstValue("Location").orElse("").equals("/sign-in")
          : status == 401 && response.headers().firstValue("WWW-Authenticate").isPresent();
    }
    boolean turnedAway = status == 401 || status == 403 || status == 302;
    return access.allows(role) ? !turnedAway && status < 500 : status == 403;
  }

  private static String path(Endpoint endpoint) {
    return endpoint
        .path()
        .replace("{agentId}", "a1")
        .replace("{team}", "blue")
        .replace("{id}", "i1")
        .replace("{name}", "s1")
        .replace("{type}", "customer.held.json")
        .replace("*", "page.css");
  }
}
