package io.glidepath.audit.sheet;

import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.review.DecisionSheets.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/**
 * Apache Parquet, written by Apache's own library in row groups of some megabytes. parquet-floor
 * stands in for the parts of Hadoop that the library names and does not need.
 */
final class ParquetSheet implements Sheet {
  private static final long ROW_GROUP_BYTES = 16L << 20;
  private static final MessageType SCHEMA =
      new MessageType("decision", Column.ALL.stream().map(Column::parquet).toList());

  private final ParquetWriter<DecisionRecord> writer;

  ParquetSheet(OutputStream out) throws IOException {
    writer =
        new Builder(new ForwardFile(out))
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withCodecFactory(new GzipPages())
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  @Override
  public void add(DecisionRecord row) throws IOException {
    writer.write(row);
  }

  @Override
  public void end() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<DecisionRecord, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<DecisionRecord> getWriteSupport(Configuration unused) {
      return new Rows();
    }
  }

  private static final class Rows extends WriteSupport<DecisionRecord> {
    @SuppressWarnings("NullAway.Init")
    private RecordConsumer consumer;

    @Override
    public WriteContext init(Configuration unused) {
      return new WriteContext(SCHEMA, Map.of("writer", "Glidepath"));
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(DecisionRecord row) {
      consumer.startMessage();
      for (int i = 0; i < Column.ALL.size(); i++) {
        Column column = Column.ALL.get(i);
        Object value = column.of(row);
        if (value != null) {
          consumer.startField(column.name(), i);
          add(value);
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    private void add(Object value) {
      if (value instanceof String text) {
        consumer.addBinary(Binary.fromString(text));
      } else if (value instanceof Instant time) {
        consumer.addLong(Column.micros(time));
      } else if (value instanceof Integer number) {
        consumer.addInteger(number);
      } else {
        consumer.addLong((Long) value);
      }
    }
  }
}
