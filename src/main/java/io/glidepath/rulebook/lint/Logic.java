package io.glidepath.rulebook.lint;

import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.sentence.Condition;
import io.glidepath.rulebook.sentence.Expr;
import io.glidepath.rulebook.sentence.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a card's conditions claim, one by one and together. */
final class Logic {
  private Logic() {}

  static Claim of(Condition condition) {
    return condition instanceof Condition.Absent absent
        ? absent(absent.subject(), absent.parts().stream().map(Condition::expr).toList())
        : ClaimReading.of(condition.expr());
  }

  static Claim together(List<Condition> conditions) {
    return new Claim.All(conditions.stream().map(Logic::of).toList());
  }

  /** All that a card demands, also one of the expert tier. */
  static Claim of(RuleCard card) {
    List<Claim> claims = new ArrayList<>();
    for (RuleBody.Pattern pattern : card.body().patterns()) {
      if (pattern.absent()) {
        claims.add(absent(pattern.subject(), pattern.constraints()));
      } else {
        if (pattern.subject() != Subject.STORY) {
          claims.add(ClaimReading.yes("there is a " + pattern.subject().word()));
        }
        pattern.constraints().forEach(expr -> claims.add(ClaimReading.of(expr)));
      }
    }
    return new Claim.All(claims);
  }

  /** That there is none of a kind is a yes or no of its own, the same for the same parts. */
  private static Claim absent(Subject subject, List<Expr> parts) {
    String[] names = parts.stream().map(String::valueOf).sorted().toArray(String[]::new);
    return ClaimReading.yes("no " + subject.word() + " with " + Arrays.toString(names));
  }
}
