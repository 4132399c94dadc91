package io.glidepath.rulebook.drools;

import java.util.Map;

/** Defines the classes of one compiled rulebook; everything else comes from the allow-list. */
final class RuleClassLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  RuleClassLoader(CompiledClasses compiled) {
    super("rulebook", AllowedClasses.forRules());
    classes = compiled.classes();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
