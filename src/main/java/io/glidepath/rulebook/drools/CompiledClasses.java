package io.glidepath.rulebook.drools;

import java.util.List;
import java.util.Map;

/**
 * What the compiler made of a rulebook.
 *
 * @param classes byte code by class name
 * @param models the names of the classes that describe the rules, one for each package
 */
public record CompiledClasses(Map<String, byte[]> classes, List<String> models) {}
