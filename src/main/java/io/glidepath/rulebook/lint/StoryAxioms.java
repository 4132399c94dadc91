package io.glidepath.rulebook.lint;

import io.glidepath.interaction.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is so in every interaction, as far as a claim's terms are concerned. */
final class StoryAxioms {
  private static final Map<String, String> KINDS =
      Map.of(
          Names.TRANSFERRED_COLD, Names.TRANSFERRED,
          Names.TRANSFERRED_WARM, Names.TRANSFERRED,
          Names.SWITCHED_FORCED, Names.SWITCHED);
  private static final String CONTACTS = "contactsOnIssue ";
  private static final String OTHER = "cameOnOtherChannel ";

  private final Set<Term> terms = new LinkedHashSet<>();
  private final List<Claim> known = new ArrayList<>();

  private StoryAxioms() {}

  static Claim of(Claim claim) {
    StoryAxioms background = new StoryAxioms();
    claim.terms(background.terms::add);
    for (Term term : List.copyOf(background.terms)) {
      background.bounds(term);
      background.kinds(term);
      background.states(term);
      background.history(term);
    }
    return new Claim.All(background.known);
  }

  private void bounds(Term term) {
    if (term.kind() == Term.Kind.AGE || term.name().startsWith("times ")) {
      known.add(Claim.atLeast(term, 0));
    } else if (term.name().equals("this.getSentiment()")) {
      known.add(new Claim.Between(term, -1, 1));
    } else if (term.name().equals("this.getExperienceMonths()")) {
      known.add(Claim.atLeast(term, -1));
    } else if (term.name().matches("this\\.(agentRun|agentWords|worstStepFailures)\\(\\)")) {
      known.add(Claim.atLeast(term, 0));
    } else if (term.name().startsWith(CONTACTS)) {
      known.add(Claim.atLeast(term, 1));
    } else if (term.name().startsWith(OTHER)) {
      known.add(new Claim.Between(term, 0, 1));
    }
  }

  /** An account number that was asked for is something that was asked for. */
  private void kinds(Term term) {
    if (!term.name().startsWith("times ")) {
      if (term.name().startsWith("first ")) {
        String name = term.name().substring("first ".length());
        known.add(new Claim.AtMost(ClaimReading.age(name), term, false));
      }
      return;
    }
    String name = term.name().substring("times ".length());
    String kind = KINDS.get(name);
    if (name.startsWith(Names.ASKED)) {
      kind = Names.ANY_ASKED;
    } else if (name.startsWith(Names.GIVEN)) {
      kind = Names.ANY_GIVEN;
    }
    if (kind != null) {
      known.add(new Claim.AtMost(term, ClaimReading.times(kind), false));
      known.add(new Claim.AtMost(ClaimReading.age(kind), ClaimReading.age(name), false));
    }
  }

  private void states(Term term) {
    switch (term.name()) {
      case "connected" -> {
        unless(ClaimReading.yes("connected"), ClaimReading.happened(Names.ENDED).negated());
        unless(ClaimReading.yes("connected"), ClaimReading.happened(Names.CONNECTED));
      }
      case "unspoken" ->
          known.add(new Claim.AtMost(Term.age("unspoken"), Term.age("on hold"), false));
      case "beyond announced wait" ->
          unless(
              ClaimReading.yes("beyond announced wait"),
              Claim.some(ClaimReading.yes("held"), ClaimReading.yes("waiting")));
      default -> {}
    }
  }

  /** Whether the term counts in a period, so that longer and shorter periods are related. */
  static boolean isHistory(Term term) {
    return term.name().startsWith(CONTACTS) || term.name().startsWith(OTHER);
  }

  private void history(Term term) {
    boolean contacts = term.name().startsWith(CONTACTS);
    if (!isHistory(term)) {
      return;
    }
    long millis = millis(term);
    for (Term longer : terms) {
      String prefix = contacts ? CONTACTS : OTHER;
      if (longer.name().startsWith(prefix) && millis(longer) > millis) {
        known.add(new Claim.AtMost(term, longer, false));
      }
    }
    if (contacts) {
      Term issue = new Term("this.getIssue()", Term.Kind.WORD);
      unless(Claim.atLeast(term, 2), new Claim.OneOf(issue, Set.of(ClaimReading.NOTHING), false));
    } else {
      unless(Claim.atLeast(term, 1), Claim.atLeast(Term.whole(CONTACTS + millis), 2));
    }
  }

  private static long millis(Term term) {
    String text = term.name().substring(term.name().indexOf(' ') + 1);
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }

  /** Where the first claim holds, the second does. */
  private void unless(Claim one, Claim other) {
    known.add(new Claim.Some(List.of(one.negated(), other)));
  }
}
