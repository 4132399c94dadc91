package io.glidepath.store;

import io.glidepath.advice.Decision;
import io.glidepath.log.Act;
import io.glidepath.log.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form of the log that tests can foresee. */
final class PlainFormat implements LogFormat {
  @Override
  public byte[] canonical(long id, Decision decision) {
    return (id + " " + decision).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] canonical(long id, Act act) {
    return (id + " " + act).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String canonical(Map<String, String> texts) {
    return new TreeMap<>(texts)
        .entrySet().stream()
            .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public byte[] mac(byte[] canonical) {
    return new byte[] {(byte) canonical.length};
  }
}
