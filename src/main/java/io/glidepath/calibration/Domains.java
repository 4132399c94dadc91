package io.glidepath.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * What dialogues are about. Whoever fits points to dialogues of one kind and tries them on others
 * of the same kind learns the kind, not the effort; so kinds are left out of a fit as a whole.
 * Where nobody tells the kind, dialogues are gathered by the words of their agents: spherical
 * k-means, begun by a fixed seed, so that it always ends the same.
 */
final class Domains {
  static final int GROUPS = 24;
  private static final int ROUNDS = 12;
  private static final int RAREST = 5;
  private static final long SEED = 24;

  private Domains() {}

  /** The dialogues, each with a domain: their own if all have one and there are several. */
  static List<Dialogue> of(List<Dialogue> dialogues) {
    boolean told = dialogues.stream().noneMatch(each -> each.domain().isEmpty());
    boolean several = dialogues.stream().map(Dialogue::domain).distinct().count() > 1;
    return told && several ? dialogues : gathered(dialogues);
  }

  private static List<Dialogue> gathered(List<Dialogue> dialogues) {
    double[][] vectors = vectors(dialogues);
    int[] groups = groups(vectors, Math.min(GROUPS, dialogues.size()));
    List<Dialogue> result = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      Dialogue each = dialogues.get(i);
      result.add(each.labelled(each.hardness(), "words " + (groups[i] + 1)));
    }
    return result;
  }

  /** Words by how telling they are, each vector of length 1. */
  private static double[][] vectors(List<Dialogue> dialogues) {
    Map<String, Integer> found = new HashMap<>();
    dialogues.forEach(each -> each.words().forEach(word -> found.merge(word, 1, Integer::sum)));
    found.values().removeIf(count -> count < RAREST);
    List<String> known = new ArrayList<>(new TreeSet<>(found.keySet()));
    double[][] vectors = new double[dialogues.size()][known.size()];
    Map<String, Integer> place = new HashMap<>();
    known.forEach(word -> place.put(word, place.size()));
    for (int i = 0; i < vectors.length; i++) {
      for (String word : dialogues.get(i).words()) {
        Integer at = place.get(word);
        if (at != null) {
          vectors[i][at] = Math.log((double) vectors.length / found.getOrDefault(word, 1));
        }
      }
      shorten(vectors[i]);
    }
    return vectors;
  }

  private static int[] groups(double[][] vectors, int wanted) {
    double[][] centres = spread(vectors, wanted);
    int[] groups = new int[vectors.length];
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = groups.clone();
      for (int i = 0; i < vectors.length; i++) {
        groups[i] = nearest(vectors[i], centres);
      }
      if (round > 0 && Arrays.equals(before, groups)) {
        break;
      }
      centres = new double[wanted][vectors[0].length];
      for (int i = 0; i < vectors.length; i++) {
        add(centres[groups[i]], vectors[i]);
      }
      Arrays.stream(centres).forEach(Domains::shorten);
    }
    return groups;
  }

  /** The more unlike all chosen before, the likelier chosen (k-means++), by a fixed seed. */
  private static double[][] spread(double[][] vectors, int wanted) {
    Random random = new Random(SEED);
    double[][] centres = new double[wanted][];
    double[] unlike = new double[vectors.length];
    Arrays.fill(unlike, 1);
    for (int k = 0; k < wanted; k++) {
      double at = random.nextDouble() * Arrays.stream(unlike).sum();
      int next = 0;
      while (next < vectors.length - 1 && at >= unlike[next]) {
        at -= unlike[next++];
      }
      centres[k] = vectors[next].clone();
      for (int i = 0; i < vectors.length; i++) {
        unlike[i] = Math.min(unlike[i], Math.max(0, 1 - dot(vectors[i], centres[k])));
      }
    }
    return centres;
  }

  private static int nearest(double[] vector, double[][] centres) {
    int best = 0;
    double most = -1;
    for (int k = 0; k < centres.length; k++) {
      double likeness = dot(vector, centres[k]);
      best = likeness > most ? k : best;
      most = Math.max(most, likeness);
    }
    return best;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }

  private static void add(double[] to, double[] what) {
    for (int j = 0; j < to.length; j++) {
      to[j] += what[j];
    }
  }

  private static void shorten(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int j = 0; length > 0 && j < vector.length; j++) {
      vector[j] /= length;
    }
  }
}
