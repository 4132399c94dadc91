package io.glidepath.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Places and numbers of rows as stored bytes. */
final class Postings {
  private static final byte BITS = 0;
  private static final byte ROARING = 1;

  private Postings() {}

  /** One bit a place if that is shorter, as it is for common terms, else a Roaring bitmap. */
  static byte[] bytes(RoaringBitmap places) {
    places.runOptimize();
    int length = places.serializedSizeInBytes();
    if (!places.isEmpty() && places.last() / 8 + 1 <= length) {
      byte[] bits = places.stream().collect(BitSet::new, BitSet::set, BitSet::or).toByteArray();
      return ByteBuffer.allocate(1 + bits.length).put(BITS).put(bits).array();
    }
    ByteBuffer bytes = ByteBuffer.allocate(1 + length).put(ROARING);
    places.serialize(bytes);
    return bytes.array();
  }

  static RoaringBitmap places(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() == BITS) {
      return BitSetUtil.bitmapOf(BitSet.valueOf(buffer));
    }
    try {
      RoaringBitmap places = new RoaringBitmap();
      places.deserialize(buffer.slice());
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
