package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.Finding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain DRL, of which only what is on the list gets through. */
class ExpertTierTest {
  private static final String PWN = "java.lang.System.setProperty(\"pwned\", \"yes\")";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"channel.expert\" when Story() then PWN; end",
        "rule \"channel.expert\" when Story(PWN == null) then end",
        "rule \"channel.expert\" when Story() eval(PWN == null) then end",
        "rule 'A\"+PWN+\"' when Story() then end",
        "rule \"channel.expert\" salience (PWN.length()) when Story() then end",
        "rule \"channel.expert\" when Story(this.getClass().getName() == \"x\") then end",
        "rule \"channel.expert\" when Story(channel == 'x\"+PWN+\"') then end",
        "rule \"channel.expert\" when Object() from PWN then end",
        "rule \"channel.expert\" agenda-group \"x\" when Story() then end",
        "rule \"channel.expert\" when accumulate(Story(); $n: count(1)) then end",
        "function void f() { PWN; } rule \"channel.expert\" when Story() then end",
        "declare enum K A(PWN); v: String end rule \"channel.expert\" when Story() then end",
        "import java.lang.Runtime; rule \"channel.expert\" when Story() then end",
        "import function java.lang.System.exit; rule \"channel.expert\" when Story() then end",
        "global java.lang.Runtime rt; rule \"channel.expert\" when Story() then end",
        "query q() Story() end rule \"channel.expert\" when Story() then end",
        "rule \"channel.expert\" extends \"x\" when Story() then end",
        "rule \"channel.expert\" @Foo(PWN) when Story() then end",
        "dialect \"mvel\" rule \"channel.expert\" when Story() then end",
        "rule \"channel.expert\" when Story(times((String) PWN) > 1) then end",
        "rule \"channel.expert\" when Story(new Thread() == null) then end",
        "rule \"channel.expert\" when Story(channel matches \"(a+)+b\") then end",
        "rule \"channel.expert\" when Story(customerId == \"c1\") then end",
        "rule \"channel.expert\" when Story() then verdict.hold(\"channel.own-the-case\"); end",
      })
  void refusesWhatRulesMayNotSay(String attack, @TempDir Path temporary) {
    RulesDir rules =
        new RulesDir(temporary).write("channel/expert.drl", attack.replace("PWN", PWN));
    assertThat(rules.load().findings())
        .filteredOn(finding -> finding.file().equals("channel/expert.drl"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Finding.ERROR));
    assertThat(System.getProperty("pwned")).isNull();
  }

  @Test
  void readsTablesAndAbsence(@TempDir Path temporary) {
    FileRulebook rulebook = new RulesDir(temporary).load().rulebookOrThrow();
    assertThat(RulebookFilesTest.held(rulebook, new Stories().started(0, "parking").story()))
        .containsExactly("channel.expert");
    assertThat(RulebookFilesTest.held(rulebook, new Stories().started(0, "billing").story()))
        .isEmpty();
  }
}
