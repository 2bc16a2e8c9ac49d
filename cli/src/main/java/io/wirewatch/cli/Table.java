package io.wirewatch.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns as wide as their widest cell; cells over 60 characters are cut with an ellipsis.
 */
final class Table {
  private static final int WIDEST = 60;

  private final String[] head;
  private final List<String[]> rows = new ArrayList<>();

  Table(String... head) {
    this.head = head.clone();
  }

  /** Adds a row of as many cells as there are columns. */
  void row(String... cells) {
    if (cells.length != head.length) {
      throw new IllegalArgumentException(cells.length + " cells for " + head.length + " columns");
    }
    String[] cut = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      cut[i] = cut(cells[i]);
    }
    rows.add(cut);
  }

  /**
   * The table below its title.
   *
   * @param total rows there are in all; when more than were added, the last line says so
   */
  String print(String title, int total) {
    StringBuilder out = new StringBuilder().append('\n').append(title).append('\n');
    if (rows.isEmpty()) {
      return out.append("  none\n").toString();
    }
    int[] widths = widths();
    line(out, head, widths);
    rows.forEach(row -> line(out, row, widths));
    if (total > rows.size()) {
      out.append("  … and ").append(total - rows.size()).append(" more (--limit)\n");
    }
    return out.toString();
  }

  private int[] widths() {
    int[] widths = new int[head.length];
    for (int i = 0; i < head.length; i++) {
      widths[i] = head[i].length();
      for (String[] row : rows) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    return widths;
  }

  private static void line(StringBuilder out, String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append("  ").append(cells[i]).repeat(" ", widths[i] - cells[i].length());
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static String cut(String cell) {
    String flat = cell.replaceAll("\\s+", " ").strip();
    return flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "…";
  }
}
