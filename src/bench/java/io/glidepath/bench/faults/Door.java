package io.glidepath.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    /** Whether faults excuse it, so that the same is asked again. */
    boolean comesBack() {
      return status == 0 || status == 429 || status >= 503;
    }
  }

  Answer get(String path) {
    return send(path, "GET", "application/json", "");
  }

  Answer post(String path, String type, String body) {
    return send(path, "POST", type, body);
  }

  Answer put(String path, String body) {
    return send(path, "PUT", "text/plain", body);
  }

  /** Begins to send a body, all of it or half, and is gone before there is an answer. */
  void breakOff(String path, String type, String body, boolean half) {
    URI address = URI.create(center.url() + path);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, address.getAuthority(), token, type, bytes.length);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
      out.flush();
    } catch (IOException away) {
      // A server that is not there cannot be left in the middle.
    }
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
