package io.glidepath.rulebook.drools;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets Drools compile its own network of the conditions: it sees the rules and the engine. Nothing
 * of a rule is defined here, so rules see no more than before.
 */
final class NetworkClassLoader extends ClassLoader {
  private static final ClassLoader ENGINE = NetworkClassLoader.class.getClassLoader();

  NetworkClassLoader(ClassLoader rules) {
    super("network", rules);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return Class.forName(name, false, ENGINE);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    InputStream own = super.getResourceAsStream(name);
    return own == null ? ENGINE.getResourceAsStream(name) : own;
  }
}
