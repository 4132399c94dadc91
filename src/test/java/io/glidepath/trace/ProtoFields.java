package io.glidepath.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The fields of one message of Protocol Buffers, as its encoding has them. */
final class ProtoFields {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final List<Field> fields = new ArrayList<>();

  /** {@code number} is that of a varint or of eight bytes, {@code bytes} what has a length. */
  private record Field(int no, long number, ByteBuffer bytes) {}

  ProtoFields(ByteBuffer message) {
    ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int key = (int) varint(in);
      fields.add(field(key >>> 3, key & 7, in));
    }
  }

  private static Field field(int no, int kind, ByteBuffer in) {
    return switch (kind) {
      case VARINT -> new Field(no, varint(in), NOTHING);
      case EIGHT_BYTES -> new Field(no, in.getLong(), NOTHING);
      case FOUR_BYTES -> new Field(no, in.getInt(), NOTHING);
      case BYTES -> {
        int length = (int) varint(in);
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        yield new Field(no, 0, bytes);
      }
      default -> throw new IllegalArgumentException("no kind of field: " + kind);
    };
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Each message that stands under a number. */
  List<ProtoFields> messages(int no) {
    return fields.stream()
        .filter(each -> each.no() == no)
        .map(each -> new ProtoFields(each.bytes()))
        .toList();
  }

  /** 0 if there is none. */
  long number(int no) {
    return fields.stream().filter(each -> each.no() == no).mapToLong(Field::number).sum();
  }

  String text(int no) {
    return new String(bytes(no), StandardCharsets.UTF_8);
  }

  String hex(int no) {
    return HexFormat.of().formatHex(bytes(no));
  }

  private byte[] bytes(int no) {
    ByteBuffer found =
        fields.stream()
            .filter(each -> each.no() == no)
            .map(Field::bytes)
            .findFirst()
            .orElse(NOTHING)
            .duplicate();
    byte[] bytes = new byte[found.remaining()];
    found.get(bytes);
    return bytes;
  }
}
