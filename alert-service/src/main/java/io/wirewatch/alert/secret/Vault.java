package io.wirewatch.alert.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts what must not be read off the topics: AES-256-GCM by Tink, bound to the endpoint it
 * belongs to, so that a ciphertext copied to another endpoint does not open. The key stands in a
 * file that only its owner may read.
 */
public final class Vault {

  /** A secret cannot be opened: the key file is another one than when it was sealed. */
  public static final class SealedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedException(String endpoint, Throwable cause) {
      super(
          "The secret of endpoint "
              + endpoint
              + " cannot be opened with this key file; restore the key file it was sealed with, or"
              + " set the endpoint's URL and secret anew",
          cause);
    }
  }

  private final Aead aead;

  private Vault(Aead aead) {
    this.aead = aead;
  }

  /**
   * Opens the vault of a directory, making a key when there is none.
   *
   * @throws IllegalStateException when the key file cannot be read or written; the message names it
   */
  public static Vault open(Path directory) {
    Path file = directory.resolve("secrets.key.json");
    try {
      AeadConfig.register();
      KeysetHandle keys = readOrCreate(directory, file);
      return new Vault(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " can be neither read nor written ("
              + e
              + "); set wirewatch.alert.data-dir to a directory of this user",
          e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " is damaged ("
              + e.getMessage()
              + "); restore it, or move it away and set all endpoints anew",
          e);
    }
  }

  /** Encrypts a secret of an endpoint. */
  public String seal(String endpoint, String secret) {
    try {
      byte[] sealed = aead.encrypt(bytes(secret), bytes(endpoint));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret could not be encrypted", e);
    }
  }

  /**
   * Decrypts a secret of an endpoint.
   *
   * @throws SealedException when it was sealed with another key or for another endpoint
   */
  public String open(String endpoint, String sealed) {
    try {
      byte[] secret = aead.decrypt(Base64.getDecoder().decode(sealed), bytes(endpoint));
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealedException(endpoint, e);
    }
  }

  private static KeysetHandle readOrCreate(Path directory, Path file)
      throws IOException, GeneralSecurityException {
    try {
      return read(file);
    } catch (NoSuchFileException none) {
      Files.createDirectories(directory);
      write(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
      return read(file);
    }
  }

  private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }

  /**
   * Written beside and linked into place, so that of two instances starting at once one key wins.
   */
  private static void write(Path file, KeysetHandle keys)
      throws IOException, GeneralSecurityException {
    String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "key",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, json, StandardOpenOption.SYNC);
    try {
      Files.createLink(file, fresh);
    } catch (java.nio.file.FileAlreadyExistsException anotherWasFirst) {
      // Its key is read instead.
    } finally {
      Files.delete(fresh);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
