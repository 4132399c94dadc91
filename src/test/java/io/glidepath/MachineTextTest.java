package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a machine reads never hangs on the language, digits, zone or character set of the one that
 * wrote it. The program leaves its machine's language aside as it begins; what makes SQL does not
 * even trust that, for it also works where it is called from other programs.
 */
class MachineTextTest {
  private static final String FORMATTED = "java.lang.String.formatted([Ljava.lang.Object;)";

  /** Calls that take what is set on the machine. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.util.Locale.getDefault()",
          "java.util.TimeZone.getDefault()",
          "java.time.ZoneId.systemDefault()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.util.ResourceBundle.getBundle(java.lang.String)",
          "java.text.NumberFormat.getInstance()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.SimpleDateFormat.<init>(java.lang.String)");

  /** Calls that no SQL is made with. */
  private static final Set<String> FORBIDDEN_IN_SQL =
      Set.of(FORMATTED, "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void nothingAsksTheMachineForItsLanguageZoneOrCharacters() {
    assertThat(calls("io.glidepath", FORBIDDEN)).isEmpty();
  }

  @Test
  void sqlIsWrittenInNoLanguage() {
    assertThat(calls("io.glidepath.store", FORBIDDEN_IN_SQL)).isEmpty();
  }

  @Test
  void theProgramLeavesItsMachinesLanguageAsideAndNobodyElseSetsOne() {
    assertThat(calls("io.glidepath", Set.of("java.util.Locale.setDefault(java.util.Locale)")))
        .singleElement()
        .asString()
        .startsWith("io.glidepath.Main.main(");
  }

  /** The test sees what it forbids: readers' texts are formatted elsewhere. */
  @Test
  void seesACall() {
    assertThat(calls("io.glidepath.cli", Set.of(FORMATTED))).isNotEmpty();
  }

  private List<String> calls(String within, Set<String> forbidden) {
    return OURS.stream()
        .filter(each -> (each.getPackageName() + ".").startsWith(within + "."))
        .flatMap(MachineTextTest::accesses)
        .filter(each -> forbidden.contains(each.getTarget().getFullName()))
        .map(each -> each.getOrigin().getFullName() + " line " + each.getLineNumber())
        .sorted()
        .collect(Collectors.toList());
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass each) {
    return each.getCodeUnits().stream().flatMap(MachineTextTest::accesses);
  }

  private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
    Stream<JavaAccess<?>> calls =
        Stream.concat(
            unit.getMethodCallsFromSelf().stream(), unit.getConstructorCallsFromSelf().stream());
    return Stream.concat(
        calls,
        Stream.concat(
            unit.getMethodReferencesFromSelf().stream(),
            unit.getConstructorReferencesFromSelf().stream()));
  }
}
