package io.wirewatch.core.place;

import io.wirewatch.core.place.Cues.Cue;
import io.wirewatch.core.region.NameUse;
import io.wirewatch.core.region.RegionCatalogue;
import io.wirewatch.core.region.RegionCatalogue.Target;
import io.wirewatch.core.text.Part;
import io.wirewatch.core.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The rules, worded for English; other languages share them with cues of their own. A country or
 * capital acts unless the words make it a scene; any other place is a scene unless the words make
 * it something else. Longer than the house's 300 lines because the rules share one window of words;
 * each is one method.
 */
final class ContextUse implements UseRules {
  private static final int WINDOW = 6;

  private final RegionCatalogue catalogue;
  private final Cues cues;
  private final Tokens tokens;
  private final Matches m;
  private final @Nullable Verdict[] verdicts;

  private int current;
  private int sentence = -1;
  private int from;
  private int to;
  private boolean titleCase;

  ContextUse(RegionCatalogue catalogue, Cues cues, Tokens tokens, Matches matches) {
    this.catalogue = catalogue;
    this.cues = cues;
    this.tokens = tokens;
    this.m = matches;
    this.verdicts = new Verdict[matches.size];
  }

  @Override
  public Verdict decide(int i) {
    current = i;
    int s = tokens.sentence(m.first[i]);
    if (s != sentence) {
      sentence = s;
      from = tokens.firstToken(s);
      to = tokens.endToken(s);
      titleCase = readsAsTitle();
    }
    Verdict verdict = verdict(i);
    verdicts[i] = verdict;
    return verdict;
  }

  private Verdict verdict(int i) {
    Target kind = catalogue.target(m.target[i]);
    if (speaksLast(i)) {
      return Verdict.of(Reason.SPEAKS, 0.8);
    }
    if (kind == Target.ACTOR) {
      return Verdict.of(isWarned(i) ? Reason.WARNED : Reason.ACTS_FOR, 0.95);
    }
    if ((m.use[i] & NameUse.DEMONYM) != 0) {
      return demonym(i);
    }
    if (isPerson(i, kind)) {
      return Verdict.of(Reason.PERSON, 0.8);
    }
    if (isOrganisation(i, kind)) {
      return Verdict.of(Reason.ORGANISATION, 0.85);
    }
    if (isDateline(i)) {
      return Verdict.of(Reason.DATELINE, 0.95);
    }
    if (isCompared(i)) {
      return Verdict.of(Reason.COMPARISON, 0.7);
    }
    boolean acts = kind == Target.COUNTRY || (m.use[i] & NameUse.SEAT) != 0;
    if (acts && isWarned(i)) {
      return Verdict.of(Reason.WARNED, 0.9);
    }
    Verdict joined = joined(i, acts);
    if (joined != null) {
      return joined;
    }
    Verdict container = container(i);
    if (container != null) {
      return container;
    }
    if (m.clitic[i] == 'ב' || m.clitic[i] == 'ب') {
      return Verdict.of(Reason.PREPOSITION, 0.85);
    }
    Verdict byPreposition = preposition(i, acts);
    if (byPreposition != null) {
      return byPreposition;
    }
    return bare(i, acts);
  }

  // --- names of something else ------------------------------------------------------------------

  private boolean isPerson(int i, Target kind) {
    int before = m.first[i] - 1;
    boolean one = m.end[i] - m.first[i] == 1;
    if (before >= from && tokens.isCapitalised(before) && tokens.isSpaced(m.first[i])) {
      long cue = cue(before);
      if ((cue & Cue.FIRST_NAME.bit) != 0 && !titleCase && one) {
        return true;
      }
      boolean title = (cue & Cue.PERSON_TITLE.bit) != 0 && (cue & Cue.STOP.bit) == 0;
      if (title && !titleCase && one && kind == Target.CITY && (m.use[i] & NameUse.SEAT) == 0) {
        return true;
      }
    }
    int after = m.end[i];
    boolean like = one && (cue(m.first[i]) & Cue.LIKE_PERSON.bit) != 0;
    return like
        && after < to
        && tokens.isCapitalised(after)
        && !tokens.isAllCaps(after)
        && !tokens.isJoined(after)
        && !titleCase
        && !isName(i + 1, after)
        && (cue(after) & ~(Cue.FIRST_NAME.bit | Cue.LIKE_PERSON.bit)) == 0;
  }

