package io.wirewatch.core.sample;

import io.wirewatch.ingest.sample.KnowsAnotherService;
import java.net.Socket;
import java.time.Instant;
import java.util.Random;
import java.util.logging.Logger;

/** Does what the core must not do, so that a test sees the rules fail. Never run. */
public final class BreaksTheCoreRules {
  private BreaksTheCoreRules() {}

  static void breakThemAll() throws java.io.IOException {
    Logger.getLogger("sample").info(Instant.now() + " " + new Random().nextInt());
    new Socket("localhost", 1).close();
    KnowsAnotherService.call();
    System.exit(1);
  }
}
