package io.glidepath.authoring;

import java.util.Collection;
import java.util.List;

/** Makes rule texts into rules. Slow; thread-safe. */
public interface RuleLoader {
  /** What is wrong with the texts; quick enough to be asked while someone types. */
  List<Finding> check(RuleTexts texts);

  /** The files as a list shows them, whether or not they can be used. */
  List<RuleFile> list(RuleTexts texts);

  /**
   * How the cards at some paths were understood, told in a language; those that cannot be read are
   * left out.
   */
  List<UnderstoodCard> readings(RuleTexts texts, Collection<String> paths, String language);

  /** All that a card may be written with in a language: en, fr or es. */
  SentenceBook sentences(RuleTexts texts, String language);

  /** The texts with what is kept in them by the program brought up to date: the lock of all ids. */
  RuleTexts complete(RuleTexts texts);

  /** Checks, compiles and loads; all or nothing. */
  RuleCandidate load(RuleTexts texts);
}
