package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.audit.sheet.ParquetRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that can be taken out of a server, as text: by HTTP and by command. */
final class Exports {
  private static final List<String> FORMATS = List.of("csv", "ndjson", "parquet");

  private final Path data;
  private final Api qa;
  private final Path folder;

  Exports(Path data, Api qa, Path folder) {
    this.data = data;
    this.qa = qa;
    this.folder = folder;
  }

  /** The texts by what they are. */
  Map<String, String> of(List<String> interactions) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String format : FORMATS) {
      texts.put("GET export " + format, text(format, got("/v1/decisions/export?format=" + format)));
      Path file = folder.resolve("exported." + format);
      ServerProcess.Ended ended =
          ServerProcess.runHere(
              "audit",
              "export",
              "--data",
              data.toString(),
              "--format",
              format,
              "--out",
              file.toString());
      assertThat(ended.code()).as(ended.said()).isZero();
      texts.put("audit export " + format, text(format, Files.readAllBytes(file)) + ended.said());
    }
    for (String id : interactions) {
      for (String path : List.of("", "/timeline")) {
        texts.put("GET " + id + path, plain(got("/v1/interactions/" + id + path)));
      }
      texts.put("GET reviews of " + id, plain(got("/v1/reviews?interaction=" + id)));
    }
    texts.put("GET decisions", plain(got("/v1/decisions?limit=200")));
    return texts;
  }

  private byte[] got(String path) {
    return qa.bytes(path);
  }

  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Parquet is compressed: its cells are read. */
  private String text(String format, byte[] bytes) throws IOException {
    if (!format.equals("parquet")) {
      return plain(bytes);
    }
    Path file = Files.write(folder.resolve("read.parquet"), bytes);
    return ParquetRows.of(file).stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
