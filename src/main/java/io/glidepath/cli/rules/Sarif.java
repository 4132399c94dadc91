package io.glidepath.cli.rules;

import io.glidepath.authoring.Allowed;
import io.glidepath.authoring.Finding;
import io.glidepath.cli.JsonText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Findings in SARIF 2.1.0, which code hosts show beside the line. */
final class Sarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final List<String> codes;

  private Sarif(List<String> codes) {
    this.codes = codes;
  }

  /** What is allowed is told too, as suppressed. */
  static String of(List<Finding> findings, List<Allowed> allowed) {
    List<String> codes =
        Stream.concat(findings.stream(), allowed.stream().map(Allowed::finding))
            .map(Finding::code)
            .distinct()
            .sorted()
            .toList();
    return JsonText.of(new Sarif(codes).log(findings, allowed)) + "\n";
  }

  private Map<String, Object> log(List<Finding> findings, List<Allowed> allowed) {
    List<Object> results = new ArrayList<>();
    findings.forEach(finding -> results.add(result(finding)));
    for (Allowed each : allowed) {
      Map<String, Object> result = result(each.finding());
      Map<String, String> why = Map.of("kind", "inSource", "justification", each.reason());
      result.put("suppressions", List.of(why));
      results.add(result);
    }
    List<Map<String, String>> rules = codes.stream().map(code -> Map.of("id", code)).toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "glidepath rules check");
    driver.put("rules", rules);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private Map<String, Object> result(Finding finding) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", finding.line());
    region.put("startColumn", finding.column());
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", Map.of("uri", uri(finding.file())));
    location.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    result.put("ruleIndex", codes.indexOf(finding.code()));
    result.put("level", finding.severity());
    result.put("message", Map.of("text", text(finding)));
    result.put("locations", List.of(Map.of("physicalLocation", location)));
    return result;
  }

  private static String text(Finding finding) {
    return finding.instead() == null
        ? finding.message()
        : finding.message() + " Instead: " + finding.instead();
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
