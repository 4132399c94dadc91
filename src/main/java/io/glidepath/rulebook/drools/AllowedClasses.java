package io.glidepath.rulebook.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world as compiled rules, or their compiler, see it: the classes that are named one by one in
 * {@code allowed-classes.txt}, and nothing else. Whatever a rule might try has no class to try it
 * with.
 */
public final class AllowedClasses extends ClassLoader {
  private static final Set<String> RUN = named("run");
  private static final Set<String> SEE = named("see");
  private static final Set<String> BUILD = named("build");
  private static final String ENDING = ".class";

  private final boolean compiling;

  private AllowedClasses(boolean compiling) {
    super("allowed", AllowedClasses.class.getClassLoader());
    this.compiling = compiling;
  }

  /** What the compiler may look at. */
  public static ClassLoader forCompiler() {
    return new AllowedClasses(true);
  }

  /** What rules may link against. */
  static ClassLoader forRules() {
    return new AllowedClasses(false);
  }

  private static Set<String> named(String kind) {
    Set<String> names = new HashSet<>();
    try (InputStream list =
        Objects.requireNonNull(AllowedClasses.class.getResourceAsStream("allowed-classes.txt"))) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> line.startsWith(kind + " "))
          .map(line -> line.substring(kind.length() + 1).strip())
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(names);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (RUN.contains(name) || compiling && BUILD.contains(name)) {
      return super.loadClass(name, resolve);
    }
    throw new ClassNotFoundException(name + " is not for rules");
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isVisible(name) ? super.getResource(name) : null;
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    return isVisible(name) ? super.getResourceAsStream(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isVisible(name) ? super.getResources(name) : Collections.emptyEnumeration();
  }

  private boolean isVisible(String resource) {
    if (!compiling || !resource.endsWith(ENDING)) {
      return false;
    }
    String name = resource.substring(0, resource.length() - ENDING.length()).replace('/', '.');
    return RUN.contains(name) || SEE.contains(name);
  }
}
