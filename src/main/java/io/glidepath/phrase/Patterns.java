package io.glidepath.phrase;

import io.glidepath.phrase.Element.Choice;
import io.glidepath.phrase.Element.Slot;
import io.glidepath.phrase.Element.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Patterns by their first element. Each is a small graph that alternatives leave and join again, so
 * its size grows with the length of the pattern and not with the ways to say it.
 */
final class Patterns<T> {
  private static final int[] NO_IDS = {};
  private static final Slot[] NO_SLOTS = {};

  /** By the number of the word. */
  private final List<List<Node<T>>> byFirstWord = new ArrayList<>();

  private final Map<Slot, List<Node<T>>> byFirstSlot = new EnumMap<>(Slot.class);

  /** A place in a pattern: what may come next, and what has been said when it ends here. */
  static final class Node<T> {
    private int[] ids = NO_IDS;
    private final List<Node<T>> afterIds = new ArrayList<>(1);
    private final Map<Slot, List<Node<T>>> afterSlots = new EnumMap<>(Slot.class);
    private Slot[] slots = NO_SLOTS;
    private final List<T> ends = new ArrayList<>(0);

    List<T> ends() {
      return ends;
    }

    int words() {
      return ids.length;
    }

    /** The number of the i-th word that may come next; words are sorted, and may be there twice. */
    int word(int i) {
      return ids[i];
    }

    Node<T> afterWord(int i) {
      return afterIds.get(i);
    }

    /** The first of the words that may come next that is {@code id}, or a negative number. */
    int find(int id) {
      int index = Arrays.binarySearch(ids, id);
      while (index > 0 && ids[index - 1] == id) {
        index--;
      }
      return index;
    }

    /** The slots that may come next. */
    Slot[] slots() {
      return slots;
    }

    List<Node<T>> after(Slot slot) {
      return afterSlots.getOrDefault(slot, List.of());
    }

    private void add(int id, Node<T> next) {
      int index = Arrays.binarySearch(ids, id);
      int place = index < 0 ? -index - 1 : index;
      int[] more = Arrays.copyOf(ids, ids.length + 1);
      System.arraycopy(ids, place, more, place + 1, ids.length - place);
      more[place] = id;
      ids = more;
      afterIds.add(place, next);
    }

    private void add(Slot slot, Node<T> next) {
      afterSlots.computeIfAbsent(slot, s -> new ArrayList<>(1)).add(next);
      slots = afterSlots.keySet().toArray(NO_SLOTS);
    }

    /** Lets everything that may come after {@code other} come after this, too. */
    private void join(Node<T> other) {
      for (int i = 0; i < other.ids.length; i++) {
        add(other.ids[i], other.afterIds.get(i));
      }
      other.afterSlots.forEach((slot, nodes) -> nodes.forEach(node -> add(slot, node)));
      ends.addAll(other.ends);
    }
  }

  void add(List<Element> pattern, T meaning) {
    Node<T> end = new Node<>();
    end.ends.add(meaning);
    Node<T> start = before(pattern, end);
    for (int i = 0; i < start.words(); i++) {
      beginning(start.word(i)).add(start.afterWord(i));
    }
    start.afterSlots.forEach(
        (slot, nodes) -> byFirstSlot.computeIfAbsent(slot, s -> new ArrayList<>()).addAll(nodes));
  }

  private List<Node<T>> beginning(int id) {
    while (byFirstWord.size() <= id) {
      byFirstWord.add(new ArrayList<>(0));
    }
    return byFirstWord.get(id);
  }

  /** In how many ways a pattern can be followed from one word, at most; see {@link Ways}. */
  static long ways(List<Element> pattern) {
    return Ways.of(before(pattern, new Node<>()));
  }

  /** The place from which {@code elements} lead to {@code end}. */
  private static <T> Node<T> before(List<Element> elements, Node<T> end) {
    Node<T> next = end;
    for (int i = elements.size() - 1; i >= 0; i--) {
      Node<T> here = new Node<>();
      if (elements.get(i) instanceof Word word) {
        here.add(word.id(), next);
      } else if (elements.get(i) instanceof Slot slot) {
        here.add(slot, next);
      } else if (elements.get(i) instanceof Choice choice) {
        for (List<Element> branch : choice.branches()) {
          here.join(before(branch, next));
        }
      }
      next = here;
    }
    return next;
  }

  /** The places after the first word. */
  List<Node<T>> after(int id) {
    return id < byFirstWord.size() ? byFirstWord.get(id) : List.of();
  }

  List<Node<T>> after(Slot slot) {
    return byFirstSlot.getOrDefault(slot, List.of());
  }

  /** The slots that a pattern begins with. */
  Set<Slot> firstSlots() {
    return byFirstSlot.keySet();
  }

  /** Called with what ends before a token. */
  interface Ending<T> {
    void at(int end, T meaning);
  }

  /** Follows plain words only, from {@code from} on, and tells every ending. */
  void follow(WordTokens tokens, int from, Ending<T> ending) {
    for (Node<T> node : after(tokens.id(from))) {
      follow(node, tokens, from + 1, ending);
    }
  }

  private void follow(Node<T> node, WordTokens tokens, int at, Ending<T> ending) {
    node.ends.forEach(meaning -> ending.at(at, meaning));
    if (at == tokens.size()) {
      return;
    }
    int id = tokens.id(at);
    for (int i = node.find(id); i >= 0 && i < node.words() && node.word(i) == id; i++) {
      follow(node.afterWord(i), tokens, at + 1, ending);
    }
  }
}
