/**
 * Load and faults for webhook delivery: kills of the service, receivers of every temper, a million
 * pending deliveries, and Prometheus Alertmanager beside it. Each class with a main method prints
 * its figures; docs/benchmarks.md has the commands.
 */
@NullMarked
package io.wirewatch.bench.alert;

import org.jspecify.annotations.NullMarked;
