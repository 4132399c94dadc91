package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of DESIGN as an allow-list: {@code layers.txt} says what each package may import. */
class LayersTest {
  private static final Path LAYERS = Path.of("src/test/resources/layers.txt");
  private static final Path SOURCES = Path.of("src/main/java/io/glidepath");
  private static final Set<String> KNOW_EVERYONE =
      Set.of("", "cli", "cli.audit", "cli.effort", "cli.insight", "cli.replay", "cli.rules");
  private static final int MANY = 25;

  private final Map<String, Row> rows = rows();
  private final Map<String, Set<String>> imports = imports();

  @Test
  void everyPackageIsListed() {
    Set<String> listed = new TreeSet<>(rows.keySet());
    listed.addAll(KNOW_EVERYONE);
    assertThat(imports.keySet()).isEqualTo(listed);
  }

  @Test
  void everyPackageImportsWhatItMayAndNeedsAllOfIt() {
    rows.forEach(
        (name, row) ->
            assertThat(
                    imports.getOrDefault(name, Set.of()).stream()
                        .map(row::permission)
                        .collect(Collectors.toSet()))
                .as(name)
                .isEqualTo(row.mayImport()));
  }

  @Test
  void arrowsPointDownwards() {
    for (Row row : rows.values()) {
      for (String name : row.mayImport()) {
        Row other = rows.getOrDefault(name, Row.LIBRARY);
        assertThat(other.floor() < row.floor() || other.family().equals(row.family()))
            .as("%s may import %s", row, other)
            .isTrue();
      }
    }
  }

  @Test
  void aFolderOfManyFilesSaysWhyItIsOne() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
      for (Path folder : folders.toList()) {
        if (folder.toFile().list((parent, name) -> name.endsWith(".java")).length > MANY + 1) {
          String says = Files.readString(folder.resolve("package-info.java"));
          assertThat(says.replaceAll("[\\s*]+", " ")).contains("One folder, because");
        }
      }
    }
  }

  /** A line of the list; arrows may only point to a lower floor, or stay in the family. */
  private record Row(int floor, String name, Set<String> mayImport) {
    static final Row LIBRARY = new Row(-1, "library", Set.of());

    static Row read(String line) {
      List<String> words = List.of(line.split("[: ]+"));
      return new Row(
          Integer.parseInt(words.get(0)), words.get(1), Set.copyOf(words.subList(2, words.size())));
    }

    String family() {
      return name.replaceFirst("\\..*", "");
    }

    /** The permission that an import needs: our own by its name, a library by its first words. */
    String permission(String imported) {
      return mayImport.stream()
          .filter(each -> imported.equals(each) || imported.startsWith(each + ".") && !ours(each))
          .findFirst()
          .orElse(imported);
    }

    private static boolean ours(String permission) {
      return Files.isDirectory(SOURCES.resolve(permission.replace('.', '/')));
    }
  }

  private static Map<String, Row> rows() {
    try {
      String text = Files.readString(LAYERS).replaceAll("(?m)^#.*\n", "").replaceAll("\n +", " ");
      return Arrays.stream(text.strip().split("\n"))
          .map(Row::read)
          .collect(Collectors.toMap(Row::name, row -> row));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What each package's classes use, beyond what everybody may; our own without the prefix. */
  private static Map<String, Set<String>> imports() {
    Map<String, Set<String>> all = new TreeMap<>();
    URL ours = Main.class.getProtectionDomain().getCodeSource().getLocation();
    for (JavaClass each : new ClassFileImporter().importUrl(ours)) {
      Set<String> used =
          all.computeIfAbsent(shortened(each.getPackageName()), k -> new TreeSet<>());
      each.getDirectDependenciesFromSelf().stream()
          .map(arrow -> arrow.getTargetClass().getBaseComponentType().getPackageName())
          .filter(name -> !name.matches("|(java|javax|org\\.jspecify)(\\..*)?"))
          .map(LayersTest::shortened)
          .forEach(used::add);
      used.remove(shortened(each.getPackageName()));
    }
    return all;
  }

  private static String shortened(String name) {
    return name.replaceFirst("^io\\.glidepath\\.?", "");
  }
}
