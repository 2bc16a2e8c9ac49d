package io.wirewatch.core.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a tokenised article by its script and its commonest words. It has to tell
 * the languages of packs from all others, and to say when it does not know; it is not for ten-word
 * texts in fifty languages.
 */
public final class LanguageDetector {
  private static final int LONGEST_READ = 160;
  private static final int ENOUGH_WORDS = 12;
  private static final int LONGEST_WORD = 40;
  private static final int RUSSIAN = 1;
  private static final int UKRAINIAN = 2;
  private static final double PLAUSIBLE = 0.08;
  private static final double UNSURE = 0.5;

  /**
   * Headlines go without the common words. What is short, in Latin letters, and made up to one half
   * of words that packs and catalogue know is English: theirs is the pack in that script.
   */
  private static final int HEADLINE_WORDS = 24;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "de", "it", "pt", "nl", "tr", "pl", "sv", "id", "ro", "ru", "uk", "bg",
          "sr");
  private static final String[] WORDS = {
    "the of and to in a is that for it was on with as at by be this from are has have said an were after its who not will their but been which he his they over into when people including following between during near says than about against while across",
    "le la les de des du et en un une est que dans pour qui au aux sur par plus pas avec ce il elle sont ont ete son ses leur cette mais ou a",
    "el la los las de del y en un una es que por con para al se su lo como mas pero sus le ya fue este esta ha son entre sobre tambien",
    "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
    "il la le di che e in un una per con del della dei delle si non sono al da nel alla come piu ha anche lo gli ma dal nella",
    "o a os as de do da dos das e em um uma que para com nao por no na se mais ao como foi sao pelo pela mas ele ela seu sua",
    "de het een en van in is dat op te zijn voor met niet aan er om ook als dan maar bij uit door naar heeft werd over ze hij",
    "ve bir bu icin ile da de olarak olan daha gibi sonra kadar cok en ise ancak ne var o oldugu etti dedi yuzde turkiye",
    "i w na z do sie nie to jest ze o jak po przez od za ale dla jego oraz byl przed ktory ktore tym tak przy",
    "och i att det som en pa ar av for med till den har de inte om ett var men sig fran vi kan efter",
    "yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh ke adalah telah juga mereka sebagai karena ada bisa",
    "si in de la a cu pe care din este nu ca o un pentru sa au fost mai dupa au prin dar sau",
    "и в не на что с по это из к а но как он за от его для о до у все было при были после она также которые который",
    "і в на з що не до та за у про як від це але для його по він вона було які який також під час був після",
    "и на в за се от да с не е са по че като който бе при след ще към до които",
    "и у на је да се за од са су не о који али као из што није би до после"
  };

  private final long[] languagesOf;
  private final int known;

  /**
   * A detector whose words join the vocabulary. Words that join it later are not among the known
   * ones.
   */
  public LanguageDetector(Vocabulary.Builder vocabulary) {
    long[] languages = new long[0];
    for (int l = 0; l < WORDS.length; l++) {
      for (String word : WORDS[l].split(" ")) {
        int id = vocabulary.add(Words.normalise(word));
        if (id >= languages.length) {
          languages = Arrays.copyOf(languages, id + 256);
        }
        languages[id] |= 1L << l;
      }
    }
    languagesOf = languages;
    known = vocabulary.size();
  }

  /**
   * A language and how sure it is.
   *
   * @param language BCP 47 primary subtag, {@code und} when nothing speaks for any
   * @param confidence 0 to 1
   * @param declared whether the feed's own tag was believed
   */
  public record Guess(String language, double confidence, boolean declared) {}

  /**
   * The language of an article: what its feed declared if the text does not speak against it, else
   * what the text says.
   */
  public Guess detect(Tokens tokens, @Nullable String declared) {
    int[] counts = new int[WORDS.length];
    int words = 0;
    int step = Math.max(1, tokens.size() / LONGEST_READ / 4);
    String script = null;
    int scripted = 0;
    int cyrillic = 0;
    int letters = 0;
    int familiar = 0;
    for (int i = 0; i < tokens.size() && words < LONGEST_READ; i += step) {
      if (!tokens.isWord(i)) {
        continue;
      }
      words++;
      int id = tokens.id(i);
      familiar += id > 0 && id <= known ? 1 : 0;
      long languages = id < languagesOf.length ? languagesOf[id] : 0;
      while (languages != 0) {
        counts[Long.numberOfTrailingZeros(languages)]++;
        languages &= languages - 1;
      }
      char c = tokens.firstChar(i);
      if (c >= 0x0400 && c < 0x0530) {
        cyrillic++;
        letters |= cyrillicLetters(tokens, i);
      }
      if (c >= 0x0530) {
        scripted++;
        script = better(script, scriptLanguage(c));
      }
    }
    Guess guess = decide(counts, words, script, scripted, primary(declared));
    if (!guess.language().equals("und")) {
      return guess;
    }
    if (cyrillic * 2 > words) {
      return new Guess(
          letters == RUSSIAN ? "ru" : letters == UKRAINIAN ? "uk" : "und", UNSURE, false);
    }
    boolean headline = words <= HEADLINE_WORDS && cyrillic + scripted == 0;
    return headline && familiar > 0 && familiar * 2 >= words
        ? new Guess("en", UNSURE, false)
        : guess;
  }

  /**
   * Short texts have no common words, but letters: ы, э, ё and ъ are Russian, і, ї, є and ґ
   * Ukrainian.
   */
  private static int cyrillicLetters(Tokens tokens, int i) {
    int letters = 0;
    String source = tokens.source(i);
    for (int p = tokens.start(i);
        p < Math.min(tokens.end(i), tokens.start(i) + LONGEST_WORD);
        p++) {
      letters |=
          switch (source.charAt(p)) {
            case 'ы', 'э', 'ё', 'ъ' -> RUSSIAN;
            case 'і', 'ї', 'є', 'ґ' -> UKRAINIAN;
            default -> 0;
          };
    }
    return letters;
  }

  private static Guess decide(
      int[] counts, int words, @Nullable String script, int scripted, @Nullable String declared) {
    if (script != null && scripted * 2 > words) {
      return declared != null && !LANGUAGES.contains(declared)
          ? new Guess(declared, 1, true)
          : new Guess(script, 1, false);
    }
    int best = 0;
    for (int l = 1; l < counts.length; l++) {
      best = counts[l] > counts[best] ? l : best;
    }
    int second = 0;
    for (int l = 0; l < counts.length; l++) {
      second = l == best ? second : Math.max(second, counts[l]);
    }
    int stated = declared == null ? -1 : LANGUAGES.indexOf(declared);
    if (declared != null) {
      boolean fits =
          stated < 0
              ? counts[best] < words * PLAUSIBLE * 2
              : counts[stated] * 2 >= counts[best] || words < ENOUGH_WORDS;
      if (fits) {
        return new Guess(declared, 1, true);
      }
    }
    if (words == 0 || counts[best] == 0) {
      return new Guess("und", 0, false);
    }
    double margin = (counts[best] - second) / (double) counts[best];
    boolean tells = counts[best] >= words * PLAUSIBLE;
    return new Guess(tells ? LANGUAGES.get(best) : "und", tells ? margin : 0, false);
  }

  private static @Nullable String primary(@Nullable String tag) {
    if (tag == null || tag.length() < 2) {
      return null;
    }
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    String language = tag.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    return end < 2 || end > 3 || language.equals("und") ? null : language;
  }

  private static @Nullable String better(@Nullable String known, @Nullable String found) {
    return "ja".equals(found) || known == null ? found : known;
  }

  private static @Nullable String scriptLanguage(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case ETHIOPIC -> "am";
      default -> null;
    };
  }
}
