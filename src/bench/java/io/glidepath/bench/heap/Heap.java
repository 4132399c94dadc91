package io.glidepath.bench.heap;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is on the heap after everything unreachable has been collected, by class. */
public record Heap(long used, Map<String, long[]> classes) {
  private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(\\S+)");

  public static Heap now() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    try {
      String histogram =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {new String[0]},
                      new String[] {String[].class.getName()});
      Map<String, long[]> classes = new HashMap<>();
      Matcher line = LINE.matcher(histogram);
      while (line.find()) {
        long objects = Long.parseLong(line.group(1));
        long bytes = Long.parseLong(line.group(2));
        classes.merge(
            line.group(3),
            new long[] {objects, bytes},
            (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
      }
      long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Heap(used, classes);
    } catch (JMException e) {
      throw new IllegalStateException("this Java does not tell what is on its heap", e);
    }
  }

  /** Objects and bytes of a class. */
  public long[] of(String className) {
    return classes.getOrDefault(className, new long[] {0, 0});
  }
}
