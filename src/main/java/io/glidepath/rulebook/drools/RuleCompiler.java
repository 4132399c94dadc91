package io.glidepath.rulebook.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.BuildResultCollector;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.lang.descr.CompositePackageDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.model.codegen.tool.ExplicitCanonicalModelCompiler;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * DRL to byte code, through Drools' executable model. Nothing is loaded here, and nothing is run.
 * Drools' compiler is not safe with several threads, so it works for one at a time.
 */
public final class RuleCompiler {
  private static final Object ONE_AT_A_TIME = new Object();
  private static final String SOURCES = "src/main/java/";

  /** The compiler refused what the checks let through: a fault of ours. */
  public static final class CompileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompileFault(String message, Throwable cause) {
      super(message, cause);
    }

    CompileFault(String message) {
      super(message);
    }
  }

  private RuleCompiler() {}

  /** Does something else that needs the compiler. */
  static void alone(Runnable work) {
    synchronized (ONE_AT_A_TIME) {
      work.run();
    }
  }

  /** Compiles DRL packages. */
  public static CompiledClasses compile(List<String> drls) {
    return compile(drls, AllowedClasses.forCompiler());
  }

  /** Compiles DRL packages that may use what the class loader sees. */
  static CompiledClasses compile(List<String> drls, ClassLoader visible) {
    synchronized (ONE_AT_A_TIME) {
      try {
        return generate(drls, visible);
      } catch (CompileFault e) {
        throw e;
      } catch (Exception | LinkageError | StackOverflowError e) {
        throw new CompileFault("The rules could not be compiled: " + e, e);
      }
    }
  }

  private static CompiledClasses generate(List<String> drls, ClassLoader loader)
      throws DroolsParserException {
    List<CompositePackageDescr> packages = new ArrayList<>();
    for (String drl : drls) {
      packages.add(
          new CompositePackageDescr(
              new ByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), parse(drl)));
    }
    KnowledgeBuilderConfigurationImpl configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader)
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    ExplicitCanonicalModelCompiler<PackageSources> compiler =
        ExplicitCanonicalModelCompiler.of(packages, configuration, PackageSources::dumpSources);
    compiler.process();
    BuildResultCollector results = compiler.getBuildResults();
    if (results.hasErrors()) {
      throw new CompileFault("The rules could not be compiled: " + results.getAllResults());
    }
    List<GeneratedFile> files = new ArrayList<>();
    List<String> models = new ArrayList<>();
    for (PackageSources sources : compiler.getPackageSources()) {
      sources.collectGeneratedFiles(files);
      models.addAll(sources.getModelNames());
    }
    return new CompiledClasses(bytes(files, loader), models);
  }

  private static Map<String, byte[]> bytes(List<GeneratedFile> files, ClassLoader loader) {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : files) {
      String path = file.relativePath().replace('\\', '/');
      if (path.endsWith(".java")) {
        String name = path.startsWith(SOURCES) ? path.substring(SOURCES.length()) : path;
        sources.put(
            name.substring(0, name.length() - ".java".length()).replace('/', '.'),
            new String(file.contents(), StandardCharsets.UTF_8));
      }
    }
    return new TreeMap<>(
        KieMemoryCompiler.compileNoLoad(sources, loader, JavaConfiguration.CompilerType.ECLIPSE));
  }

  private static PackageDescr parse(String drl) throws DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = parser.parse(false, drl);
    if (parser.hasErrors()) {
      throw new CompileFault("The generated DRL cannot be read: " + parser.getErrors());
    }
    return parsed;
  }
}
