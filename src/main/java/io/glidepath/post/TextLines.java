package io.glidepath.post;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file or a pipe in UTF-8, packed by gzip or not. What is written otherwise is told
 * with its line instead of being read as something else.
 */
public final class TextLines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP = 0x1f8b;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private final InputStream input;
  private long number;

  /** A line that is not UTF-8. */
  public static final class NotText extends IOException {
    private static final long serialVersionUID = 1L;

    NotText(long line) {
      super("not UTF-8 at line " + line + "; save it as UTF-8");
    }
  }

  public TextLines(InputStream raw) throws IOException {
    InputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    int start = buffered.read() << 8 | buffered.read();
    buffered.reset();
    input =
        start == GZIP
            ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
            : buffered;
  }

  /** The next line without its end; null after the last. Throws {@link NotText}. */
  public @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int each = input.read();
    if (each < 0) {
      return null;
    }
    for (; each >= 0 && each != '\n'; each = input.read()) {
      line.write(each);
    }
    number++;
    String text = decoded(line.toByteArray());
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String plain = marked ? text.substring(1) : text;
    return plain.endsWith("\r") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private String decoded(byte[] line) throws NotText {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      // UTF-16 without a mark is lawful UTF-8 with a zero in every second place.
      if (text.indexOf(0) >= 0) {
        throw new NotText(number);
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new NotText(number);
    }
  }

  /** The number of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
