package io.glidepath.rulebook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.ExprParser;
import io.glidepath.rulebook.sentence.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be proven of conditions, and what cannot and is therefore left alone. */
class SolverTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "times(\"held\") >= 3 && times(\"held\") < 3",
        "channel == \"voice\" && channel == \"chat\"",
        "channel == \"voice\" && channel != \"voice\"",
        "isResolved() && !isResolved()",
        "isConnected() && isEnded()",
        "within(\"asked\", 0)",
        "within(\"asked\", 20000) && elapsed(\"asked\", 20000)",
        "!happened(\"asked\") && within(\"asked:pin\", 60000)",
        "after(\"a\", \"b\") && !after(\"a\", \"b\")",
        "after(\"a\", \"b\") && within(\"b\", 5000) && elapsed(\"a\", 9000)",
        "after(\"a\", \"b\") && !happened(\"a\")",
        "after(\"transferred-cold\", \"transferred\") && times(\"transferred\") == 0",
        "contactsOnIssue(86400000) >= 3 && contactsOnIssue(604800000) < 3",
        "cameOnOtherChannel(86400000) && contactsOnIssue(86400000) < 2",
        "onHoldUnspoken(60000) && !onHoldFor(60000)",
        "sentiment <= -1.5",
        "(happened(\"x\") || happened(\"y\")) && !happened(\"x\") && !happened(\"y\")",
      })
  void provesThatItCanNeverHold(String condition) throws ExprParser.Refused {
    assertThat(Solver.canHold(claim(condition))).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "times(\"held\") >= 3 && times(\"held\") < 4",
        "channel != \"voice\" && channel != \"chat\"",
        "channel == null && channel != \"voice\"",
        "within(\"asked\", 20001) && elapsed(\"asked\", 20000)",
        "after(\"a\", \"b\") && after(\"b\", \"a\")",
        "elapsed(\"asked\", 60000) && !happened(\"asked:pin\")",
        "contactsOnIssue(86400000) < 3 && contactsOnIssue(604800000) >= 3",
        "!isConnected() && !isEnded()",
        "isHeld() && !onHoldFor(60000)",
        "(happened(\"x\") || happened(\"y\")) && !happened(\"x\")",
      })
  void leavesAloneWhatCanHold(String condition) throws ExprParser.Refused {
    assertThat(Solver.canHold(claim(condition))).isTrue();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "times(\"held\") >= 3 ; happened(\"held\") ; true",
        "within(\"asked\", 10000) ; within(\"asked\", 20000) ; true",
        "within(\"asked\", 20000) ; within(\"asked\", 10000) ; false",
        "handledFor(60000) ; !isEnded() ; true",
        "channel == \"voice\" ; channel != \"chat\" ; true",
        "channel != \"chat\" ; channel == \"voice\" ; false",
        "happened(\"asked:pin\") ; happened(\"asked\") ; true",
        "happened(\"asked\") ; happened(\"asked:pin\") ; false",
      })
  void tellsWhatFollows(String one, String other, boolean follows) throws ExprParser.Refused {
    assertThat(Solver.implies(claim(one), claim(other))).isEqualTo(follows);
  }

  private static Claim claim(String condition) throws ExprParser.Refused {
    Expr expr = new ExprParser().parse(condition, Subject.STORY);
    return ClaimReading.of(expr);
  }
}
