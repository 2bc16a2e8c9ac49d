package io.wirewatch.standalone;

import java.util.List;

/** Invented reports that any sensible rule answers with an alert. */
final class Escalation {
  private static final List<String> TOWNS =
      List.of("Raqqa", "Deir Ezzor", "Hasakah", "Palmyra", "Mayadin", "Abu Kamal");

  private static final List<String> REPORTS =
      List.of(
          "Airstrike on %s kills families at a market",
          "Gunmen attack a convoy near %s and kill soldiers",
          "Rockets fired at a base in %s wound guards",
          "Missiles strike the airport of %s",
          "Artillery shells hospital district of %s",
          "Militia storms police post outside %s",
          "Car bomb explodes in the centre of %s",
          "Tanks shell villages around %s",
          "Snipers kill aid workers in %s",
          "Drones bomb fuel trucks on the road to %s",
          "Warplanes bombard bridges of %s",
          "Clashes in %s leave streets burning");

  private Escalation() {}

  /** Twelve reports of Syria, shared out among the feeds. */
  static void publish(FeedServer feeds, List<String> names) {
    for (int i = 0; i < 12; i++) {
      String town = TOWNS.get(i % TOWNS.size());
      feeds.publish(
          names.get(i % names.size()),
          "item-" + i,
          REPORTS.get(i).formatted(town),
          REPORTS.get(i).formatted(town)
              + ". Residents of "
              + town
              + " in Syria counted "
              + (i + 7)
              + " dead.");
    }
  }
}
