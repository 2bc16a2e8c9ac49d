package io.wirewatch.core.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Russian by stems: a pack gives the part of the word that stays, and every ending of its kind is
 * added: {@code обстрел/n}, {@code обстреля/v}, {@code ракетн/a}. Endings are written as they are
 * normalised (й is и, ё is е).
 */
final class RussianInflector implements Inflector {
  private static final List<String> NOUN =
      endings(
          " а у ом е ы и ов ам ами ах я ю ем ии иям иями иях ию ия ием ие ией ей ев ям ями ях ой ь ью о и ок");
  private static final List<String> VERB =
      endings(
          "л ла ло ли ть т ет ит ют ут ят ат ешь ишь ем им ете ите ть ся лся лась лось лись ться тся ется ится утся ются ятся атся в вши вшии вшие"
              + " вших вшим вшими вшая вшую вшеи ющии ющие ющих ющая ющую щии щие щих щая щую нныи нные нных нным нными нная нную ннои нно н на но ны"
              + " м мыи мые мых мая т то та ты");
  private static final List<String> ADJECTIVE =
      endings("ыи ии ая яя ое ее ого его ому ему ым им ом ем ои еи ую юю ые ие ых их ыми ими");

  @Override
  public List<String> forms(String word, String form) {
    return switch (form) {
      case "n" -> with(word, NOUN);
      case "v" -> with(word, VERB);
      case "a" -> with(word, ADJECTIVE);
      default -> List.of();
    };
  }

  private static List<String> with(String stem, List<String> endings) {
    return endings.stream().map(ending -> stem + ending).distinct().toList();
  }

  private static List<String> endings(String text) {
    return Arrays.stream(text.split(" ", -1)).distinct().toList();
  }
}
