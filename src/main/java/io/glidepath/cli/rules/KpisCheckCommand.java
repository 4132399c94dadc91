package io.glidepath.cli.rules;

import io.glidepath.Knowledge;
import io.glidepath.cli.DefaultPaths;
import io.glidepath.cli.JsonText;
import io.glidepath.kpi.FixedSettings;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Guard;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.SettingFault;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.file.SettingsOnDisk;
import io.glidepath.runtime.BadInput;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glidepath kpis check}: the KPI guard on a settings file. */
@Command(
    name = "check",
    description =
        "Flag KPI settings that work against low effort. Exit 0 none, 1 some, 2 unreadable.")
final class KpisCheckCommand implements Callable<Integer> {
  private static final List<String> LANGUAGES = List.of("en", "fr", "es");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "KPI settings (default: config/kpis.yaml)")
  private @Nullable Path file;

  @Option(names = "--rules", description = "rule files directory (default: rules)")
  private @Nullable Path rules;

  @Option(names = "--json", description = "one array of flags, and of findings on the file itself")
  private boolean json;

  @Option(names = "--language", description = "of the texts: en, fr or es (default: en)")
  private String language = "en";

  @Option(
      names = "--fix",
      paramLabel = "RULE",
      arity = "0..*",
      description =
          "show what to change in FILE, as a diff: for the flags of these rules, or for all but"
              + " those that are only hints (info)")
  private @Nullable List<String> fix;

  @Option(
      names = "--write",
      description = "with --fix: change FILE so; the exit code then speaks of what is left")
  private boolean write;

  @Override
  public Integer call() {
    if (write && fix == null) {
      throw new BadInput("--write goes with --fix", null);
    }
    if (!LANGUAGES.contains(language)) {
      throw new BadInput("Flags are told in en, fr or es, not in " + language, null);
    }
    Path settingsFile = file == null ? DefaultPaths.config(null).resolve("kpis.yaml") : file;
    KpiSettings settings = read(settingsFile);
    Knowledge knowledge =
        Knowledge.read(DefaultPaths.config(null), DefaultPaths.rules(rules), DefaultPaths.cache());
    FixedSettings fixed = fix == null ? null : fixed(knowledge.guard(), settings, Set.copyOf(fix));
    if (fixed != null && write && !fixed.diff().isEmpty()) {
      write(settingsFile, settings.text(), fixed.settings().text());
      settings = fixed.settings();
    }
    List<Flag> flags = knowledge.guard().check(settings, language);
    PrintWriter out = spec.commandLine().getOut();
    List<SettingFault> faults = settings.faults();
    if (json) {
      List<Object> all = new ArrayList<>(flags);
      all.addAll(faults);
      out.println(JsonText.of(all));
    } else if (fixed != null) {
      out.print(fixed.diff());
      count(out, settings, flags.size());
    } else {
      faults.forEach(fault -> out.println(fault.format() + System.lineSeparator()));
      flags.forEach(flag -> print(out, flag));
      count(out, settings, flags.size());
    }
    out.flush();
    return flags.isEmpty() && faults.isEmpty() ? 0 : 1;
  }

  private static void write(Path file, String before, String after) {
    try {
      SettingsOnDisk.replace(file, before, after);
    } catch (IllegalStateException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static void count(PrintWriter out, KpiSettings settings, int flags) {
    int count = settings.kpis().size() + settings.qualityForm().size();
    out.printf("%d settings, %d flags, %d findings%n", count, flags, settings.faults().size());
  }

  private FixedSettings fixed(Guard guard, KpiSettings settings, Set<String> rules) {
    try {
      return guard.fix(settings, language, rules);
    } catch (IllegalArgumentException e) {
      throw new BadInput(e.getMessage() + " FILE stands before --fix.", e);
    }
  }

  private static KpiSettings read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("There is no KPI settings file " + file, null);
    }
    try {
      return KpiFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()), e);
    }
  }

  private static void print(PrintWriter out, Flag flag) {
    out.printf("%s: %s: %s: %s%n", flag.kpi(), flag.severity(), flag.rule(), flag.title());
    if (flag.item() != null) {
      out.printf("  item:   %s%n", flag.item());
    }
    out.printf("  why:    %s%n", flag.why());
    out.printf("  effect: %s%n", flag.effect());
    out.printf("  fix:%n%s%n", flag.fix().strip().indent(4).stripTrailing());
    if (flag.counterMetric() != null) {
      out.printf("  watch beside it: %s%n", flag.counterMetric());
    }
    if (flag.evidence() != null) {
      out.printf("  evidence: %s%n", flag.evidence());
    }
    out.println();
  }
}
