package io.glidepath.store.vault;

import io.glidepath.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The master keys of a data directory, each in a file of its own. Thread-safe. */
public final class KeyRing {
  private static final Pattern FILE = Pattern.compile("vault-(\\d{1,9})\\.key");

  private final Path data;
  private final NavigableMap<Long, MasterKey> keys = new ConcurrentSkipListMap<>();

  private KeyRing(Path data) {
    this.data = data;
  }

  public static KeyRing open(Path data) {
    KeyRing ring = new KeyRing(data);
    ring.look();
    return ring;
  }

  /** The key of that number; null if its file is not there. */
  public @Nullable MasterKey key(long no) {
    if (!keys.containsKey(no)) {
      look();
    }
    return keys.get(no);
  }

  /** The keys, oldest first. */
  public List<MasterKey> keys() {
    return List.copyOf(keys.values());
  }

  /** The key of that number, made if its file is not there; it is on disk when this returns. */
  public MasterKey make(long no) {
    return keys.computeIfAbsent(no, n -> new MasterKey(n, SecretFile.read(data, name(n))));
  }

  /** Overwrites and deletes the key's file, and forgets the key. */
  public void destroy(long no) {
    SecretFile.destroy(data, name(no));
    keys.remove(no);
  }

  private void look() {
    Path folder = data.resolve("keys");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          long no = Long.parseLong(matcher.group(1));
          SecretFile.find(data, name(no))
              .ifPresent(s -> keys.putIfAbsent(no, new MasterKey(no, s)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key files in " + folder + ".", e);
    }
  }

  private static String name(long no) {
    return "vault-" + no + ".key";
  }
}
