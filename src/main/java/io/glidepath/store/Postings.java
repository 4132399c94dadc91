package io.glidepath.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Places and numbers of rows as stored bytes. */
final class Postings {
  private Postings() {}

  static byte[] bytes(RoaringBitmap places) {
    places.runOptimize();
    ByteBuffer bytes = ByteBuffer.allocate(places.serializedSizeInBytes());
    places.serialize(bytes);
    return bytes.array();
  }

  static RoaringBitmap places(byte[] bytes) {
    try {
      RoaringBitmap places = new RoaringBitmap();
      places.deserialize(ByteBuffer.wrap(bytes));
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("A posting cannot be read.", e);
    }
  }

  static byte[] bytes(long[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    return bytes.array();
  }

  static long[] numbers(byte[] bytes) {
    long[] numbers = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
    return numbers;
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** The places whose time is within these bounds, of which either may be none. */
  static RoaringBitmap within(long[] ats, @Nullable Instant since, @Nullable Instant until) {
    long from = since == null ? Long.MIN_VALUE : micros(since);
    long to = until == null ? Long.MAX_VALUE : micros(until);
    RoaringBitmap places = new RoaringBitmap();
    for (int place = 0; place < ats.length; place++) {
      if (ats[place] >= from && ats[place] <= to) {
        places.add(place);
      }
    }
    return places;
  }
}
