package io.glidepath.rulebook.drools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
  private final KieBase all;

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
    return compiled.models().stream()
        .map(name -> new RuleBase(loader, model(name, loader)))
        .toList();
  }

  /** Rules of one package that were compiled at different times. */
  static RuleBase of(ClassLoader loader, Model model, List<Rule> rules) {
    return new RuleBase(loader, new InOrder(model, rules));
  }

  static Model model(String name, ClassLoader loader) {
    try {
      return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new RuleCompiler.CompileFault("The compiled rules could not be loaded: " + e, e);
    }
  }

  public String packageName() {
    return model.getName();
  }

  /** A session over all rules. */
  public KieSession open() {
    return all.newKieSession();
  }

  /** The same rules, loaded in another order; the same seed gives the same order. */
  public RuleBase shuffled(long seed) {
    List<Rule> rules = new ArrayList<>(model.getRules());
    Collections.shuffle(rules, new Random(seed));
    return new RuleBase(loader, new InOrder(model, List.copyOf(rules)));
  }

  private static KieBase build(Model rules, ClassLoader loader) {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
    return KieBaseBuilder.createKieBaseFromModel(rules, configuration);
  }

  /** A package with its rules in another order. */
  private record InOrder(Model model, List<Rule> rules) implements Model {
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
