package io.wirewatch.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconLinterTest {
  @TempDir Path folder;

  @Test
  void findsNothingInAGoodPack() throws Exception {
    assertThat(
            lint(
                """
                language: en
                version: "1"
                FORCE:
                  shelling: |
                    shell/v ..3 town/n
                """))
        .isEmpty();
  }

  @Test
  void namesFileLineAndRemedyOfWhatCannotBeRead() throws Exception {
    assertThat(
            lint(
                """
                language: en
                version: "1"
                FORCE:
                  a: {weight: 90, match: "shell/v"}
                  b: {needs: armed, match: "raid/n"}
                  c: "@nobody strike/q"
                FURY:
                  d: rage
                status:
                  e: {status: NEVER, scope: after, match: "not"}
                """))
        .extracting(Finding::toString)
        .containsExactly(
            "pack.yaml:4: error: weight 90.0 of 'a' is out of range; give more than 0 and at most 20",
            "pack.yaml:5: error: no class 'armed'; define it under 'classes'",
            "pack.yaml:6: error: no class 'nobody' for '@nobody strike/q'; define it under 'classes'",
            "pack.yaml:7: error: unknown section 'FURY'; use a category [FORCE, THREAT, POSTURE, COERCE, RISK, TRUCE, WITHDRAW,"
                + " TALKS, CALM], pseudo, status, contexts, tolls, classes or numbers",
            "pack.yaml:10: error: 'status' must be one of [RECENT, HEDGED, PLANNED, HYPOTHETICAL, HISTORIC, NEGATED, DENIED,"
                + " PSEUDO, REPEATED, BOILERPLATE, CONTEXT]");
  }

  @Test
  void findsPatternsThatStandTwice() throws Exception {
    assertThat(
            lint(
                """
                language: en
                version: "1"
                FORCE:
                  a: |
                    air raid
                    ambush/n
                  b: |
                    air raid
                """))
        .extracting(Finding::toString)
        .containsExactly("pack.yaml:8: warning: 'air raid' stands already in line 5; drop one");
  }

  @Test
  void findsPatternsThatAPseudoPatternOrALongerTermShadows() throws Exception {
    assertThat(
            lint(
                """
                language: en
                version: "1"
                FORCE:
                  a: heart attack
                TRUCE:
                  b: end of fighting
                TALKS:
                  c: of fighting
                pseudo:
                  health: |
                    heart attack
                """))
        .extracting(Finding::toString)
        .containsExactly(
            "pack.yaml:4: warning: 'heart attack' can never count: the pseudo-pattern 'health' (line 10) cancels it");
  }

  private List<Finding> lint(String yaml) throws Exception {
    Path file = folder.resolve("pack.yaml");
    Files.writeString(file, yaml);
    return LexiconLinter.lint(file);
  }
}
