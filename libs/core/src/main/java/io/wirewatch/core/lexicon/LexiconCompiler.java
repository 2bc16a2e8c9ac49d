package io.wirewatch.core.lexicon;

import io.wirewatch.core.text.Vocabulary;
import java.util.ArrayList;
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
  private final List<int[]> records = new ArrayList<>();
  private final Anchors.Builder anchorWords = new Anchors.Builder();

  private final int[] numbers;

  private LexiconCompiler(Vocabulary.Builder vocabulary, Set<Integer> numbers) {
    this.vocabulary = vocabulary;
    this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
    sets.add(numbers);
  }

  static LanguageLexicon compile(Pack pack, Vocabulary.Builder vocabulary) {
    Map<Integer, Integer> numbers = new HashMap<>();
    pack.numbers().forEach((word, value) -> numbers.put(vocabulary.add(word), value));
    LexiconCompiler compiler = new LexiconCompiler(vocabulary, numbers.keySet());
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
    int best = -1;
    int bestCost = Integer.MAX_VALUE;
    for (int i = 0; i < slots.size(); i++) {
      int cost = cost(slots.get(i));
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    }
    int phrase = records.size();
    records.add(record(slots, best, payload));
    hang(slots, best, phrase);
  }

  /** What the automaton reads of a phrase: see {@link Automaton#SLOTS}. */
  private int[] record(List<Slot> slots, int anchor, int payload) {
    int[] codes = slots.stream().mapToInt(this::code).toArray();
    int[] record = new int[Automaton.SLOTS + (codes.length - 1) * Automaton.SLOT];
    record[0] = payload;
    record[1] = anchor;
    record[2] = codes.length - 1 - anchor;
    int at = Automaton.SLOTS;
    for (int i = anchor - 1; i >= 0; i--) {
      record[at++] = codes[i];
      record[at++] = slots.get(i + 1).gap();
    }
    for (int i = anchor + 1; i < codes.length; i++) {
      record[at++] = codes[i];
      record[at++] = slots.get(i).gap();
    }
    probe(slots, anchor, record);
    return record;
  }

  /** The slot at a fixed distance from the anchor that the fewest words fill. */
  private void probe(List<Slot> slots, int anchor, int[] record) {
    Probe.set(record, 0, -1);
    int fewest = Long.SIZE;
    for (int step = -1; step <= 1; step += 2) {
      int i = anchor + step;
      while (i >= 0 && i < slots.size() && slots.get(step < 0 ? i + 1 : i).gap() == 0) {
        long bits = bits(slots.get(i));
        if (Long.bitCount(bits) < fewest) {
          fewest = Long.bitCount(bits);
          Probe.set(record, i - anchor, bits);
        }
        i += step;
      }
    }
  }

  private long bits(Slot slot) {
    return switch (slot.kind()) {
      case ANY -> -1;
      case NUMBER -> Probe.numberBit() | Probe.bits(numbers);
      case WORDS -> Probe.bits(slot.words().stream().mapToInt(vocabulary::add).toArray());
    };
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
    int[] all = new int[records.stream().mapToInt(record -> record.length).sum()];
    int[] begins = new int[records.size()];
    int at = 0;
    for (int phrase = 0; phrase < begins.length; phrase++) {
      int[] record = records.get(phrase);
      System.arraycopy(record, 0, all, at, record.length);
      begins[phrase] = at;
      at += record.length;
    }
    return new Automaton(
        anchorWords.build(begins, vocabulary.size()), all, sets.build(vocabulary.size()));
  }
}
