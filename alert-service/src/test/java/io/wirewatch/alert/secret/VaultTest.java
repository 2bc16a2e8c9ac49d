package io.wirewatch.alert.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  @TempDir Path data;

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    String sealed = Vault.open(data).seal("e1", "whsec_geheim");

    assertThat(sealed).doesNotContain("geheim");
    assertThat(Vault.open(data).open("e1", sealed)).isEqualTo("whsec_geheim");
  }

  @Test
  void doesNotOpenWhatBelongsToAnotherEndpointOrKey() {
    String sealed = Vault.open(data).seal("e1", "whsec_geheim");

    assertThatThrownBy(() -> Vault.open(data).open("e2", sealed)).hasMessageContaining("e2");
    assertThatThrownBy(() -> Vault.open(data.resolve("other")).open("e1", sealed))
        .isInstanceOf(Vault.SealedException.class)
        .hasMessageContaining("key file");
  }

  @Test
  void keepsItsKeyToItsOwner() throws IOException {
    Vault.open(data);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("secrets.key.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void namesADamagedKeyFile() throws IOException {
    Files.writeString(data.resolve("secrets.key.json"), "{}");

    assertThatThrownBy(() -> Vault.open(data)).hasMessageContaining("secrets.key.json");
  }
}
