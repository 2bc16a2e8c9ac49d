package io.wirewatch.agenda;

/** An item of the tests: counts how often its I/O was applied. */
record TestItem(String group, int done, String note) {
  TestItem next() {
    return new TestItem(group, done + 1, note);
  }
}