  private boolean isOrganisation(int i, Target kind) {
    int before = m.first[i] - 1;
    if (before - 1 >= from
        && (cue(before) & Cue.OF.bit) != 0
        && tokens.isCapitalised(before - 1)
        && (cue(before - 1) & Cue.ORG_OF.bit) != 0
        && !titleCase) {
      return true;
    }
    int after = m.end[i];
    if (after < to && (cue(after) & Cue.DEAL_NOUN.bit) != 0 && kind == Target.CITY) {
      return (cue(before >= from ? before : after) & Cue.IN.bit) == 0;
    }
    if (titleCase) {
      return after < to && (cue(after) & Cue.ORG_NOUN.bit) != 0 && isPaper(after);
    }
    for (int t = after; t < Math.min(to, after + 3); t++) {
      if (!tokens.isCapitalised(t) || tokens.isJoined(t) && t > after || isName(i + 1, t)) {
        return false;
      }
      if ((cue(t) & Cue.ORG_NOUN.bit) != 0) {
        return (cue(t) & Cue.VENUE_NAME.bit) == 0 || !isPlaced(i);
      }
    }
    return false;
  }

  /** In a headline only what cannot be read otherwise is a newspaper or a club. */
  private boolean isPaper(int t) {
    return (cue(t) & (Cue.ATTACK_NOUN.bit | Cue.VENUE.bit | Cue.GOV_NOUN.bit)) == 0
        && (cue(t) & Cue.VENUE_NAME.bit) == 0;
  }

  private boolean isPlaced(int i) {
    int t = skipBack(m.first[i] - 1);
    return t >= from && (cue(t) & Cue.IN.bit) != 0;
  }

  /** MOSCOW (Reuters) —, BEIRUT, Lebanon (AP) —: only names, numbers and brackets up to a dash. */
  private boolean isDateline(int i) {
    if (m.first[i] != from && !isTail(i)) {
      return false;
    }
    if (tokens.part(sentence) == Part.TITLE) {
      return false;
    }
    boolean bracket = false;
    for (int t = m.end[i]; t < Math.min(to, m.end[i] + 14); t++) {
      char mark = tokens.mark(t);
      if (mark == '(') {
        bracket = true;
      } else if (mark == '-' || mark == '—' || mark == '–') {
        return bracket || tokens.isAllCaps(m.first[i]) || tokens.startsLine(sentence);
      } else if (mark == ')'
          && t + 1 < to
          && bracket
          && tokens.isCapitalised(t + 1)
          && tokens.isAllCaps(m.first[i])) {
        return true;
      } else if (mark != 0 && mark != ')' && mark != ',' && mark != '.' && mark != '/') {
        return false;
      } else if (mark == 0
          && !bracket
          && !tokens.isCapitalised(t)
          && !tokens.isNumber(t)
          && !tokens.isNumber(t - 1)) {
        return false;
      }
    }
    return false;
  }

  /** The country in 'BEIRUT, Lebanon —'. */
  private boolean isTail(int i) {
    return i > 0
        && m.container[i - 1] == i
        && m.first[i - 1] == from
        && isUse(i - 1, Reason.DATELINE);
  }

  /** Right behind the verb of 'Moscow warned Chisinau that' or '… , Putin told Warsaw'. */
  private boolean isWarned(int i) {
    int verb = m.first[i] - 1;
    if (verb <= from || (cue(verb) & Cue.WARN.bit) == 0) {
      return false;
    }
    int after = m.end[i];
    return after >= to
        || !tokens.isWord(after) && !isPossessive(i)
        || (cue(after) & Cue.THAT.bit) != 0;
  }

