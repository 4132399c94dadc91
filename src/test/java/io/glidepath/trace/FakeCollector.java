package io.glidepath.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A collector of OpenTelemetry that takes traces over OTLP/HTTP in protobuf. The numbers of fields
 * are those of trace.proto and common.proto of OTLP 1.
 */
public final class FakeCollector implements AutoCloseable {
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder told = new StringBuilder();
  private final HttpServer server;

  /**
   * A span as it came.
   *
   * @param start nanoseconds since 1970
   * @param status 0 of none, 2 of an error
   */
  public record Span(
      String trace,
      String id,
      String parent,
      String name,
      long start,
      long end,
      Map<String, String> attributes,
      long status,
      Map<String, String> resource) {}

  public FakeCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** Where it is, without the path of traces. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All that came so far. */
  public synchronized List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The spans of a trace. */
  public List<Span> of(String trace) {
    return spans().stream().filter(each -> each.trace().equals(trace)).toList();
  }

  /** Every byte that came, one character each. */
  public synchronized String told() {
    return told.toString();
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = in.readAllBytes();
      }
    }
    boolean isRight =
        "application/x-protobuf".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (isRight) {
      read(body);
    }
    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(isRight ? 200 : 415, -1);
    exchange.close();
  }

  private synchronized void read(byte[] body) {
    told.append(new String(body, StandardCharsets.ISO_8859_1));
    for (ProtoFields resourceSpans : new ProtoFields(ByteBuffer.wrap(body)).messages(1)) {
      Map<String, String> resource = new HashMap<>();
      resourceSpans.messages(1).forEach(each -> resource.putAll(attributes(each, 1)));
      for (ProtoFields scopeSpans : resourceSpans.messages(2)) {
        scopeSpans.messages(2).forEach(span -> spans.add(span(span, resource)));
      }
    }
  }

  private static Span span(ProtoFields span, Map<String, String> resource) {
    long status = span.messages(15).stream().mapToLong(each -> each.number(3)).sum();
    return new Span(
        span.hex(1),
        span.hex(2),
        span.hex(4),
        span.text(5),
        span.number(7),
        span.number(8),
        attributes(span, 9),
        status,
        resource);
  }

  /** Those that are texts. */
  private static Map<String, String> attributes(ProtoFields message, int no) {
    Map<String, String> attributes = new HashMap<>();
    for (ProtoFields each : message.messages(no)) {
      attributes.put(each.text(1), each.messages(2).get(0).text(1));
    }
    return attributes;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
