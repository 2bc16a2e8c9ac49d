package io.wirewatch.ingest.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Polls every address given, three times each, all at once; for a process with little memory. */
final class PollEverything {

  private PollEverything() {}

  public static void main(String[] urls) throws Exception {
    List<Future<?>> polls = new ArrayList<>();
    try (Polling polling = Polling.impatient();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 3; round++) {
        for (String url : urls) {
          polls.add(threads.submit(() -> polling.poll(url)));
        }
      }
      for (Future<?> poll : polls) {
        poll.get();
      }
    }
    System.out.print(polls.size() + " polls ended\n");
  }
}
