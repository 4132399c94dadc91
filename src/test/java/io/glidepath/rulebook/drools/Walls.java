package io.glidepath.rulebook.drools;

import java.util.List;

/** The walls behind the checks, one by one, so that tests can leave some of them out. */
public final class Walls {
  private Walls() {}

  /** The compiler, seeing no class but those on the list. */
  public static CompiledClasses compile(String drl) {
    return RuleCompiler.compile(List.of(drl));
  }

  /** The compiler, seeing every class. */
  public static CompiledClasses compileUnfiltered(String drl) {
    return RuleCompiler.compile(List.of(drl), Walls.class.getClassLoader());
  }

  /** The scan of the byte code; throws if it refuses. */
  public static void scan(CompiledClasses compiled) {
    ByteCodeScan.check(compiled);
  }

  /** The class loader of rules, without the scan before it. */
  public static List<RuleBase> link(CompiledClasses compiled) {
    return RuleBase.link(compiled, new RuleClassLoader(compiled));
  }

  /** A class loader that lets rules link against every class, as Drools' own does. */
  public static List<RuleBase> linkUnfiltered(CompiledClasses compiled) {
    return RuleBase.link(compiled, new Open(compiled));
  }

  private static final class Open extends ClassLoader {
    private final CompiledClasses compiled;

    Open(CompiledClasses compiled) {
      super(Walls.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = compiled.classes().get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
