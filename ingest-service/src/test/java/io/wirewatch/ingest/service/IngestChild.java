package io.wirewatch.ingest.service;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An instance in a process of its own, to be killed. Arguments: bootstrap servers, state, name. */
final class IngestChild {

  private IngestChild() {}

  public static void main(String[] args) throws InterruptedException {
    Ingest ingest =
        new Ingest(
            IngestFixture.settings(args[0], Path.of(args[1]), args[2]), IngestFixture.NO_METERS);
    Runtime.getRuntime().addShutdownHook(new Thread(ingest::close));
    ingest.start();
    new CountDownLatch(1).await();
  }
}
