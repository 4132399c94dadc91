package io.glidepath.audit.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses the pages of a Parquet file with the JDK's gzip, so that no native code is needed. */
final class GzipPages implements CompressionCodecFactory {
  private static final BytesInputCompressor GZIP =
      new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          ByteArrayOutputStream compressed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            bytes.writeAllTo(gzip);
          }
          return BytesInput.from(compressed);
        }

        @Override
        public CompressionCodecName getCodecName() {
          return CompressionCodecName.GZIP;
        }

        @Override
        public void release() {
          // nothing is held
        }
      };

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    return GZIP;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("sheets are only written");
  }

  @Override
  public void release() {
    // nothing is held
  }
}
