package io.glidepath.web;

import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The body of a request as JSON in UTF-8, however it was packed and encoded on its way: gzip or
 * deflate, another charset that it names, a byte order mark. Throws {@link Refusal} for what is
 * none.
 */
final class EventBody {
  static final Set<String> ENCODINGS = Set.of("gzip", "x-gzip", "deflate");

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]{1,40})\"?");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int ZLIB = 8;

  private EventBody() {}

  static byte[] of(RoutingContext ctx, int limit) {
    byte[] unpacked = unpacked(ctx, Answer.body(ctx), limit);
    byte[] text = withoutMark(inUtf8(ctx.request(), unpacked));
    for (int i = 0; i < Math.min(4, text.length); i++) {
      if (text[i] == 0) {
        throw new Refusal(Problem.notJson("The body is not UTF-8; send JSON in UTF-8."));
      }
    }
    return text;
  }

  private static byte[] unpacked(RoutingContext ctx, byte[] body, int limit) {
    String encoding = ctx.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    String packing = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    if (packing.isEmpty() || packing.equals("identity")) {
      return body;
    }
    try (InputStream unpacking = unpacking(packing, body)) {
      byte[] unpacked = unpacking.readNBytes(limit + 1);
      if (unpacked.length > limit) {
        throw new Refusal(Problem.tooLarge(limit));
      }
      return unpacked;
    } catch (IOException damaged) {
      throw new Refusal(Problem.badRequest("The body is not what Content-Encoding says it is."));
    }
  }

  private static InputStream unpacking(String packing, byte[] body) throws IOException {
    InputStream packed = new ByteArrayInputStream(body);
    if (!packing.equals("deflate")) {
      return new GZIPInputStream(packed);
    }
    // Deflate by name is zlib; some send it without the head.
    boolean hasHead =
        body.length > 1
            && (body[0] & 0x0f) == ZLIB
            && ((body[0] & 0xff) << 8 | (body[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(packed, new Inflater(!hasHead));
  }

  private static byte[] inUtf8(HttpServerRequest request, byte[] body) {
    Charset charset = charset(request);
    if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
      return new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return body;
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(
          Problem.notJson("The body is not UTF-8; send JSON in UTF-8, or name the charset."));
    }
  }

  private static Charset charset(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    Matcher named = CHARSET.matcher(type == null ? "" : type);
    if (!named.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Refusal(
          Problem.of(
              415,
              "charset",
              "The charset is not known",
              "Send UTF-8, or name a charset that is known."));
    }
  }

  private static byte[] withoutMark(byte[] text) {
    boolean marked = text.length >= MARK.length && Arrays.equals(text, 0, 3, MARK, 0, 3);
    return marked ? Arrays.copyOfRange(text, 3, text.length) : text;
  }
}
