package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the phrases of a pack into an {@link Automaton} over the ids of a vocabulary. */
final class LexiconCompiler {
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              ("the a an of in on at to and or by for with from as is are was were be been being has have had his her its their it that this not no all any up out over"
                      + " into off back down after before against between under more most than two one new said says say would could will may people state government"
                      + " forces force group military army city country during about who which when while if but he she they we i you there other last first set take"
                      + " took taken taking make made get go going went come came put call called held hold give given near across along around")
                  .split(" ")));
  private static final int COST_OF_COMMON = 400;

  /** Pairs of words kept of a phrase at most; one with more is tried at every anchor. */
  private static final int MOST_PAIRS = 20_000;

  private final Vocabulary.Builder vocabulary;
  private final WordSets.Builder sets = new WordSets.Builder();
  private final List<int[]> slotCodes = new ArrayList<>();
  private final List<byte[]> slotGaps = new ArrayList<>();
  private final List<Integer> anchors = new ArrayList<>();
  private final List<Integer> payloads = new ArrayList<>();
  private final Anchors.Builder anchorWords = new Anchors.Builder();

  private LexiconCompiler(Vocabulary.Builder vocabulary) {
    this.vocabulary = vocabulary;
  }

  static LanguageLexicon compile(Pack pack, Vocabulary.Builder vocabulary) {
    LexiconCompiler compiler = new LexiconCompiler(vocabulary);
    Map<Integer, Integer> numbers = new HashMap<>();
    pack.numbers().forEach((word, value) -> numbers.put(vocabulary.add(word), value));
    compiler.sets.add(numbers.keySet());
    compiler.addAll(pack);
    Map<String, Set<Integer>> classes = new LinkedHashMap<>();
    pack.classes().forEach((name, words) -> classes.put(name, compiler.ids(words)));
    return new LanguageLexicon(pack, compiler.automaton(), classes, numbers);
  }

  private void addAll(Pack pack) {
    for (int i = 0; i < pack.terms().size(); i++) {
      add(pack.terms().get(i).phrases(), MatchKind.TERM, i);
    }
    for (int i = 0; i < pack.pseudos().size(); i++) {
      add(pack.pseudos().get(i).phrases(), MatchKind.PSEUDO, i);
    }
    for (int i = 0; i < pack.triggers().size(); i++) {
      add(pack.triggers().get(i).phrases(), MatchKind.TRIGGER, i);
    }
    for (int i = 0; i < pack.contexts().size(); i++) {
      add(pack.contexts().get(i).strong(), MatchKind.STRONG_CUE, i);
      add(pack.contexts().get(i).cues(), MatchKind.CUE, i);
    }
    add(pack.tolls(), MatchKind.TOLL, 0);
  }

  private void add(List<Phrase> phrases, MatchKind kind, int index) {
    for (Phrase phrase : phrases) {
      expand(phrase.slots(), 0, new ArrayList<>(), kind.payload(index));
    }
  }

  /** A phrase with optional slots is all the phrases with and without them. */
  private void expand(List<Slot> slots, int from, List<Slot> chosen, int payload) {
    if (from == slots.size()) {
      compile(chosen, payload);
      return;
    }
    Slot slot = slots.get(from);
    List<Slot> with = new ArrayList<>(chosen);
    with.add(slot);
    expand(slots, from + 1, with, payload);
    if (slot.optional()) {
      expand(slots, from + 1, chosen, payload);
    }
  }

  private void compile(List<Slot> slots, int payload) {
    int[] codes = new int[slots.size()];
    byte[] gaps = new byte[slots.size()];
    int best = -1;
    int bestCost = Integer.MAX_VALUE;
    for (int i = 0; i < codes.length; i++) {
      Slot slot = slots.get(i);
      codes[i] = code(slot);
      gaps[i] = (byte) (i == 0 ? 0 : slot.gap());
      int cost = cost(slot);
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    }
    int phrase = slotCodes.size();
    slotCodes.add(codes);
    slotGaps.add(gaps);
    anchors.add(best);
    payloads.add(payload);
    hang(slots, best, phrase);
  }

  /** Hangs a phrase on its anchor, and on the nearest slot of words beside that if there is one. */
  private void hang(List<Slot> slots, int anchor, int phrase) {
    int right = nearest(slots, anchor, 1);
    int left = nearest(slots, anchor, -1);
    int partner =
        right < 0 || (left >= 0 && words(slots, left) < words(slots, right)) ? left : right;
    boolean pairs =
        partner >= 0 && (long) words(slots, anchor) * words(slots, partner) <= MOST_PAIRS;
    int distance = 0;
    for (int i = Math.min(anchor, partner) + 1; pairs && i <= Math.max(anchor, partner); i++) {
      distance += 1 + slots.get(i).gap();
    }
    for (String word : slots.get(anchor).words()) {
      int id = vocabulary.add(word);
      if (!pairs) {
        anchorWords.add(id, phrase);
        continue;
      }
      for (String other : slots.get(partner).words()) {
        anchorWords.add(id, vocabulary.add(other), partner < anchor, distance, phrase);
      }
    }
  }

  private static int nearest(List<Slot> slots, int from, int step) {
    int i = from + step;
    while (i >= 0 && i < slots.size() && slots.get(i).kind() != Slot.Kind.WORDS) {
      i += step;
    }
    return i < slots.size() ? i : -1;
  }

  private static int words(List<Slot> slots, int slot) {
    return slots.get(slot).words().size();
  }

  private int code(Slot slot) {
    return switch (slot.kind()) {
      case ANY -> Automaton.ANY;
      case NUMBER -> Automaton.NUMBER;
      case WORDS ->
          slot.words().size() == 1
              ? vocabulary.add(slot.words().getFirst())
              : -2 - sets.add(ids(new HashSet<>(slot.words())));
    };
  }

  private Set<Integer> ids(Set<String> words) {
    Set<Integer> ids = new HashSet<>();
    words.forEach(word -> ids.add(vocabulary.add(word)));
    return ids;
  }

  private static int cost(Slot slot) {
    if (slot.kind() != Slot.Kind.WORDS) {
      return Integer.MAX_VALUE;
    }
    int cost = 0;
    for (String word : slot.words()) {
      cost += COMMON.contains(word) ? COST_OF_COMMON : 4;
    }
    return cost;
  }

  private Automaton automaton() {
    int total = slotCodes.stream().mapToInt(codes -> codes.length).sum();
    int[] firstSlot = new int[slotCodes.size() + 1];
    int[] anchor = new int[slotCodes.size()];
    int[] codes = new int[total];
    byte[] gaps = new byte[total];
    int at = 0;
    for (int p = 0; p < slotCodes.size(); p++) {
      int[] own = slotCodes.get(p);
      firstSlot[p] = at;
      anchor[p] = at + anchors.get(p);
      System.arraycopy(own, 0, codes, at, own.length);
      System.arraycopy(slotGaps.get(p), 0, gaps, at, own.length);
      at += own.length;
    }
    firstSlot[slotCodes.size()] = at;
    int[] payload = payloads.stream().mapToInt(Integer::intValue).toArray();
    return new Automaton(
        anchorWords.build(),
        firstSlot,
        anchor,
        codes,
        Arrays.copyOf(gaps, total),
        payload,
        sets.build());
  }
}
