package io.glidepath.web.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A response's body as a stream for a thread that may wait: it goes on when the reader has taken
 * what was written, and fails when the reader is gone or takes nothing for a minute.
 */
public final class ResponseStream extends OutputStream {
  private static final int CHUNK = 64 * 1024;
  private static final long PATIENCE_SECONDS = 60;

  private final Context loop;
  private final HttpServerResponse response;
  private Buffer chunk = Buffer.buffer(CHUNK);

  public ResponseStream(Context loop, HttpServerResponse response) {
    this.loop = loop;
    this.response = response;
  }

  @Override
  public void write(int b) throws IOException {
    chunk.appendByte((byte) b);
    writeWhenFull();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    chunk.appendBytes(bytes, offset, length);
    writeWhenFull();
  }

  private void writeWhenFull() throws IOException {
    if (chunk.length() >= CHUNK) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (chunk.length() > 0) {
      Buffer full = chunk;
      chunk = Buffer.buffer(CHUNK);
      await(() -> response.write(full));
    }
  }

  /** Tells the reader that this was all. */
  @Override
  public void close() throws IOException {
    flush();
    await(response::end);
  }

  private void await(Supplier<Future<Void>> work) throws IOException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.runOnContext(
        go -> {
          if (response.closed()) {
            done.completeExceptionally(new IOException("The reader is gone."));
          } else {
            work.get().onSuccess(done::complete).onFailure(done::completeExceptionally);
          }
        });
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The reader is gone.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The export was interrupted.", e);
    }
  }
}
