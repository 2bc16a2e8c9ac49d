package io.wirewatch.bench;

import io.wirewatch.core.lexicon.Phrase;
import io.wirewatch.core.lexicon.Slot;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Lucene Monitor holding the same patterns, each as one interval query, with its usual presearcher.
 * It only says which patterns match; the analysis it stands beside also finds places, statuses and
 * scores.
 */
final class MonitorPeer implements Closeable {
  private static final String FIELD = "text";
  private static final String NUMBER_WORD = "two";

  private final Monitor monitor;

  MonitorPeer(List<Phrase> phrases) throws IOException {
    monitor = new Monitor(new StandardAnalyzer(), new TermFilteredPresearcher());
    List<MonitorQuery> queries = new ArrayList<>();
    for (Phrase phrase : phrases) {
      queries.add(
          new MonitorQuery("q" + queries.size(), new IntervalQuery(FIELD, source(phrase.slots()))));
    }
    monitor.register(queries);
  }

  /** How many patterns are held. */
  int size() throws IOException {
    return monitor.getQueryCount();
  }

  /** How many patterns match the article. */
  int match(String title, String text) throws IOException {
    Document document = new Document();
    document.add(new TextField(FIELD, title + "\n" + text, Field.Store.NO));
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
  }

  /**
   * The slots in order, each at most its gap behind the one before. Optional slots and those that
   * any word fills widen the gap instead: Lucene has it easier.
   */
  private static IntervalsSource source(List<Slot> slots) {
    IntervalsSource source = null;
    int gap = 0;
    for (Slot slot : slots) {
      gap += slot.gap();
      if (slot.optional() || slot.kind() == Slot.Kind.ANY) {
        gap++;
        continue;
      }
      IntervalsSource next = words(slot);
      source =
          source == null
              ? next
              : gap == 0
                  ? Intervals.phrase(source, next)
                  : Intervals.maxgaps(gap, Intervals.ordered(source, next));
      gap = 0;
    }
    return source == null ? Intervals.noIntervals("nothing but gaps") : source;
  }

  private static IntervalsSource words(Slot slot) {
    if (slot.kind() == Slot.Kind.NUMBER) {
      return Intervals.term(NUMBER_WORD);
    }
    List<IntervalsSource> terms =
        slot.words().stream().<IntervalsSource>map(Intervals::term).toList();
    return terms.size() == 1
        ? terms.getFirst()
        : Intervals.or(terms.toArray(IntervalsSource[]::new));
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
