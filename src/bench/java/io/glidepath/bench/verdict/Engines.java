package io.glidepath.bench.verdict;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Row;
import io.glidepath.advice.Verdict;
import io.glidepath.bench.rules.BenchRule;
import io.glidepath.interaction.Story;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the loops of the engines that run in Java. */
final class Engines {
  private final List<BenchRule> rules;
  private final Path folder;
  private @Nullable Judge java;
  private @Nullable Consultant glidepath;

  Engines(List<BenchRule> rules, Path folder) {
    this.rules = rules;
    this.folder = folder;
  }

  Loop loop(Engine engine, int live) {
    return switch (engine) {
      case GLIDEPATH -> new AdvisorLoop(glidepath(), rules, live);
      case GLIDEPATH_BARE -> bare(new Consulting(glidepath(), rules), live);
      case JAVA -> bare(java(), live);
      case JAVA_ADVISOR -> new AdvisorLoop(new JudgeConsultant(java(), rules), rules, live);
      case EASY_RULES -> bare(new EasyRules(rules, java()), live);
      case FOLD -> bare(new Silent(), live);
      case JSON_RULES_ENGINE, ZEN -> throw new IllegalArgumentException(engine + " is not Java");
    };
  }

  Judge java() {
    Judge compiled = java == null ? HandWritten.compile(rules, folder) : java;
    java = compiled;
    return compiled;
  }

  private Consultant glidepath() {
    Consultant opened = glidepath == null ? Books.open(rules, folder) : glidepath;
    glidepath = opened;
    return opened;
  }

  private Loop bare(Judge judge, int live) {
    return new BareLoop(judge, rules.size(), live);
  }

  /** Nobody: what is left is the story's fold. */
  private static final class Silent implements Judge {
    @Override
    public void judge(Story story, long[] bits) {}

    @Override
    public String reason(int rule, Story story) {
      return "";
    }
  }

  /** Our rulebook in the bare loop. */
  private static final class Consulting implements Judge {
    private final Consultant consultant;
    private final int[] indexes;
    private final int[] rules;
    private @Nullable Verdict verdict;

    Consulting(Consultant consultant, List<BenchRule> rules) {
      this.consultant = consultant;
      indexes = rules.stream().mapToInt(rule -> consultant.rulebook().indexOf(rule.id())).toArray();
      this.rules = new int[indexes.length];
      for (int rule = 0; rule < indexes.length; rule++) {
        this.rules[indexes[rule]] = rule;
      }
    }

    @Override
    public void judge(Story story, long[] bits) {
      Verdict said = consultant.consult(story);
      verdict = said;
      for (int index = said.next(0); index >= 0; index = said.next(index + 1)) {
        int rule = rules[index];
        bits[rule >> 6] |= 1L << rule;
      }
    }

    @Override
    public String reason(int rule, Story story) {
      Row row = verdict == null ? null : verdict.row(indexes[rule]);
      return consultant.explain(indexes[rule], story, row, "en").reason();
    }
  }
}
