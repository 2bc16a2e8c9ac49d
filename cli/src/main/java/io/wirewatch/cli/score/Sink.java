package io.wirewatch.cli.score;

import io.wirewatch.events.Analysis;
import io.wirewatch.events.Article;
import java.io.PrintWriter;

/** Where results go, in order: what was scored to stdout, what could not be read to stderr. */
final class Sink {
  /** The printed form of one analysis; called from many threads at once. */
  @FunctionalInterface
  interface Form {
    String of(Article article, Analysis analysis);
  }

  /** What became of one input. */
  sealed interface Outcome {}

  record Printed(String text) implements Outcome {}

  record Failed(String message) implements Outcome {}

  private final PrintWriter out;
  private final PrintWriter err;
  private final Form form;
  private int failures;

  Sink(PrintWriter out, PrintWriter err, Form form) {
    this.out = out;
    this.err = err;
    this.form = form;
  }

  int failures() {
    return failures;
  }

  /** Analyses and prints to memory; may run on any thread. */
  Outcome scored(Article article, Analyst analyst) {
    return new Printed(form.of(article, analyst.analyze(article)));
  }

  /** Prints; on one thread only. */
  void accept(Outcome outcome) {
    switch (outcome) {
      case Printed printed -> out.print(printed.text());
      case Failed failed -> failed(failed.message());
    }
  }

  void failed(String message) {
    failures++;
    out.flush();
    err.println("wirewatch: " + message);
    err.flush();
  }

  /** Hands on what was printed; a reader that left ends the program quietly. */
  void flush() {
    if (out.checkError()) {
      throw new OutputClosedException();
    }
  }
}
