package io.glidepath.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The server's door for one token, wherever the server listens now. */
record Door(Center center, String token) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was answered; {@code status} 0 is no answer. */
  record Answer(int status, JsonNode body) {
    boolean isGood() {
      return status == 200 || status == 202;
    }
  }

  Answer post(String path, String type, String body) {
    return send(path, "POST", type, body);
  }

  Answer put(String path, String body) {
    return send(path, "PUT", "text/plain", body);
  }

  private Answer send(String path, String method, String type, String body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(center.url() + path))
              .timeout(Duration.ofSeconds(30))
              .header("authorization", "Bearer " + token)
              .header("content-type", type)
              .method(method, BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException gone) {
      return new Answer(0, JSON.nullNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, JSON.nullNode());
    }
  }
}
