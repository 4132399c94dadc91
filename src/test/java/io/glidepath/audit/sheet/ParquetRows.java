package io.glidepath.audit.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, read back by Apache's reader. */
public final class ParquetRows {
  private ParquetRows() {}

  /** Each row as a map of what is there. */
  public static List<Map<String, Object>> of(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Gunzip())
            .build();
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(group, new GroupRecordConverter(schema));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.add(cells(schema, records.read()));
        }
      }
    }
    return rows;
  }

  private static Map<String, Object> cells(MessageType schema, Group row) {
    Map<String, Object> cells = new HashMap<>();
    for (Type column : schema.getFields()) {
      String name = column.getName();
      if (row.getFieldRepetitionCount(name) > 0) {
        cells.put(
            name,
            switch (column.asPrimitiveType().getPrimitiveTypeName()) {
              case INT64 -> row.getLong(name, 0);
              case INT32 -> row.getInteger(name, 0);
              default -> row.getString(name, 0);
            });
      }
    }
    return cells;
  }

  private static final class Gunzip
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      try (GZIPInputStream gzip =
          new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return BytesInput.from(gzip.readNBytes(size));
      }
    }

    @Override
    public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      return this;
    }

    @Override
    public void release() {
      // nothing is held
    }
  }
}
