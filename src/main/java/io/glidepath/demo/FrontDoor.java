package io.glidepath.demo;

import io.glidepath.interaction.Language;
import io.glidepath.interaction.SpokenTexts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The one address of the demo: a page to choose whom to be. Each person's page has a host name of
 * its own on this machine, so that several are open beside each other in one browser. It hands out
 * sign-in links, so it answers only on loopback and only under its own names.
 */
public final class FrontDoor {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * Somebody whom one may be.
   *
   * @param id the host name of their page, and the end of the keys of their texts
   * @param name as people call them
   * @param link the path that signs them in
   */
  public record Person(String id, String name, String link) {}

  private final List<Person> people;
  private final URI server;
  private final String page = resource("door.html");
  private final String style = resource("door.css");

  private FrontDoor(List<Person> people, URI server) {
    this.people = people;
    this.server = server;
  }

  /** Opens it on a free port; {@code server} has the pages. Answers with its address. */
  public static Future<String> open(Vertx vertx, List<Person> people, URI server) {
    FrontDoor door = new FrontDoor(people, server);
    return vertx
        .createHttpServer()
        .requestHandler(door::answer)
        .listen(0, "127.0.0.1")
        .map(FrontDoor::address);
  }

  private static String address(HttpServer http) {
    return "http://127.0.0.1:" + http.actualPort() + "/";
  }

  private void answer(HttpServerRequest request) {
    String host = request.authority() == null ? "" : request.authority().host();
    if (!host.equals("127.0.0.1") && !host.equals("localhost")) {
      request.response().setStatusCode(421).end();
      return;
    }
    request.response().putHeader("Content-Security-Policy", POLICY);
    request.response().putHeader("Cache-Control", "no-store");
    if (request.path().equals("/door.css")) {
      request.response().putHeader("Content-Type", "text/css; charset=utf-8").end(style);
    } else {
      request
          .response()
          .putHeader("Content-Type", "text/html; charset=utf-8")
          .end(in(language(request)));
    }
  }

  private static String language(HttpServerRequest request) {
    String wishes =
        Objects.requireNonNullElse(request.getHeader("Accept-Language"), Language.ENGLISH);
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(wishes);
    } catch (IllegalArgumentException unreadable) {
      return Language.ENGLISH;
    }
    return Objects.requireNonNullElse(Locale.lookupTag(ranges, Language.codes()), Language.ENGLISH);
  }

  private String in(String language) {
    ResourceBundle texts = SpokenTexts.of("demo.door", language);
    String rows =
        people.stream().map(person -> row(person, texts)).collect(Collectors.joining("\n"));
    return page.replace("{language}", language)
        .replace("{title}", texts.getString("title"))
        .replace("{more}", texts.getString("more"))
        .replace("{people}", rows);
  }

  private String row(Person person, ResourceBundle texts) {
    return """
        <li><a href="%s://%s.localhost:%d%s" target="%s" rel="noopener">
        <b>%s</b><span>%s</span></a></li>"""
        .formatted(
            server.getScheme(),
            person.id(),
            server.getPort(),
            person.link(),
            person.id(),
            person.name(),
            texts.getString("person." + person.id()));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(FrontDoor.class.getResourceAsStream("/demo/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
