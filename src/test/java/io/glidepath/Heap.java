package io.glidepath;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What this process holds in memory: the arrays of bytes that something still points to, which the
 * texts of all strings are. Buffers that are used again and again, of {@link #BUFFER} bytes and
 * more, hold what passed through them last, and are left out.
 */
final class Heap {
  private static final int BUFFER = 8 * 1024;
  private static final int SEGMENT = 0x1c;
  private static final int LAST_SEGMENT = 0x0c;
  private static final int[] BYTES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  private final DataInputStream in;
  private final byte[] wanted;
  private final Map<Integer, Integer> rootBytes = new HashMap<>();
  private long left;
  private int found;

  private Heap(DataInputStream in, byte[] wanted) {
    this.in = in;
    this.wanted = wanted;
    // The kinds of roots of the format, each with the bytes after its name.
    rootBytes.putAll(
        Map.of(0xff, 8, 0x01, 16, 0x02, 16, 0x03, 16, 0x04, 12, 0x05, 8, 0x06, 12, 0x07, 8));
    rootBytes.put(0x08, 16);
  }

  /** How many texts in memory hold a word of letters, which is only made once they are taken. */
  static int count(Path directory, Supplier<String> word) throws IOException {
    Path dump = directory.resolve("memory.hprof");
    Files.deleteIfExists(dump);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(dump), 1 << 20))) {
      Heap heap = new Heap(in, word.get().getBytes(StandardCharsets.ISO_8859_1));
      heap.read();
      return heap.found;
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  private void read() throws IOException {
    while (in.readByte() != 0) {
      // The name of the format ends with a zero.
    }
    if (in.readInt() != 8) {
      throw new IOException("Names of objects are expected to have 8 bytes");
    }
    in.skipNBytes(8);
    for (int tag = in.read(); tag >= 0; tag = in.read()) {
      in.skipNBytes(4);
      left = Integer.toUnsignedLong(in.readInt());
      if (tag == SEGMENT || tag == LAST_SEGMENT) {
        while (left > 0) {
          object();
        }
      } else {
        in.skipNBytes(left);
      }
    }
  }

  private void object() throws IOException {
    int kind = u1();
    Integer root = rootBytes.get(kind);
    if (root != null) {
      skip(root);
    } else if (kind == 0x20) {
      type();
    } else if (kind == 0x21) {
      skip(8 + 4 + 8);
      skip(u4());
    } else if (kind == 0x22) {
      skip(8 + 4);
      long length = u4();
      skip(8 + length * 8);
    } else if (kind == 0x23) {
      array();
    } else {
      throw new IOException("Unknown kind of object " + kind);
    }
  }

  /** A class: its constants, static fields and fields. */
  private void type() throws IOException {
    skip(8 + 4 + 6 * 8 + 4);
    for (int constants = u2(); constants > 0; constants--) {
      skip(2);
      skip(BYTES[u1()]);
    }
    for (int statics = u2(); statics > 0; statics--) {
      skip(8);
      skip(BYTES[u1()]);
    }
    skip(u2() * 9L);
  }

  private void array() throws IOException {
    skip(8 + 4);
    long length = u4();
    int type = u1();
    if (type != 8 || length < wanted.length || length >= BUFFER) {
      skip(length * BYTES[type]);
      return;
    }
    byte[] bytes = new byte[(int) length];
    in.readFully(bytes);
    left -= length;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    found += text.contains(new String(wanted, StandardCharsets.ISO_8859_1)) ? 1 : 0;
  }

  private int u1() throws IOException {
    left--;
    return in.readUnsignedByte();
  }

  private int u2() throws IOException {
    left -= 2;
    return in.readUnsignedShort();
  }

  private long u4() throws IOException {
    left -= 4;
    return Integer.toUnsignedLong(in.readInt());
  }

  private void skip(long bytes) throws IOException {
    left -= bytes;
    in.skipNBytes(bytes);
  }
}
