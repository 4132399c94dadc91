package io.glidepath.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A server's door, with one token. */
record Api(String url, String token) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What was answered; {@code status} 0 is no answer at all. */
  record Answer(int status, JsonNode body) {
    boolean acknowledged() {
      return status == 202 || status == 200;
    }
  }

  Answer post(String event) {
    return send(
        request("/v1/events")
            .header("content-type", "application/cloudevents+json")
            .POST(HttpRequest.BodyPublishers.ofString(event)));
  }

  Answer get(String path) {
    return send(request(path));
  }

  /** What a resource is, byte by byte. */
  byte[] bytes(String path) {
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request(path).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }

  /** Sends JSON to any resource. */
  Answer post(String path, String json) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer put(String path, String text) {
    return send(
        request(path)
            .header("content-type", "text/plain")
            .PUT(HttpRequest.BodyPublishers.ofString(text)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(30))
        .header("authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException gone) {
      return new Answer(0, JSON.nullNode());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
