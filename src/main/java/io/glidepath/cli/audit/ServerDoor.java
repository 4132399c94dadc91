package io.glidepath.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.ServerAddress;
import io.glidepath.cli.JsonText;
import io.glidepath.runtime.BadInput;
import io.glidepath.secret.DirectoryProof;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running server of a data directory, asked as an admin. */
record ServerDoor(HttpClient client, String url, String token) implements PrivacyDoor {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The server that serves this very directory, if one does and answers. */
  static Optional<PrivacyDoor> at(Path data) {
    return ServerAddress.read(data)
        .map(
            url -> {
              String who = System.getProperty("user.name").replaceAll("[^\\w.@:+-]", "-");
              String token = Tokens.open(data).issue(Role.ADMIN, who, PATIENCE);
              HttpClient client =
                  HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
              return new ServerDoor(client, url, token);
            })
        .filter(door -> door.serves(data))
        .map(door -> door);
  }

  /** A copied directory names the server of the original, which must not be asked instead. */
  private boolean serves(Path data) {
    try (DirectoryProof proof = DirectoryProof.in(data)) {
      HttpRequest request = request("/v1/privacy/proof?name=" + proof.name()).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          && JsonText.MAPPER.readTree(answer.body()).path("secret").asText().equals(proof.secret());
    } catch (IOException none) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public JsonNode erase(List<String> customers) {
    return send(post("/v1/privacy/erase", Map.of("customers", customers)));
  }

  @Override
  public JsonNode hold(String customer, String why) {
    return send(post("/v1/privacy/holds", Map.of("customer", customer, "why", why)));
  }

  @Override
  public JsonNode release(String customer) {
    String id = URLEncoder.encode(customer, StandardCharsets.UTF_8).replace("+", "%20");
    return send(request("/v1/privacy/holds/" + id).DELETE());
  }

  @Override
  public JsonNode holds() {
    return send(request("/v1/privacy/holds"));
  }

  @Override
  public JsonNode retain(boolean now) {
    return send(now ? post("/v1/privacy/retention", Map.of()) : request("/v1/privacy/retention"));
  }

  private HttpRequest.Builder post(String path, Object body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JsonText.of(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      JsonNode body = JsonText.MAPPER.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new BadInput(body.path("detail").asText("The server said " + answer), null);
      }
      return body;
    } catch (IOException e) {
      throw new BadInput("The server at " + url + " gave no answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInput("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    // There is nothing to give back.
  }
}
