package io.glidepath.rulebook.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What stands behind the checks, were they ever to let something through. */
class WallsTest {
  private static final String PWN = "java.lang.System.setProperty(\"walls\", \"down\")";
  private static final String HOLD = "verdict.hold(\"a\");";
  private static final String HEAD =
      """
      package io.glidepath.rules.live;
      import io.glidepath.interaction.Story;
      global io.glidepath.advice.Verdict verdict;
      """;

  /**
   * Each is an honest rule but for one thing; {@link #letAnHonestRuleThrough} is the rest of it.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"a\" when Story() then PWN; HOLD end",
        "rule \"a\" when Story(PWN == null) then HOLD end",
        "rule 'A\"+PWN+\"' when Story() then HOLD end",
        "rule \"a\" when Story(channel == 'x\"+PWN+\"') then HOLD end",
        "rule \"a\" when Story() then java.lang.Runtime.getRuntime().gc(); HOLD end",
        "rule \"a\" when Story() then new Thread().start(); HOLD end",
        "rule \"a\" when $s : Story() then $s.getClass().getClassLoader(); HOLD end",
        "rule \"a\" when $s : Story() then $s.advanceTo(0L); HOLD end",
        "declare enum K A(PWN); v : String end rule \"a\" when Story() then HOLD end",
        "function void f() { PWN; } rule \"a\" when Story() then f(); HOLD end",
      })
  void stopWhatTheChecksDidNotSee(String attack) {
    String drl = HEAD + attack.replace("HOLD", HOLD).replace("PWN", PWN);
    assertThatThrownBy(() -> RuleBase.load(RuleCompiler.compile(List.of(drl))))
        .isInstanceOf(RuleCompiler.CompileFault.class);
    assertThat(System.getProperty("walls")).isNull();
  }

  @Test
  void letAnHonestRuleThrough() {
    String drl = HEAD + "rule \"a\" when Story(this.isEnded()) then " + HOLD + " end";
    assertThat(RuleBase.load(RuleCompiler.compile(List.of(drl)))).hasSize(1);
  }

  @Test
  void refuseForeignClassesFromTheCache() {
    byte[] loop = foreign("io/glidepath/rules/live/X");
    assertThatThrownBy(
            () ->
                ByteCodeScan.check(
                    new CompiledClasses(Map.of("io.glidepath.rules.live.X", loop), List.of())))
        .hasMessageContaining("java.lang.System.exit");
    assertThatThrownBy(
            () -> ByteCodeScan.check(new CompiledClasses(Map.of("x.X", loop), List.of())))
        .hasMessageContaining("a class x.X");
  }

  @Test
  void showRulesNothingBeyondTheList() {
    ClassLoader rules = AllowedClasses.forRules();
    assertThatThrownBy(() -> rules.loadClass("java.lang.System"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> rules.loadClass("java.lang.Class"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(rules.getResource("java/lang/String.class")).isNull();
    assertThat(AllowedClasses.forCompiler().getResource("java/lang/System.class")).isNull();
  }

  private static byte[] foreign(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", new String[0]);
    MethodVisitor method =
        writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, new String[0]);
    method.visitCode();
    method.visitInsn(Opcodes.ICONST_0);
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
