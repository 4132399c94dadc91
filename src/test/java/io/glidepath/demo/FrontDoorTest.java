package io.glidepath.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one address of the demo. */
class FrontDoorTest {
  private final Vertx vertx = Vertx.vertx();
  private URI door = URI.create("http://127.0.0.1");

  @BeforeEach
  void open() {
    List<FrontDoor.Person> people =
        List.of(
            new FrontDoor.Person("emma", "Emma", "/sign-in#one"),
            new FrontDoor.Person("maria", "María", "/sign-in#two"));
    URI server = URI.create("http://127.0.0.1:8484");
    door =
        URI.create(
            FrontDoor.open(vertx, people, server)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, SECONDS)
                .join());
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(20, SECONDS).join();
  }

  @Test
  void offersEverybodyUnderANameOfTheirOwn() throws IOException {
    assertThat(get("127.0.0.1", "en"))
        .contains("http://emma.localhost:8484/sign-in#one")
        .contains("http://maria.localhost:8484/sign-in#two")
        .contains("María")
        .contains("Whom do you want to be?")
        .doesNotContain("{");
    assertThat(get("localhost", "fr-CH, en;q=0.2")).contains("Qui voulez-vous être ?");
    assertThat(get("127.0.0.1", "es")).contains("¿Quién quiere ser?");
  }

  @Test
  void handsNoLinkToAPageOfAnotherName() throws IOException {
    assertThat(get("rebound.example.org", "en")).startsWith("HTTP/1.1 421").doesNotContain("#one");
  }

  /** A client of the JDK would not let us choose the host. */
  private String get(String host, String language) throws IOException {
    String request =
        "GET / HTTP/1.1\r\nHost: %s:%d\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n"
            .formatted(host, door.getPort(), language);
    try (Socket socket = new Socket("127.0.0.1", door.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