  /** '…, Serbia's premier said', '…, said the Kremlin': who only speaks does not act in it. */
  private boolean speaksLast(int i) {
    if (m.first[i] == from || (cue(m.first[i] - 1) & Cue.VENUE_PREP.bit) != 0) {
      return false;
    }
    int comma = m.first[i] - 1;
    int steps = 0;
    while (comma >= from && tokens.isWord(comma) && steps++ < 3) {
      if ((cue(comma) & Cue.SPEECH_VERB.bit) != 0) {
        break;
      }
      comma--;
    }
    if (comma <= from) {
      return false;
    }
    boolean saidBefore = (cue(comma) & Cue.SPEECH_VERB.bit) != 0;
    if (saidBefore) {
      return !tokens.isWord(comma - 1) && (cue(comma) & Cue.WARN.bit) == 0;
    }
    if (tokens.isWord(comma)) {
      return false;
    }
    for (int t = m.end[i]; t < Math.min(to, m.end[i] + 6); t++) {
      if (!tokens.isWord(t) && tokens.firstChar(t) != '\'' && tokens.firstChar(t) != '’') {
        return false;
      }
      if ((cue(t) & Cue.SPEECH_VERB.bit) != 0) {
        int behind = t + 1;
        return behind >= to
            || !tokens.isWord(behind)
            || (cue(behind) & (Cue.IN.bit | Cue.ON.bit)) != 0;
      }
    }
    return false;
  }

