package io.glidepath.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the real disk that remembers what a power cut after each step would leave of it: the
 * contents that were forced, under the names of folders that were forced; or, as some file systems
 * have it, under the names of now, with nothing in what was not forced.
 */
public final class ForgetfulDisk {
  private final Path real;
  private final ForgetfulFileSystem files = new ForgetfulFileSystem(this);
  private final Map<Object, byte[]> forced = new HashMap<>();
  private final Map<Path, Map<String, Path>> names = new HashMap<>();
  private final Map<Path, Object> keys = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** What is left: the content of each file by its path below the root; null for a folder. */
  public record Cut(Map<String, byte @Nullable []> left) {
    /** Writes what is left into an empty folder. */
    public void restore(Path folder) throws IOException {
      for (Map.Entry<String, byte @Nullable []> each : left.entrySet()) {
        Path path = folder.resolve(each.getKey());
        if (each.getValue() == null) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.createFile(path, ForgetfulFileSystem.OWNER_ONLY);
          Files.write(path, each.getValue(), StandardOpenOption.WRITE);
        }
      }
    }
  }

  private ForgetfulDisk(Path real) {
    this.real = real;
  }

  /** One whose steps are those of this folder; what is in it now is on disk. */
  public static ForgetfulDisk over(Path folder) throws IOException {
    ForgetfulDisk disk = new ForgetfulDisk(folder.toRealPath());
    try (Stream<Path> all = Files.walk(disk.real)) {
      for (Path path : all.toList()) {
        disk.forced(path);
      }
    }
    return disk;
  }

  /** The folder, through which every step is seen. */
  public Path root() {
    return wrap(real);
  }

  /** How many steps there were. */
  public int steps() {
    return cuts.size() / 2;
  }

  /** What may be left after that many steps. */
  public List<Cut> cutsAfter(int steps) {
    return cuts.subList(2 * steps - 2, 2 * steps);
  }

  /** A file's content, or a folder's names, are on disk from now on. */
  void forced(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Map<String, Path> inIt = new TreeMap<>();
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry : entries.toList()) {
          inIt.put(entry.getFileName().toString(), entry);
          keys.put(entry, key(entry));
        }
      }
      names.put(path, inIt);
    } else {
      forced.put(key(path), Files.readAllBytes(path));
    }
    step();
  }

  /** Something was done that a cut may undo. */
  void step() throws IOException {
    Map<String, byte @Nullable []> late = new TreeMap<>();
    collect(real, late);
    cuts.add(new Cut(late));
    Map<String, byte @Nullable []> early = new TreeMap<>();
    try (Stream<Path> all = Files.walk(real)) {
      for (Path path : all.filter(each -> !each.equals(real)).toList()) {
        early.put(
            real.relativize(path).toString(),
            Files.isDirectory(path) ? null : forced.getOrDefault(key(path), new byte[0]));
      }
    }
    cuts.add(new Cut(early));
  }

  private void collect(Path folder, Map<String, byte @Nullable []> left) {
    names
        .getOrDefault(folder, Map.of())
        .forEach(
            (name, path) -> {
              byte @Nullable [] content = forced.get(keys.get(path));
              boolean isFolder = names.containsKey(path) || Files.isDirectory(path);
              left.put(
                  real.relativize(path).toString(),
                  isFolder ? null : content == null ? new byte[0] : content);
              if (isFolder) {
                collect(path, left);
              }
            });
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  Path wrap(Path path) {
    InvocationHandler handler = (proxy, method, arguments) -> call(path, method, arguments);
    return (Path)
        Proxy.newProxyInstance(
            Seen.class.getClassLoader(), new Class<?>[] {Path.class, Seen.class}, handler);
  }

  /** A path that was wrapped. */
  interface Seen {
    Path unwrapped();
  }

  static Path unwrap(Path path) {
    return path instanceof Seen seen ? seen.unwrapped() : path;
  }

  private @Nullable Object call(Path path, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("unwrapped")) {
      return path;
    }
    if (method.getName().equals("getFileSystem")) {
      return files;
    }
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] instanceof Path each ? unwrap(each) : plain[i];
    }
    try {
      Object result = method.invoke(path, plain);
      return result instanceof Path each ? wrap(each) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
