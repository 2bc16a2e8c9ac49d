package io.wirewatch.core.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English verbs ({@code /v}) and nouns ({@code /n}) by rule, irregular ones from a list. */
final class EnglishInflector implements Inflector {
  private static final Map<String, String> PAST = new HashMap<>();
  private static final Map<String, String> PLURAL = new HashMap<>();

  static {
    String verbs =
        "shoot:shot strike:struck,stricken fight:fought flee:fled kill:killed hit:hit set:set cut:cut put:put shut:shut quit:quit "
            + "blow:blew,blown break:broke,broken bring:brought burst:burst buy:bought catch:caught choose:chose,chosen come:came "
            + "dig:dug draw:drew,drawn drive:drove,driven fall:fell,fallen feel:felt find:found fly:flew,flown forbid:forbade,forbidden "
            + "freeze:froze,frozen get:got,gotten give:gave,given go:went,gone grow:grew,grown hang:hung have:had,has hear:heard hide:hid,hidden "
            + "hold:held keep:kept know:knew,known lay:laid lead:led leave:left lose:lost make:made mean:meant meet:met overthrow:overthrew,overthrown "
            + "overrun:overran pay:paid rise:rose,risen run:ran say:said see:saw,seen seek:sought send:sent shake:shook,shaken sink:sank,sunk sit:sat "
            + "spread:spread stand:stood steal:stole,stolen swear:swore,sworn take:took,taken tear:tore,torn tell:told throw:threw,thrown "
            + "undertake:undertook win:won withdraw:withdrew,withdrawn withhold:withheld write:wrote,written fling:flung bind:bound "
            + "deal:dealt do:did,done,does begin:began,begun become:became retake:retook,retaken overtake:overtook,overtaken tear:tore,torn "
            + "bleed:bled build:built breed:bred die:died,dying lie:lied,lying tie:tied,tying resume:resumed shed:shed split:split let:let "
            + "hurt:hurt bid:bid spend:spent lend:lent light:lit plow:plowed slay:slew,slain stick:stuck sweep:swept swing:swung "
            + "wage:waged weep:wept wind:wound forsake:forsook foresee:foresaw undergo:underwent wreak:wreaked,wrought ride:rode,ridden "
            + "rebuild:rebuilt reset:reset offset:offset beset:beset mislead:misled repay:repaid burn:burned,burnt stab:stabbed "
            + "beat:beat,beaten speak:spoke,spoken spring:sprang,sprung cast:cast grind:ground mow:mowed,mown show:showed,shown teach:taught strive:strove";
    for (String verb : verbs.split("\\s+")) {
      PAST.put(verb.substring(0, verb.indexOf(':')), verb.substring(verb.indexOf(':') + 1));
    }
    String nouns =
        "man:men woman:women child:children person:people gunman:gunmen policeman:policemen militiaman:militiamen serviceman:servicemen "
            + "tribesman:tribesmen rifleman:riflemen airman:airmen seaman:seamen crisis:crises life:lives wife:wives knife:knives thief:thieves "
            + "aircraft:aircraft spacecraft:spacecraft craft:craft foot:feet half:halves leaf:leaves calf:calves series:series hostage:hostages "
            + "spokesman:spokesmen ultimatum:ultimatums,ultimata coup:coups casus:casus oasis:oases basis:bases embargo:embargoes,embargos "
            + "veto:vetoes volcano:volcanoes torpedo:torpedoes hero:heroes";
    for (String noun : nouns.split("\\s+")) {
      PLURAL.put(noun.substring(0, noun.indexOf(':')), noun.substring(noun.indexOf(':') + 1));
    }
  }

  @Override
  public List<String> forms(String word, String form) {
    return switch (form) {
      case "v" -> verb(word);
      case "n" -> noun(word);
      default -> List.of();
    };
  }

  private static List<String> verb(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    forms.add(third(word));
    String past = PAST.get(word);
    if (past != null) {
      forms.addAll(List.of(past.split(",")));
    }
    for (String stem : stems(word)) {
      forms.add(stem + "ing");
      if (past == null) {
        forms.add(stem.endsWith("e") ? stem + "d" : stem + "ed");
      }
    }
    if (past == null && endsInConsonantY(word)) {
      forms.add(word.substring(0, word.length() - 1) + "ied");
    }
    return forms.stream().distinct().toList();
  }

  /**
   * The stems that take -ing and -ed: without a silent e, doubled and undoubled where one cannot
   * tell.
   */
  private static List<String> stems(String word) {
    int n = word.length();
    if (word.endsWith("ie")) {
      return List.of(word.substring(0, n - 2) + "y");
    }
    if (word.endsWith("e")
        && !word.endsWith("ee")
        && !word.endsWith("oe")
        && !word.endsWith("ye")) {
      return List.of(word.substring(0, n - 1));
    }
    boolean closed =
        n >= 3
            && isConsonant(word.charAt(n - 1))
            && !isConsonant(word.charAt(n - 2))
            && isConsonant(word.charAt(n - 3))
            && "wxy".indexOf(word.charAt(n - 1)) < 0;
    return closed ? List.of(word, word + word.charAt(n - 1)) : List.of(word);
  }

  private static String third(String word) {
    if (endsInConsonantY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word + (hisses(word) || word.endsWith("o") ? "es" : "s");
  }

  private static List<String> noun(String word) {
    String irregular = PLURAL.get(word);
    if (irregular != null) {
      List<String> forms = new ArrayList<>(List.of(irregular.split(",")));
      forms.addFirst(word);
      return forms.stream().distinct().toList();
    }
    String plural =
        endsInConsonantY(word)
            ? word.substring(0, word.length() - 1) + "ies"
            : word + (hisses(word) ? "es" : "s");
    return List.of(word, plural);
  }

  private static boolean endsInConsonantY(String word) {
    int n = word.length();
    return n > 1 && word.charAt(n - 1) == 'y' && isConsonant(word.charAt(n - 2));
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean isConsonant(char c) {
    return "aeiou".indexOf(c) < 0;
  }
}