  /** 'Unlike in Crimea', 'worse than anything in Grozny', 'Beirut in 1975'. */
  private boolean isCompared(int i) {
    int after = m.end[i];
    if (after + 1 < to && (cue(after) & Cue.VENUE_PREP.bit) != 0 && isYear(after + 1)) {
      return true;
    }
    for (int t = m.first[i] - 1; t >= Math.max(from, m.first[i] - WINDOW); t--) {
      if (tokens.mark(t) == ',' || tokens.mark(t) == ';') {
        return false;
      }
      if ((cue(t) & Cue.COMPARE.bit) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int t) {
    return tokens.isNumber(t)
        && tokens.end(t) - tokens.start(t) == 4
        && (tokens.firstChar(t) == '1' || tokens.firstChar(t) == '2');
  }

  private boolean isUse(int i, Reason reason) {
    Verdict v = verdicts[i];
    return v != null && v.reason() == reason;
  }

  // --- adjectives and compounds -----------------------------------------------------------------

  private Verdict demonym(int i) {
    int t = m.end[i];
    int noun = -1;
    for (int k = t; k < Math.min(to, t + 3) && noun < 0; k++) {
      long cue = cue(k);
      if (tokens.isJoined(k) && k == t) {
        break;
      }
      if ((cue & Cue.LAND.bit) != 0) {
        noun = k;
      } else if ((cue & Cue.GEO_ADJ.bit) == 0) {
        break;
      }
    }
    if (noun < 0 || noun + 1 < to && (cue(noun + 1) & Cue.GUARD.bit) != 0) {
      return Verdict.of(Reason.PEOPLE, 0.95);
    }
    int before = skipBack(m.first[i] - 1);
    long cue = before >= from ? cue(before) : 0;
    boolean placed =
        (cue & (Cue.IN.bit | Cue.ATTACK_VERB.bit | Cue.ON.bit | Cue.TO.bit | Cue.FROM.bit)) != 0;
    boolean named = noun + 1 < to && (cue(noun + 1) & Cue.OF.bit) != 0 && isName(i + 1, noun + 2);
    boolean part =
        (cue & Cue.OF.bit) != 0
            && before > from
            && (cue(before - 1) & (Cue.PLACE_NOUN.bit | Cue.PART.bit | Cue.ATTACK_NOUN.bit)) != 0;
    if (!placed && !named && !part) {
      return Verdict.of(Reason.PEOPLE, 0.8);
    }
    if ((cue & Cue.VENUE_PREP.bit) != 0 && isVenue(before)) {
      return Verdict.of(Reason.VENUE, 0.8);
    }
    if ((cue & Cue.FROM.bit) != 0 && !near(before, Cue.WITHDRAW, Cue.LAUNCH)) {
      return Verdict.of(Reason.COMES_FROM, 0.7);
    }
    boolean border = (cue(noun) & Cue.BORDER.bit) != 0;
    if (border && isOnAnotherCountry(i)) {
      return Verdict.of(Reason.BORDER, 0.6);
    }
    return Verdict.of(Reason.PLACE_NOUN, border ? 0.5 : 0.85);
  }

  /** Whether a place of another country was a scene before, and none of this one. */
  private boolean isOnAnotherCountry(int i) {
    int country = catalogue.countryOf(m.target[i]);
    boolean other = false;
    for (int k = 0; k < i; k++) {
      Verdict v = verdicts[k];
      if (v != null && v.use() == Use.LOCATION) {
        int c = catalogue.countryOf(m.target[k]);
        if (c == country) {
          return false;
        }
        other |= c >= 0;
      }
    }
    return other;
  }

  /** 'US-led', 'anti-Assad', 'Iran-Iraq war', 'US-Mexico border'. */
  private @Nullable Verdict joined(int i, boolean acts) {
    int first = m.first[i];
    if (first > from && tokens.isJoined(first) && (cue(first - 1) & Cue.PREFIX.bit) != 0) {
      return Verdict.of(Reason.COMPOUND, 0.9);
    }
    int after = m.end[i];
    if (after >= to || !tokens.isJoined(after)) {
      return null;
    }
    if ((cue(after) & Cue.JOINED_ACTOR.bit) != 0) {
      return Verdict.of(Reason.COMPOUND, 0.9);
    }
    if (isName(i + 1, after)) {
      int behind = m.end[i + 1];
      boolean border = behind < to && (cue(behind) & Cue.BORDER.bit) != 0;
      return border
          ? Verdict.of(Reason.PLACE_NOUN, 0.8)
          : acts ? Verdict.of(Reason.COMPOUND, 0.8) : null;
    }
    return acts ? Verdict.of(Reason.COMPOUND, 0.7) : null;
  }

  /** The country behind a place ('Raqqa, Syria') is used as the place is. */
  private @Nullable Verdict container(int i) {
    if (i == 0 || m.container[i - 1] != i) {
      return null;
    }
    Verdict inner = verdicts[i - 1];
    if (inner == null || inner.use() == Use.ACTOR) {
      return null;
    }
    return new Verdict(inner.use(), Reason.APPOSITION, 0.9f);
  }

  // --- prepositions -----------------------------------------------------------------------------

  private @Nullable Verdict preposition(int i, boolean acts) {
    int t = skipBack(m.first[i] - 1);
    if (t < from) {
      return null;
    }
    long cue = cue(t);
    if ((cue & Cue.AND.bit) != 0 || tokens.mark(t) == ',') {
      return row(i, t, acts);
    }
    if (tokens.isCapitalised(t) && t > from && cue == 0) {
      return null;
    }
    if ((cue & Cue.OF.bit) != 0) {
      return of(i, t, acts);
    }
    if ((cue & Cue.IN.bit) != 0) {
      return in(i, t, acts);
    }
    if ((cue & Cue.FROM.bit) != 0) {
      return from(i, t);
    }
    if ((cue & Cue.TO.bit) != 0) {
      return towards(i, t, acts);
    }
    if ((cue & (Cue.ON.bit | Cue.AGAINST.bit)) != 0) {
      return on(i, t, acts, cue);
    }
    if ((cue & Cue.BETWEEN.bit) != 0) {
      boolean border = near(t, Cue.BORDER, Cue.BORDER);
      return acts && !border ? Verdict.of(Reason.PARTNER, 0.85) : Verdict.of(Reason.AREA, 0.7);
    }
    if ((cue & Cue.BY.bit) != 0) {
      Reason party = (cue & Cue.WITH.bit) != 0 ? Reason.COUNTERPART : Reason.PARTNER;
      return acts ? Verdict.of(party, 0.85) : null;
    }
    if ((cue & Cue.FACING.bit) != 0 && (cue & Cue.ATTACK_VERB.bit) == 0) {
      return Verdict.of(Reason.BORDER, 0.7);
    }
    return null;
  }

  /**
   * 'Syria and Iraq', 'Homs, Hama and Aleppo': as the one before, if that stood in a row with it.
   */
  private @Nullable Verdict row(int i, int t, boolean acts) {
    int last = i - 1;
    boolean comma = tokens.mark(t) == ',';
    int end = !comma && t > from && tokens.mark(t - 1) == ',' ? t - 1 : t;
    if (last < 0
        || m.target[last] == Matches.NOTHING
        || m.end[last] > end
        || m.first[last] < from) {
      return null;
    }
    if (m.end[last] < end && !isGap(m.end[last], end)) {
      return null;
    }
    Verdict v = verdicts[last];
    if (v == null || v.use() == Use.NAME || v.reason() == Reason.DATELINE) {
      return null;
    }
    if (comma) {
      int after = m.end[i];
      boolean goesOn = after < to && (tokens.mark(after) == ',' || (cue(after) & Cue.AND.bit) != 0);
      if (!goesOn) {
        return null;
      }
    }
    boolean bothAct = acts || v.use() != Use.ACTOR;
    if (!bothAct || v.reason() == Reason.ACTS_FOR || v.reason() == Reason.PEOPLE) {
      return null;
    }
    return new Verdict(v.use(), Reason.COORDINATED, v.confidence() * 0.95f);
  }

  /** 'Raqqa city and', 'Aleppo province and': one common noun between name and conjunction. */
  private boolean isGap(int start, int end) {
    return end - start == 1 && (cue(start) & Cue.PLACE_NOUN.bit) != 0;
  }

  private Verdict in(int i, int t, boolean acts) {
    if (near(t, Cue.CAUSE, Cue.CAUSE)) {
      return Verdict.of(Reason.CAUSE, 0.7);
    }
    int after = m.end[i];
    boolean speaks =
        after < to
            && (cue(after) & Cue.SPEECH_VERB.bit) != 0
            && (after + 1 >= to || (cue(after + 1) & Cue.TO.bit) == 0)
            && !claimsLives(after);
    if ((cue(t) & Cue.VENUE_PREP.bit) != 0 && (speaks || isVenue(t) || isSpeaker(i, t))) {
      return Verdict.of(Reason.VENUE, 0.8);
    }
    return Verdict.of(Reason.PREPOSITION, acts && isPossessive(i) && !isLandBehind(i) ? 0.7 : 0.95);
  }

  /** 'The presidency in Algiers, angry, declared', 'underwriters in London'. */
  private boolean isSpeaker(int i, int t) {
    return t > from
        && (cue(t - 1) & Cue.SPEAKER.bit) != 0
        && ((m.use[i] & NameUse.SEAT) != 0 || m.end[i] < to && tokens.mark(m.end[i]) == ',');
  }

  /** 'The raid in Lake Chad claimed the lives of …' is no speech. */
  private boolean claimsLives(int verb) {
    for (int t = verb + 1; t < Math.min(to, verb + 4); t++) {
      if (tokens.surface(t).startsWith("li")) {
        return true;
      }
    }
    return false;
  }

  /** 'In Maputo, where police fired': what happens there is told at once. */
  private boolean isWhere(int i) {
    int t = m.end[i];
    return t + 1 < to && tokens.mark(t) == ',' && (cue(t + 1) & Cue.WHERE.bit) != 0;
  }

  private Verdict from(int i, int t) {
    if (isWhere(i) || t > from && (cue(t - 1) & Cue.AWAY.bit) != 0) {
      return Verdict.of(Reason.AREA, 0.75);
    }
    int after = m.end[i];
    if (after < to
        && (cue(after) & Cue.TO.bit) != 0
        && i + 1 < m.size
        && m.first[i + 1] <= after + 3
        && !near(t, Cue.WITHDRAW, Cue.LAUNCH)) {
      return Verdict.of(Reason.EXTENT, 0.9);
    }
    return near(t, Cue.WITHDRAW, Cue.LAUNCH)
        ? Verdict.of(Reason.LAUNCHED_FROM, 0.85)
        : Verdict.of(Reason.COMES_FROM, 0.8);
  }

  private Verdict towards(int i, int t, boolean acts) {
    int last = i - 1;
    if (last >= 0
        && m.first[last] >= from
        && m.end[last] >= t - 2
        && (isUse(last, Reason.EXTENT) || isUse(last, Reason.COMES_FROM))) {
      return Verdict.of(Reason.EXTENT, 0.9);
    }
    if (t > from && (cue(t - 1) & Cue.AIRLINK.bit) != 0) {
      return Verdict.of(Reason.DESTINATION, 0.8);
    }
    if (near(t, Cue.FLIGHT, Cue.FLIGHT) && !near(t, Cue.TROOPS, Cue.TROOPS)) {
      return Verdict.of(Reason.REFUGE, 0.7);
    }
    if (near(t, Cue.MOVE, Cue.MOVE)) {
      return Verdict.of(Reason.DESTINATION, 0.8);
    }
    if ((cue(t - 1 >= from ? t - 1 : t) & Cue.VENUE.bit) != 0) {
      return Verdict.of(Reason.VENUE, 0.7);
    }
    return acts ? Verdict.of(Reason.PARTNER, 0.75) : Verdict.of(Reason.AREA, 0.5);
  }

  private Verdict on(int i, int t, boolean acts, long cue) {
    boolean attack =
        near(t, Cue.ATTACK_NOUN, Cue.ATTACK_VERB) && !isPossessive(i) && !isAttribute(i);
    boolean seat = (m.use[i] & NameUse.SEAT) != 0 && (cue & Cue.AGAINST.bit) != 0;
    if ((cue & Cue.ON.bit) != 0 && isLandBehind(i) && !isBorderBehind(i)) {
      return Verdict.of(Reason.PLACE_NOUN, 0.75);
    }
    if (attack && !seat) {
      return Verdict.of(Reason.TARGET, 0.85);
    }
    return acts ? Verdict.of(Reason.PARTNER, 0.8) : Verdict.of(Reason.AREA, 0.6);
  }

  private Verdict of(int i, int t, boolean acts) {
    long noun = t > from ? cue(t - 1) : 0;
    if (t > from && (noun & Cue.OUT.bit) != 0) {
      return Verdict.of(Reason.AREA, 0.7);
    }
    boolean land = (noun & (Cue.PLACE_NOUN.bit | Cue.PART.bit)) != 0;
    if ((noun & Cue.GOV_NOUN.bit) != 0) {
      return acts ? Verdict.of(Reason.SUBJECT, 0.85) : Verdict.of(Reason.AREA, 0.5);
    }
    if (land) {
      int outer = skipBack(t - 2);
      if (outer >= from && (cue(outer) & Cue.VENUE_PREP.bit) != 0 && isVenue(outer)) {
        return Verdict.of(Reason.VENUE, 0.75);
      }
      return Verdict.of(Reason.PLACE_NOUN, 0.9);
    }
    if ((noun & (Cue.ATTACK_NOUN.bit | Cue.ATTACK_VERB.bit | Cue.IN.bit)) != 0) {
      return Verdict.of(Reason.TARGET, 0.85);
    }
    return acts ? Verdict.of(Reason.SUBJECT, 0.7) : Verdict.of(Reason.AREA, 0.65);
  }

  // --- without preposition ----------------------------------------------------------------------

  private Verdict bare(int i, boolean acts) {
    int t = skipBack(m.first[i] - 1);
    boolean possessive = isPossessive(i);
    boolean land = isLandBehind(i);
    if (acts && t >= from && (cue(t) & Cue.VENUE.bit) != 0 && (cue(t) & Cue.SPEECH_VERB.bit) == 0) {
      return Verdict.of(Reason.VENUE, 0.7);
    }
    if (t > from
        && (cue(t - 1) & Cue.VENUE.bit) != 0
        && (cue(t - 1) & Cue.SPEECH_VERB.bit) == 0
        && (cue(t) & Cue.WITHDRAW.bit) != 0) {
      return Verdict.of(Reason.VENUE, 0.7);
    }
    if (t >= from
        && (cue(t) & Cue.ATTACK_VERB.bit) != 0
        && (!possessive || land)
        && !isAttribute(i)) {
      return Verdict.of(Reason.TARGET, isSeat(i) ? 0.75 : 0.85);
    }
    if (isStricken(i)) {
      return Verdict.of(Reason.TARGET, 0.8);
    }
    if (isSeat(i) && m.end[i] < to && (cue(m.end[i]) & Cue.LAND.bit) != 0) {
      return Verdict.of(Reason.PLACE_NOUN, 0.75);
    }
    if (acts) {
      return land && possessive || isBorderBehind(i)
          ? Verdict.of(Reason.PLACE_NOUN, possessive ? 0.6 : 0.75)
          : Verdict.of(Reason.SUBJECT, 0.85);
    }
    int after = m.end[i];
    if (land) {
      return Verdict.of(Reason.PLACE_NOUN, 0.9);
    }
    if (after < to
        && (cue(after) & Cue.SPEECH_VERB.bit) != 0
        && (cue(after) & Cue.ATTACK_VERB.bit) == 0
        && catalogue.target(m.target[i]) != Target.CITY) {
      return Verdict.of(Reason.SUBJECT, 0.7);
    }
    return Verdict.of(Reason.AREA, 0.7);
  }

  private boolean isSeat(int i) {
    return (m.use[i] & NameUse.SEAT) != 0;
  }

  /** 'Kyiv was shelled', 'Gaza under attack', 'Aleppo bombed'. */
  private boolean isStricken(int i) {
    int t = m.end[i];
    if (t >= to || tokens.isJoined(t)) {
      return false;
    }
    boolean be = false;
    for (int k = t; k < Math.min(to, t + 4); k++) {
      long cue = cue(k);
      if ((cue & Cue.BE.bit) != 0) {
        be = true;
      } else if ((cue & (Cue.ATTACK_VERB.bit | Cue.ATTACK_NOUN.bit)) != 0) {
        return be && isPassive(k);
      } else if (!tokens.isWord(k) || (cue & Cue.DET.bit) != 0) {
        return false;
      }
    }
    return false;
  }

  /** A participle behind a form of 'be' or 'under', not 'is attacking'. */
  private boolean isPassive(int k) {
    String source = tokens.source(k);
    int end = tokens.end(k);
    boolean ing = end - tokens.start(k) > 3 && source.startsWith("ing", end - 3);
    if (ing) {
      return (cue(k - 1) & Cue.UNDER.bit) != 0;
    }
    return true;
  }

  /** 'US bases': an abbreviation before a noun is an adjective. */
  private boolean isAttribute(int i) {
    int t = m.end[i];
    if (t >= to || !tokens.isAllCaps(m.first[i]) || titleCase && tokens.isAllCaps(t)) {
      return false;
    }
    long other =
        Cue.IN.bit
            | Cue.FROM.bit
            | Cue.TO.bit
            | Cue.ON.bit
            | Cue.OF.bit
            | Cue.BY.bit
            | Cue.AND.bit
            | Cue.BE.bit
            | Cue.DET.bit
            | Cue.AGAINST.bit
            | Cue.SPEECH_VERB.bit
            | Cue.STOP.bit;
    boolean word = tokens.isWord(t) && tokens.firstChar(t) != '\'' && tokens.firstChar(t) != '’';
    return word && (cue(t) & other) == 0;
  }

  private boolean isPossessive(int i) {
    int t = m.end[i];
    if (t >= to) {
      return false;
    }
    char mark = tokens.firstChar(t);
    return (mark == '\'' || mark == '’') && !tokens.isSpaced(t);
  }

  /** Whether the noun behind (over 's and adjectives) is one of place: 'Syria's northeast'. */
  private boolean isLandBehind(int i) {
    int t = m.end[i] + (isPossessive(i) ? 1 : 0);
    for (int k = t; k < Math.min(to, t + 3); k++) {
      if ((cue(k) & Cue.PLACE_NOUN.bit) != 0) {
        return k + 1 >= to || (cue(k + 1) & Cue.GUARD.bit) == 0;
      }
      if (isName(i + 1, k)) {
        return k > t || isPossessive(i);
      }
      if ((cue(k) & Cue.GEO_ADJ.bit) == 0) {
        return false;
      }
    }
    return false;
  }

  private boolean isBorderBehind(int i) {
    int t = m.end[i];
    return t < to
        && (cue(t) & Cue.BORDER.bit) != 0
        && (t + 1 >= to || (cue(t + 1) & Cue.GUARD.bit) == 0);
  }

  // --- the window
  // ---------------------------------------------------------------------------------

  /** Back over articles, adjectives of place, 'Russian-occupied', demonyms and 'city of'. */
  private int skipBack(int start) {
    int t = start;
    int steps = 0;
    while (t >= from && steps++ < WINDOW) {
      long cue = cue(t);
      boolean soft =
          (cue & (Cue.DET.bit | Cue.GEO_ADJ.bit)) != 0 && (cue & Cue.ATTACK_VERB.bit) == 0;
      if (soft || tokens.isJoined(t)) {
        t -= tokens.isJoined(t) ? 2 : 1;
      } else if (isDemonymAt(t)
          || (cue & Cue.PLACE_NOUN.bit) != 0 && t < start && isDemonymAt(t - 1)) {
        t--;
      } else {
        break;
      }
    }
    return t;
  }

  private boolean isDemonymAt(int token) {
    for (int k = current - 1; k >= 0 && m.end[k] > token; k--) {
      if (m.end[k] - 1 == token && m.target[k] != Matches.NOTHING) {
        return (m.use[k] & NameUse.DEMONYM) != 0;
      }
    }
    return false;
  }

  /** Whether somebody speaks, meets or signs just before the preposition, and nobody attacks. */
  private boolean isVenue(int t) {
    boolean venue = false;
    for (int k = t - 1; k >= Math.max(from, t - WINDOW); k--) {
      long cue = cue(k);
      if (tokens.mark(k) == ';'
          || (cue & (Cue.ATTACK_NOUN.bit | Cue.WITHDRAW.bit)) != 0 && (cue & Cue.VENUE.bit) == 0) {
        return venue && k < t - 3;
      }
      boolean saying = (cue & Cue.SPEECH_VERB.bit) != 0;
      venue |= k >= t - 2 && (cue & Cue.BUILDING.bit) != 0 && isQuoted(t);
      if ((cue & Cue.VENUE.bit) != 0 && (!saying || k >= t - 2)) {
        venue = true;
      }
      if (tokens.mark(k) == ',' && k < t - 1) {
        return venue;
      }
    }
    return venue;
  }

  /** Whether somebody in the building speaks: 'the embassy in Kyiv said'. */
  private boolean isQuoted(int preposition) {
    for (int k = preposition + 1; k < Math.min(to, preposition + WINDOW); k++) {
      if ((cue(k) & Cue.SPEECH_VERB.bit) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int t, Cue one, Cue other) {
    long wanted = one.bit | other.bit;
    for (int k = t - 1; k >= Math.max(from, t - WINDOW); k--) {
      if (tokens.mark(k) == ';') {
        return false;
      }
      if ((cue(k) & wanted) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether match k (or a later one) begins at the token. */
  private boolean isName(int k, int token) {
    for (int n = k; n < m.size && m.first[n] <= token; n++) {
      if (m.first[n] == token && m.target[n] != Matches.NOTHING) {
        return true;
      }
    }
    return false;
  }

  /** A headline in which Most Words Have Capitals says nothing by them. */
  private boolean readsAsTitle() {
    if (tokens.part(sentence) != Part.TITLE && tokens.isTerminated(sentence)) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int t = from; t < Math.min(to, from + 24); t++) {
      if (tokens.isWord(t) && tokens.end(t) - tokens.start(t) > 3) {
        words++;
        capitals += tokens.isCapitalised(t) ? 1 : 0;
      }
    }
    return words >= 3 && capitals * 10 >= words * 8;
  }

  private long cue(int token) {
    return cues.of(tokens.id(token));
  }
}
