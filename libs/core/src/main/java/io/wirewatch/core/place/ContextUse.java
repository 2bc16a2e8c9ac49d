package io.wirewatch.core.place;

import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The rules, worded for English; other languages share them with cues of their own. A country or
 * capital acts unless the words make it a scene; any other place is a scene unless the words make
 * it something else. Here stands which rule goes before which; what each says stands in a class of
 * its own, and all see the article through one {@link Window}.
 */
final class ContextUse implements UseRules {
  private final RegionCatalogue catalogue;
  private final Matches m;
  private final Window window;
  private final SpeechRules speech;
  private final PeopleRules people;
  private final NamePartRules parts;
  private final OriginRules origins;
  private final NeighbourRules neighbours;
  private final PrepositionRules prepositions;
  private final BareRules bare;

  ContextUse(RegionCatalogue catalogue, Cues cues, Tokens tokens, Matches matches) {
    this.catalogue = catalogue;
    m = matches;
    window = new Window(cues, tokens, matches);
    WordsBehind behind = new WordsBehind(window);
    VenueRules venues = new VenueRules(window);
    speech = new SpeechRules(window, behind);
    people = new PeopleRules(catalogue, window, venues);
    parts = new NamePartRules(window);
    origins = new OriginRules(window);
    neighbours = new NeighbourRules(window);
    prepositions = new PrepositionRules(window, behind, venues, neighbours);
    bare = new BareRules(catalogue, window, behind);
  }

  @Override
  public Verdict decide(int i) {
    window.moveTo(i);
    Verdict verdict = verdict(i);
    window.keep(verdict);
    return verdict;
  }

  private Verdict verdict(int i) {
    Target kind = catalogue.target(m.target[i]);
    if (speech.speaksLast(i)) {
      return Verdict.of(Reason.SPEAKS, 0.8);
    }
    if (kind == Target.ACTOR) {
      return Verdict.of(speech.isWarned(i) ? Reason.WARNED : Reason.ACTS_FOR, 0.95);
    }
    if (m.isDemonym(i)) {
      return people.decide(i);
    }
    Verdict verdict = somethingElse(i, kind);
    return verdict == null ? place(i, kind) : verdict;
  }

  /** The verdict on a name that is not of this event, or null. */
  private @Nullable Verdict somethingElse(int i, Target kind) {
    if (parts.isPerson(i, kind)) {
      return Verdict.of(Reason.PERSON, 0.8);
    }
    if (parts.isOrganisation(i, kind)) {
      return Verdict.of(Reason.ORGANISATION, 0.85);
    }
    if (origins.isDateline(i)) {
      return Verdict.of(Reason.DATELINE, 0.95);
    }
    return origins.isCompared(i) ? Verdict.of(Reason.COMPARISON, 0.7) : null;
  }

  private Verdict place(int i, Target kind) {
    boolean acts = kind == Target.COUNTRY || m.isSeat(i);
    if (acts && speech.isWarned(i)) {
      return Verdict.of(Reason.WARNED, 0.9);
    }
    Verdict verdict = neighbours.joined(i, acts);
    if (verdict == null) {
      verdict = neighbours.container(i);
    }
    if (verdict == null && hasPreposition(m.clitic[i])) {
      verdict = Verdict.of(Reason.PREPOSITION, 0.85);
    }
    if (verdict == null) {
      verdict = prepositions.decide(i, acts);
    }
    return verdict == null ? bare.decide(i, acts) : verdict;
  }

  /** Hebrew and Arabic write 'in' as a letter of the name. */
  private static boolean hasPreposition(char clitic) {
    return clitic == 'ב' || clitic == 'ب';
  }
}
