package io.glidepath.rulebook.wall;

import io.glidepath.rulebook.drools.CompiledClasses;
import io.glidepath.rulebook.drools.Walls;
import org.jspecify.annotations.Nullable;

/**
 * What became of one hostile rule at each wall behind the checks.
 *
 * @param stock when it acts on Drools as it comes: its compiler and engine with every class in
 *     reach
 * @param compilerRefuses whether the compiler refuses it when it sees only the classes on the list
 * @param compiles whether the compiler takes it when it sees every class
 * @param scanRefuses whether the scan refuses what came of that
 * @param touchedBehindTheFilter whether the canary was touched while only listed classes were seen
 * @param touchedBehindTheLoader whether it was when unscanned classes were loaded and run
 */
record Trial(
    Attack.Stage stock,
    boolean compilerRefuses,
    boolean compiles,
    boolean scanRefuses,
    boolean touchedBehindTheFilter,
    boolean touchedBehindTheLoader) {

  static Trial of(Attack attack) {
    Canary.reset();
    boolean compilerRefuses = compile(() -> Walls.compile(attack.drl())) == null;
    boolean touchedBehindTheFilter = Canary.isTouched();
    Canary.reset();
    CompiledClasses compiled = compile(() -> Walls.compileUnfiltered(attack.drl()));
    boolean atBuild = Canary.isTouched();
    if (compiled == null) {
      return new Trial(
          atBuild ? Attack.Stage.BUILD : Attack.Stage.NONE,
          compilerRefuses,
          false,
          false,
          touchedBehindTheFilter,
          false);
    }
    boolean scanRefuses = !passes(() -> Walls.scan(compiled));
    Canary.reset();
    passes(() -> Sandbox.run(Walls.link(compiled)));
    boolean behindTheLoader = Canary.isTouched();
    return new Trial(
        atBuild ? Attack.Stage.BUILD : stock(compiled),
        compilerRefuses,
        true,
        scanRefuses,
        touchedBehindTheFilter,
        behindTheLoader);
  }

  private static Attack.Stage stock(CompiledClasses compiled) {
    Canary.reset();
    passes(() -> Walls.linkUnfiltered(compiled));
    if (Canary.isTouched()) {
      return Attack.Stage.KIEBASE;
    }
    passes(() -> Sandbox.run(Walls.linkUnfiltered(compiled)));
    return Canary.isTouched() ? Attack.Stage.RUN : Attack.Stage.NONE;
  }

  private interface Compilation {
    CompiledClasses run();
  }

  private static @Nullable CompiledClasses compile(Compilation compilation) {
    try {
      return compilation.run();
    } catch (RuntimeException | LinkageError e) {
      return null;
    }
  }

  /** Whether nothing is thrown; what is, is Drools' or the class loader's way to refuse. */
  private static boolean passes(Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }
}
