package io.glidepath.web.access;

import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages and their assets: exactly the files that were built into the class path folder {@code
 * web}, held in memory. The pages are made of one shell. Nothing else can be asked for.
 */
public final class Pages {
  public static final String HTML = "text/html; charset=utf-8";
  private static final String FOLDER = "web";
  private static final String SHELL = "page.html";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** Gzip among what a browser takes, unless it says that it is worth nothing. */
  private static final Pattern GZIP =
      Pattern.compile("(?:^|,)\\s*gzip\\s*(?!;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?:;|,|$)");

  private final Map<String, StaticFile> files;
  private final Gate gate;

  public Pages(Gate gate) {
    this.gate = gate;
    files = load(FOLDER);
  }

  public List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(Endpoint.get("/", Access.open(), this::home));
    endpoints.add(page("sign-in", "Sign in", Access.open()));
    endpoints.add(page("embed", "Advice", Access.open()));
    endpoints.add(page("sign-in/popup", "popup", "Sign in", Access.page(Role.values())));
    endpoints.add(page("people", "People", Access.page(Role.ADMIN)));
    endpoints.add(page("agent", "Agent", Access.page(Role.AGENT)));
    endpoints.add(page("rules", "Rules", Access.page(Role.CX_LEAD, Role.QA)));
    endpoints.add(page("audit", "Audit", Access.page(Role.QA)));
    endpoints.add(page("floor", "Floor", Access.page(Role.TEAM_LEAD)));
    endpoints.add(
        page("insight", "Insight", Access.page(Role.CX_LEAD, Role.TEAM_LEAD, Role.PRODUCT)));
    endpoints.add(Endpoint.get("/assets/*", Access.open(), this::asset));
    return endpoints;
  }

  /** A file beside a class. */
  public static byte[] resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Endpoint page(String name, String title, Access access) {
    return page(name, name, title, access);
  }

  private Endpoint page(String path, String name, String title, Access access) {
    StaticFile shell = files.get(SHELL);
    StaticFile page = shell == null ? null : shell.filled(Map.of("page", name, "title", title));
    return Endpoint.get("/" + path, access, ctx -> serve(ctx, page));
  }

  private void home(RoutingContext ctx) {
    Answer.redirect(
        ctx, gate.identify(ctx.request(), false).map(c -> c.role().home()).orElse("/sign-in"));
  }

  private void asset(RoutingContext ctx) {
    serve(ctx, files.get(ctx.request().path().substring(1)));
  }

  private static void serve(RoutingContext ctx, @Nullable StaticFile file) {
    if (file == null) {
      throw new Refusal(Problem.notFound("No such page or asset."));
    }
    ctx.response()
        .putHeader(HttpHeaders.CACHE_CONTROL, file.lasting() ? FOR_GOOD : "no-cache")
        .putHeader(HttpHeaders.ETAG, file.etag());
    ctx.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (file.etag().equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      ctx.response().setStatusCode(304).end();
    } else if (file.zipped().length > 0 && takesGzip(ctx)) {
      ctx.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      Answer.send(ctx, 200, file.mediaType(), file.zipped());
    } else {
      Answer.send(ctx, 200, file.mediaType(), file.content());
    }
  }

  private static boolean takesGzip(RoutingContext ctx) {
    String taken = ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    return taken != null && GZIP.matcher(taken).find();
  }

  private static Map<String, StaticFile> load(String folder) {
    URL url = Pages.class.getClassLoader().getResource(folder);
    if (url == null) {
      return Map.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return readAll(Path.of(uri));
      }
      URI jar = URI.create(uri.toString().split("!", 2)[0]);
      try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
        return readAll(inside.getPath("/" + folder));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Map<String, StaticFile> readAll(Path root) throws IOException {
    Map<String, StaticFile> files = new HashMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        files.put(name, StaticFile.of(name, Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
