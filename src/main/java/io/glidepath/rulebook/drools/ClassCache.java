package io.glidepath.rulebook.drools;

import io.glidepath.authoring.Hash;
import io.glidepath.rulebook.sentence.Subject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kie.api.KieServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the compiler made, by the hash of what it was given. What comes back goes through the
 * same scan and class loader as what was just compiled. A cache that fails is only slow.
 */
public final class ClassCache {
  private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
  private static final Pattern BATCH = Pattern.compile("[0-9a-f]{64}");
  private static final String MODELS = "models";
  private static final String DIGEST = "digest";

  private final Path directory;

  public ClassCache(Path directory) {
    this.directory = directory;
  }

  /** The batch that a card was compiled in; empty if it never was. */
  Optional<String> batchOf(String card) {
    Path file = directory.resolve(card + ".batch");
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file)).filter(BATCH.asMatchPredicate())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Notes the batch that a card was compiled in. */
  void note(String card, String batch) {
    try {
      Path draft = Files.createTempFile(directory, "draft", ".batch");
      Files.writeString(draft, batch);
      Files.move(
          draft, directory.resolve(card + ".batch"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The compiled rules could not be noted in {}", directory, e);
    }
  }

  /** The key of a compilation: the DRL, the engine, and what rules can read. */
  public static String key(List<String> drls) {
    String readable =
        Arrays.stream(Subject.values())
            .flatMap(subject -> subject.readable().stream())
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining("\n"));
    return Hash.of(String.join("\n", drls) + readable + engine());
  }

  /** The name of the engine's jar, which has its version. */
  private static String engine() {
    CodeSource source = KieServices.class.getProtectionDomain().getCodeSource();
    return source == null ? "" : String.valueOf(source.getLocation()).replaceAll(".*/", "");
  }

  public Optional<CompiledClasses> get(String key) {
    Path file = directory.resolve(key + ".zip");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      LOG.warn("The compiled rules in {} cannot be read, so they are compiled anew", file, e);
      return Optional.empty();
    }
    byte[] digest = entries.remove(DIGEST);
    if (digest == null || !digest(entries).equals(new String(digest, StandardCharsets.UTF_8))) {
      LOG.warn("The compiled rules in {} are damaged, so they are compiled anew", file);
      return Optional.empty();
    }
    String models = new String(entries.remove(MODELS), StandardCharsets.UTF_8);
    return Optional.of(new CompiledClasses(entries, List.of(models.split("\n"))));
  }

  public void put(String key, CompiledClasses compiled) {
    Map<String, byte[]> entries = new TreeMap<>(compiled.classes());
    entries.put(MODELS, String.join("\n", compiled.models()).getBytes(StandardCharsets.UTF_8));
    try {
      Files.createDirectories(directory);
      Path draft = Files.createTempFile(directory, "draft", ".zip");
      try (OutputStream out = Files.newOutputStream(draft);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(1);
        write(zip, DIGEST, digest(entries).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          write(zip, entry.getKey(), entry.getValue());
        }
      }
      Files.move(draft, directory.resolve(key + ".zip"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The compiled rules could not be kept in {}", directory, e);
    }
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String digest(Map<String, byte[]> entries) {
    return Hash.of(
        entries.entrySet().stream()
            .map(entry -> entry.getKey() + " " + Hash.of(entry.getValue()))
            .collect(Collectors.joining("\n")));
  }
}
