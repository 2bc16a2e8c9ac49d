package io.wirewatch.core.text;

import java.util.Arrays;

/** Words whose point does not, or not always, end a sentence, looked up by their hash. */
final class Abbreviations {
  private static final long[] BEFORE_NAMES =
      hashes(
          "mr mrs ms dr prof rev fr gen maj lt col sgt cpl pvt capt cmdr cdr adm brig gov sen rep reps sens hon pres messrs st ste mt"
              + " ft sr jr supt insp det atty amb sec vs etc al cf fig eq г ул им тов гр стр см др ген полк");
  private static final long[] ELSEWHERE =
      hashes(
          "inc ltd co corp bros dept univ assn no nos vol pp jan feb mar apr jun jul aug sep sept oct nov dec approx est ave blvd rd");
  private static final long[] OPENERS =
      hashes(
          "the in on at a an he she it they we but and this that these those however meanwhile his her their its there as after when while"
              + " if for since according i you our my both many some most all no not so then with from by to earlier later last also such");

  private Abbreviations() {}

  static boolean precedesName(long hash) {
    return Arrays.binarySearch(BEFORE_NAMES, hash) >= 0;
  }

  static boolean mayEnd(long hash) {
    return Arrays.binarySearch(ELSEWHERE, hash) >= 0;
  }

  static boolean opensSentence(long hash) {
    return Arrays.binarySearch(OPENERS, hash) >= 0;
  }

  private static long[] hashes(String words) {
    return Arrays.stream(words.split(" ")).mapToLong(WordHash::of).sorted().distinct().toArray();
  }
}
