package io.wirewatch.acceptance;

/**
 * One measured figure.
 *
 * @param name key of its bar in {@code bars.properties}
 * @param value the figure; NaN fails every bar
 * @param note what it was measured on, for people
 */
record Figure(String name, double value, String note) {}
