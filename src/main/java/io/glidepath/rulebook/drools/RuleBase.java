package io.glidepath.rulebook.drools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.drools.ancompiler.KieBaseUpdaterANC;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;

/** Loaded rules of one package, from which sessions are opened. Thread-safe. */
public final class RuleBase {
  private final ClassLoader loader;
  private final Model model;
  private volatile KieBase all;
  private volatile int version;

  private RuleBase(ClassLoader loader, Model model) {
    this.loader = loader;
    this.model = model;
    all = build(model, loader);
  }

  /** Loads all packages of a compiled rulebook, in their order. */
  public static List<RuleBase> load(CompiledClasses compiled) {
    ByteCodeScan.check(compiled);
    return link(compiled, new RuleClassLoader(compiled));
  }

  /** Loads what was scanned before. */
  static List<RuleBase> link(CompiledClasses compiled, ClassLoader loader) {
    List<RuleBase> bases = new ArrayList<>();
    for (String name : compiled.models()) {
      try {
        Object model = loader.loadClass(name).getDeclaredConstructor().newInstance();
        bases.add(new RuleBase(loader, (Model) model));
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new RuleCompiler.CompileFault("The compiled rules could not be loaded: " + e, e);
      }
    }
    return bases;
  }

  public String packageName() {
    return model.getName();
  }

  /** A session over all rules. */
  public KieSession open() {
    return all.newKieSession();
  }

  /** A session over all rules but some. */
  public KieSession openWithout(Set<String> rules) {
    return build(Some.without(model, rules), loader).newKieSession();
  }

  /** The same rules, loaded in another order; the same seed gives the same order. */
  public RuleBase shuffled(long seed) {
    List<Rule> rules = new ArrayList<>(model.getRules());
    Collections.shuffle(rules, new Random(seed));
    return new RuleBase(loader, new Some(model, List.copyOf(rules)));
  }

  /** Changes when sessions that are opened from now on are faster than those before. */
  public int version() {
    return version;
  }

  /**
   * Compiles the network of the rules' conditions to Java too: it takes a second or more, and the
   * sessions that are opened then decide the same in two thirds of the time. Blocks.
   */
  public synchronized void hasten() {
    KieBase faster = build(model, new NetworkClassLoader(loader));
    RuleCompiler.alone(() -> KieBaseUpdaterANC.generateAndSetInMemoryANC(faster));
    all = faster;
    version++;
  }

  private static KieBase build(Model rules, ClassLoader loader) {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
    return KieBaseBuilder.createKieBaseFromModel(rules, configuration);
  }

  /** A package with some of its rules, or with all of them in another order. */
  private record Some(Model model, List<Rule> rules) implements Model {
    static Some without(Model model, Set<String> names) {
      return new Some(
          model,
          model.getRules().stream().filter(rule -> !names.contains(rule.getName())).toList());
    }

    @Override
    public String getName() {
      return model.getName();
    }

    @Override
    public List<Global> getGlobals() {
      return model.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
      return rules;
    }

    @Override
    public List<Query> getQueries() {
      return model.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return model.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return model.getEntryPoints();
    }
  }
}
