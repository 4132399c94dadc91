package io.glidepath.cli;

import io.glidepath.runtime.BadInput;
import io.glidepath.settings.PostsFile;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.Posts;
import io.glidepath.vendor.Unreadable;
import io.glidepath.vendor.VendorEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath posts}: the listening posts of {@code config/posts.yaml}. */
@Command(
    name = "posts",
    description = "Try what the listening posts of config/posts.yaml make of a payload.",
    subcommands = PostsCommand.TryCommand.class)
final class PostsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code glidepath posts try NAME FILE}. */
  @Command(
      name = "try",
      description = {
        "Print the events that a post makes of a payload, one a line, as replay takes them.",
        "Nothing is sent anywhere, and no signature is asked for."
      })
  static final class TryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "the post's name")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "the body of a delivery")
    private Path file;

    @Option(
        names = "--header",
        paramLabel = "NAME: VALUE",
        description = "a header of the delivery, such as 'Content-Type: application/json'")
    private List<String> headers = List.of();

    @Option(
        names = "--query",
        paramLabel = "NAME=VALUE&…",
        description = "what stands in the address after the question mark")
    private @Nullable String query;

    @Option(names = "--config", description = "settings directory (default: config)")
    private @Nullable Path config;

    @Override
    public Integer call() {
      Posts posts = PostsFile.read(DefaultPaths.config(config));
      Post post =
          posts
              .named(name)
              .orElseThrow(
                  () ->
                      new BadInput(
                          "There is no post '%s' in posts.yaml; there %s."
                              .formatted(name, listed(posts)),
                          null));
      try {
        List<VendorEvent> events = post.read(delivery());
        PrintWriter out = spec.commandLine().getOut();
        events.forEach(event -> out.println(event.cloudEvent(name)));
        out.flush();
        spec.commandLine().getErr().println(events.size() + " events");
        return 0;
      } catch (Unreadable e) {
        throw new BadInput(file + ": " + e.getMessage(), e);
      }
    }

    private Delivery delivery() {
      Map<String, String> named = new HashMap<>();
      for (String header : headers) {
        int colon = header.indexOf(':');
        if (colon < 1) {
          throw new BadInput("--header: write 'Name: value', not '" + header + "'", null);
        }
        named.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
      }
      try {
        String url = "file:" + file + (query == null ? "" : "?" + query);
        return new Delivery(url, named, Files.readAllBytes(file), Instant.now());
      } catch (IOException e) {
        throw new BadInput("Cannot read " + file + ": " + e.getMessage(), e);
      }
    }

    private static String listed(Posts posts) {
      List<String> names = posts.all().stream().map(Post::name).toList();
      return names.isEmpty() ? "is none" : "are: " + String.join(", ", names);
    }
  }
}
