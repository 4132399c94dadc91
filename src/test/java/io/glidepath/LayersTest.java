package io.glidepath;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of DESIGN as an allow-list: what a package may import, and no unlisted package. */
class LayersTest {
  private static final List<String> CORE = List.of("interaction");
  private static final List<String> LAYER_1 = List.of("interaction", "effort", "suggestion", "kpi");
  private static final List<String> ADVICE =
      Stream.concat(LAYER_1.stream(), Stream.of("advice")).toList();
  private static final List<String> PORTS =
      Stream.concat(ADVICE.stream(), Stream.of("authoring", "review")).toList();

  /** Own packages, and the outside packages beyond java and jspecify. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("interaction", List.of()),
          Map.entry("secret", List.of()),
          Map.entry("effort", CORE),
          Map.entry("suggestion", CORE),
          Map.entry("kpi", CORE),
          Map.entry("advice", LAYER_1),
          Map.entry("authoring", ADVICE),
          Map.entry("review", ADVICE),
          Map.entry("publish", with(PORTS, "org.slf4j..")),
          Map.entry("backtest", with(PORTS, "org.slf4j..")),
          Map.entry("lane", with(ADVICE, "org.slf4j..")),
          Map.entry(
              "rulebook",
              with(
                  PORTS,
                  "org.drools..",
                  "org.kie..",
                  "com.github.javaparser..",
                  "org.objectweb.asm..",
                  "org.yaml.snakeyaml..",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry("phrase", with(CORE, "advice", "org.apache.lucene..", "org.yaml.snakeyaml..")),
          Map.entry(
              "post", with(CORE, "advice", "com.fasterxml.jackson..", "org.yaml.snakeyaml..")),
          Map.entry(
              "store",
              with(
                  PORTS,
                  "secret",
                  "io.vertx..",
                  "org.flywaydb..",
                  "org.postgresql..",
                  "org.roaringbitmap..",
                  "org.apache.commons.compress..",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry(
              "audit",
              with(
                  PORTS,
                  "org.apache.parquet..",
                  "org.apache.hadoop..",
                  "secret",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry(
              "privacy", with(PORTS, "com.google.i18n.phonenumbers..", "secret", "org.slf4j..")),
          Map.entry(
              "web",
              with(
                  PORTS,
                  "secret",
                  "io.vertx..",
                  "io.micrometer..",
                  "io.netty..",
                  "com.fasterxml.jackson..",
                  "org.slf4j..")),
          Map.entry("demo", with(CORE, "io.vertx..", "com.fasterxml.jackson..", "org.slf4j..")));

  private static final Set<String> KNOW_EVERYONE = Set.of("", "cli");

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.glidepath");

  @Test
  void everyPackageImportsOnlyWhatItMay() {
    MAY_IMPORT.forEach(
        (name, allowed) -> {
          List<String> packages = new ArrayList<>(List.of("java..", "javax..", "org.jspecify.."));
          packages.add("io.glidepath." + name + "..");
          allowed.forEach(
              each -> packages.add(each.contains(".") ? each : "io.glidepath." + each + ".."));
          classes()
              .that()
              .resideInAPackage("io.glidepath." + name + "..")
              .should()
              .onlyDependOnClassesThat()
              .resideInAnyPackage(packages.toArray(String[]::new))
              .check(all);
        });
  }

  @Test
  void everyPackageIsListed() {
    Set<String> found =
        all.stream()
            .map(each -> each.getPackageName().replaceFirst("^io\\.glidepath\\.?", ""))
            .map(each -> each.replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed = new TreeSet<>(MAY_IMPORT.keySet());
    listed.addAll(KNOW_EVERYONE);
    assertThat(found).isEqualTo(listed);
  }

  private static List<String> with(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).toList();
  }
}
