package io.wirewatch.enrich.region;

import io.wirewatch.core.ledger.Priors;
import io.wirewatch.core.state.Pace;
import io.wirewatch.core.state.RegionProcessor;
import io.wirewatch.core.state.RegionStore;
import java.util.function.UnaryOperator;

/**
 * What the regions are reckoned with.
 *
 * @param priors what to expect before anything was learned
 * @param names region id to its name for people
 * @param pace at which instants of the clock regions are looked at
 */
public record RegionCore(Priors priors, UnaryOperator<String> names, Pace pace) {

  RegionProcessor over(RegionStore store) {
    return new RegionProcessor(store, priors, names, pace);
  }
}
