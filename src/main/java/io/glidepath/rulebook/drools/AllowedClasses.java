package io.glidepath.rulebook.drools;

/** The class loader through which rules see anything at all. */
public final class AllowedClasses extends ClassLoader {
  public AllowedClasses(ClassLoader parent) {
    super("allowed", parent);
  }
}
